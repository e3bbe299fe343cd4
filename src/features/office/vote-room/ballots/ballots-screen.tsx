import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { questionsOf } from '../../../../domain/vote/question.ts';
import { useCycle } from '../../office-context.ts';
import { to } from '../../place.ts';
import type { PrintedRound } from '../../print/ballot-plan.ts';
import { BallotPrintView } from '../../print/ballot-print-view.tsx';
import { OnlyCoordinators } from '../only-coordinators.tsx';

/** The sheets of paper that residents mark, printed from the round as it is set up. */
export function BallotsScreen() {
  const cycle = useCycle();
  const round = useMemo(() => printedRound(cycle), [cycle]);
  return (
    <OnlyCoordinators title={t`Röstsedlar på papper`}>
      <BallotPrintView kicker={<a href={to.vote}>{t`Röstning`}</a>} round={round} />
    </OnlyCoordinators>
  );
}

const printedRound = (cycle: Cycle): PrintedRound => ({
  name: cycle.name,
  municipality: cycle.municipality,
  currency: cycle.currency,
  languages: cycle.languages,
  areas: new Map(cycle.areas.map(({ id, name }) => [id, name])),
  styles: cycle.voting.styles.map(({ id, name }) => ({ id, name, questions: questionsOf(cycle, id) })),
});
