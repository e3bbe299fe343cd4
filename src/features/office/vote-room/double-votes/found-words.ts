import { plural, t } from '@lingui/core/macro';
import type { AsideReason } from '../../../../domain/vote/double-votes.ts';

/** Why an envelope is set aside, in a few words. */
export function asideWords(why: AsideReason): string {
  switch (why) {
    case 'same-vote':
      return t`samma röst, inlämnad två gånger`;
    case 'paper':
      return t`samma person har röstat på papper`;
    case 'double':
      return t`samma person har röstat flera gånger på platta`;
  }
}

/** So many envelopes. */
export const envelopesWords = (count: number): string =>
  plural(count, { one: '# förseglad röst', other: '# förseglade röster' });
