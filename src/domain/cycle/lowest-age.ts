import type { Cycle } from './cycle.ts';
import type { Step } from './phase.ts';

/** From what age people take part in a step, in whole years; 0 where there is no lowest age. */
export const lowestAgeIn = (
  { participation }: { readonly participation: Cycle['participation'] },
  step: Step,
): number => participation.lowestAges?.[step] ?? participation.lowestAge;
