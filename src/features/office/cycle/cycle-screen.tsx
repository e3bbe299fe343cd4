import { i18n } from '@lingui/core';
import { openSteps } from '../../../domain/cycle/phase-freeze.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { CycleView } from './cycle-view.tsx';

/** The step of the frame. */
export function CycleScreen() {
  const { office, state, today } = useOffice();
  const cycle = useCycle();
  return (
    <CycleView
      cycle={cycle}
      revision={state.cycles.get(cycle.id)?.revision ?? 1}
      steps={openSteps(state, cycle.id)}
      editable={mayCoordinate(office.member)}
      kicker={phaseDates(cycle.phases, 'frame')}
      today={today}
      locale={i18n.locale}
    />
  );
}
