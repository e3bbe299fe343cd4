import { t } from '@lingui/core/macro';
import type { Step } from '../../../domain/cycle/phase.ts';

/** What can no longer change once a step goes on; undefined for nothing. */
export function frozenWords(step: Step, opened: boolean): string | undefined {
  if (step === 'ideas') return t`Ett område som har idéer eller träffar går inte att ta bort.`;
  if (step !== 'vote') return undefined;
  return opened
    ? t`Omröstningarna, områdena, pengarna och röstningens regler ligger fast.`
    : t`När röstningen öppnas ligger omröstningarna, områdena, pengarna och reglerna fast.`;
}
