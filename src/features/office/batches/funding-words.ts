import { t } from '@lingui/core/macro';
import { money } from '../../../i18n/format.ts';
import type { PillState } from '../../../ui/pill.tsx';
import type { PreviewRow } from './preview.ts';

/** Whether a proposal would be funded, and if not why, in a few words. */
export function fundingWords(
  row: Pick<PreviewRow, 'funded' | 'why' | 'votes'>,
  currency: string,
): { readonly state: PillState; readonly text: string } {
  if (row.funded === 'yes') return { state: 'ok', text: t`Ryms` };
  if (row.funded === 'undecided') return { state: 'waiting', text: t`Lika röstetal, lottning avgör` };
  const { why } = row;
  if (why?.kind === 'does-not-fit') {
    const left = money(why.left, currency);
    return { state: 'plain', text: t`Ryms inte, ${left} fanns kvar` };
  }
  if (why?.kind === 'over-budget') return { state: 'plain', text: t`Ryms inte, kostar mer än hela potten` };
  return { state: 'plain', text: why?.kind === 'no-support' ? t`Inga röster` : t`Ryms inte` };
}
