import * as z from 'zod/mini';
import { Day } from '../log/entry.ts';

/** The eight steps of the model (SKR 2019) after the preparation, in order. */
export const STEPS = [
  'preparation',
  'frame',
  'invitation',
  'ideas',
  'development',
  'vote',
  'decision',
  'delivery',
  'follow-up',
] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/** When a step goes on, first and last day included; steps may overlap. */
export const Phase = z
  .strictObject({ step: Step, from: Day, until: Day })
  .check(z.refine((phase) => phase.from <= phase.until, { error: 'phase.ends-before-it-starts' }));
export type Phase = z.infer<typeof Phase>;

/** The steps that go on at `day` (`YYYY-MM-DD`, where the municipality is), in the model's order. */
export function stepsAt(phases: readonly Phase[], day: string): readonly Step[] {
  const open = new Set(
    phases.filter((phase) => phase.from <= day && day <= phase.until).map((phase) => phase.step),
  );
  return STEPS.filter((step) => open.has(step));
}
