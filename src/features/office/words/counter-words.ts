import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';

/** How much has been written of how much; and, beyond the limit, how much is too much. */
export const counterText = (used: number, limit: number): string => {
  const [length, most] = [number(used), number(limit)];
  return used > limit ? t`${length} av ${most} tecken, för långt` : t`${length} av ${most} tecken`;
};
