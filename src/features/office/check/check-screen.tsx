import { useMemo, useState } from 'preact/hooks';
import type { OpenedStep } from '../../../domain/cycle/phase-opening.ts';
import { SAFEGUARDS, safeguardOf } from '../../../domain/cycle/safeguard.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { shortTime } from '../words/short-time.ts';
import { CheckView } from './check-view.tsx';
import { evidenceOf } from './credibility.ts';
import { conditions, criteriaOfBudget } from './credibility-words.ts';
import { OpenPhaseDialog } from './open-phase-dialog.tsx';
import { checkSteps } from './step-checks.ts';

/** What is missing before each step, and whether the round can be believed in. */
export function CheckScreen() {
  const { office, state, now, today } = useOffice();
  const cycle = useCycle();
  const steps = useMemo(() => checkSteps(state, cycle, today), [state, cycle, today]);
  const evidence = useMemo(() => evidenceOf(state, cycle), [state, cycle]);
  const [asking, setAsking] = useState<OpenedStep>();
  return (
    <>
      <CheckView
        steps={steps}
        safeguards={SAFEGUARDS.map((about) => ({
          about,
          held: safeguardOf(state.safeguards, cycle.id, about),
        }))}
        conditions={conditions(evidence, cycle.currency)}
        criteria={criteriaOfBudget(evidence, cycle.currency)}
        opened={state.openings.has(cycle.id)}
        when={(instant) => shortTime(instant, cycle.timeZone, now)}
        onOpen={mayCoordinate(office.member) ? setAsking : undefined}
      />
      {asking && <OpenPhaseDialog step={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}
