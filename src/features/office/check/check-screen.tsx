import { useMemo } from 'preact/hooks';
import { SAFEGUARDS, safeguardOf } from '../../../domain/cycle/safeguard.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { CheckView } from './check-view.tsx';
import { evidenceOf } from './credibility.ts';
import { conditions, criteriaOfBudget } from './credibility-words.ts';
import { checkSteps } from './step-checks.ts';

/** What is missing before each step, and whether the round can be believed in. */
export function CheckScreen() {
  const { state, today } = useOffice();
  const cycle = useCycle();
  const steps = useMemo(() => checkSteps(state, cycle, today), [state, cycle, today]);
  const evidence = useMemo(() => evidenceOf(state, cycle), [state, cycle]);
  return (
    <CheckView
      steps={steps}
      safeguards={SAFEGUARDS.map((about) => ({
        about,
        held: safeguardOf(state.safeguards, cycle.id, about),
      }))}
      conditions={conditions(evidence, cycle.currency)}
      criteria={criteriaOfBudget(evidence, cycle.currency)}
      opened={state.openings.has(cycle.id)}
    />
  );
}
