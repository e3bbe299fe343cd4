import { t } from '@lingui/core/macro';
import type { SimpleAnswers } from '../../../../domain/cycle/simple-round.ts';

/** What a round is called while nobody has named it: "Medborgarbudget i Äng 2027". Never longer than a name may be. */
export function fallbackName({
  municipality,
  place,
  voteFrom,
}: Pick<SimpleAnswers, 'municipality' | 'place' | 'voteFrom'>): string {
  const where = place.trim() || municipality.trim();
  const year = voteFrom.slice(0, 4);
  return t`Medborgarbudget i ${where} ${year}`.trim();
}
