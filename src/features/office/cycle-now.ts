import { type Phase, STEPS, type Step, stepsAt } from '../../domain/cycle/phase.ts';

export type StepState = 'done' | 'current' | 'ahead';

/** Where a step stands on a day (`YYYY-MM-DD`). A step that goes on in several phases is done after the last of them. */
export function stepStateAt(phases: readonly Phase[], step: Step, day: string): StepState {
  const own = phases.filter((phase) => phase.step === step);
  if (own.some((phase) => phase.from <= day && day <= phase.until)) return 'current';
  return own.length > 0 && own.every((phase) => phase.until < day) ? 'done' : 'ahead';
}

/** What residents would say goes on, when several steps overlap: the vote before the ideas, those before the rest. */
const LOUDEST: readonly Step[] = [
  'vote',
  'ideas',
  'decision',
  'development',
  'delivery',
  'follow-up',
  'invitation',
  'frame',
  'preparation',
];

/** What the round is doing on a day: one step that goes on, or where it stands between them. */
export type Moment =
  | { readonly kind: 'step'; readonly step: Step; readonly until: string }
  | { readonly kind: 'before' | 'between' | 'after' | 'no-dates' };

export function momentAt(phases: readonly Phase[], day: string): Moment {
  const open = stepsAt(phases, day);
  const step = LOUDEST.find((each) => open.includes(each));
  if (step !== undefined) {
    const until = phases
      .filter((phase) => phase.step === step && phase.from <= day && day <= phase.until)
      .map((phase) => phase.until)
      .sort()
      .at(-1);
    return { kind: 'step', step, until: until ?? day };
  }
  if (phases.length === 0) return { kind: 'no-dates' };
  if (phases.every((phase) => phase.from > day)) return { kind: 'before' };
  return { kind: phases.every((phase) => phase.until < day) ? 'after' : 'between' };
}

/** The steps that have a room in the office, in order. */
export const ROOMED_STEPS = STEPS.filter(
  (step): step is Exclude<Step, 'preparation'> => step !== 'preparation',
);

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
