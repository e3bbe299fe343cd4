import { t } from '@lingui/core/macro';
import type { Step } from '../../../domain/cycle/phase.ts';
import type { Moment, StepState } from '../cycle-now.ts';

/** What a step's state is called. */
export const stepStateWords = (): Record<StepState, string> => ({
  done: t`klart`,
  current: t`pågår`,
  ahead: t`inte påbörjat`,
});

/** The overview's heading: what the round is doing now. */
export function momentTitle(moment: Moment): string {
  switch (moment.kind) {
    case 'step':
      return stepTitle(moment.step);
    case 'before':
      return t`Omgången har inte börjat`;
    case 'between':
      return t`Mellan två steg`;
    case 'after':
      return t`Omgången är slut`;
    case 'no-dates':
      return t`Översikt`;
  }
}

function stepTitle(step: Step): string {
  switch (step) {
    case 'preparation':
      return t`Förberedelserna pågår`;
    case 'frame':
      return t`Ramarna sätts`;
    case 'invitation':
      return t`Inbjudan pågår`;
    case 'ideas':
      return t`Idéer samlas in`;
    case 'development':
      return t`Idéer blir förslag`;
    case 'vote':
      return t`Röstning pågår`;
    case 'decision':
      return t`Nämnden beslutar`;
    case 'delivery':
      return t`Förslag genomförs`;
    case 'follow-up':
      return t`Uppföljning pågår`;
  }
}
