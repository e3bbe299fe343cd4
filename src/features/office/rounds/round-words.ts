import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';

/** "En halv miljon idéer (omgång 2)": rounds of one process are often called the same. */
export function roundName({ round: { number }, name }: Cycle): string {
  return t`${name} (omgång ${number})`;
}
