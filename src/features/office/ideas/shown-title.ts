import { t } from '@lingui/core/macro';

/** A title as it can be read and pressed: one of invisible signs alone (zero-width marks) says so instead. */
export const shownTitle = (title: string): string =>
  /[^\s\p{Cf}\p{Cc}\p{Zs}\p{Mn}\u3164\u2800]/u.test(title) ? title : t`(rubrik utan synliga tecken)`;
