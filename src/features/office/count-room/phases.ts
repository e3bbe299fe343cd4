import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { isApproved, listOf, openedOf, publishedOf } from '../../../domain/outcome/count-standing.ts';
import type { Lots } from '../../../domain/outcome/lots.ts';

/** What must be done, in this order, from the first word to the public page. */
export type PhaseName = 'begin' | 'strip' | 'lots' | 'open' | 'tally' | 'approve' | 'publish';

/** `again`: it was done, and is done once more here, since what it brought to light lies in no browser's storage. */
export type Phase = { readonly phase: PhaseName; readonly stage: 'done' | 'now' | 'again' | 'later' };

/** How far this browser's own memory has come; it holds what no entry may tell before the result is published. */
export type Held = 'nothing' | 'stripped' | 'opened' | 'counted';

export type PhasesInput = {
  readonly cycle: Cycle;
  readonly count: StartedCount | undefined;
  readonly lots: Lots | undefined;
  readonly held: Held;
  /** A tie of a count on paper hangs on lots that are not drawn. */
  readonly needsLots: boolean;
};

/** Whether votes are sealed in this round, so that somebody must open them. */
export const isSealed = (cycle: Pick<Cycle, 'voting'>): boolean => cycle.voting.tablets;

/** The phases of a count, and the one that is next. Only what the round needs: a village meets four. */
export function phasesOf(input: PhasesInput): readonly Phase[] {
  const steps = stepsOf(input);
  const next = steps.find(({ recorded, held }) => !recorded || !held);
  const published = input.count !== undefined && publishedOf(input.count) !== undefined;
  return steps.map((step): Phase => {
    if (published || (step.recorded && step !== next)) return { phase: step.phase, stage: 'done' };
    if (step !== next) return { phase: step.phase, stage: 'later' };
    return { phase: step.phase, stage: step.recorded ? 'again' : 'now' };
  });
}

/** Whether a phase is the one to work at. */
export const isNext = ({ stage }: Phase): boolean => stage === 'now' || stage === 'again';

/** The phase to work at; none once the result is public. */
export const nextPhase = (phases: readonly Phase[]): Phase | undefined => phases.find(isNext);

/** Whether a phase has its entry, and whether what comes after it can go on in this browser. */
type Step = { readonly phase: PhaseName; readonly recorded: boolean; readonly held: boolean };

function stepsOf({ cycle, count, lots, held, needsLots }: PhasesInput): readonly Step[] {
  const sealed = isSealed(cycle);
  const told = (phase: PhaseName, recorded: boolean): Step => ({ phase, recorded, held: true });
  // A second person who agrees, and a result that is out, need nothing from this browser's memory.
  const needsMemory = count === undefined || !count.tallied || (isApproved(count) && !publishedOf(count));
  const here = (levels: readonly Held[]) => !needsMemory || levels.includes(held);
  const steps: Step[] = [told('begin', count !== undefined)];
  if (sealed)
    steps.push({
      phase: 'strip',
      recorded: count !== undefined && listOf(count) !== undefined,
      held: here(['stripped', 'opened', 'counted']),
    });
  // Drawn before anything is opened: then nobody can tell from it whether there was a tie.
  if (sealed || needsLots || lots?.made !== undefined) steps.push(told('lots', lots?.made !== undefined));
  if (sealed)
    steps.push({
      phase: 'open',
      recorded: count !== undefined && openedOf(count) !== undefined,
      held: here(['opened', 'counted']),
    });
  steps.push({ phase: 'tally', recorded: count?.tallied !== undefined, held: here(['counted']) });
  steps.push(told('approve', count !== undefined && isApproved(count)));
  steps.push(told('publish', count !== undefined && publishedOf(count) !== undefined));
  return steps;
}
