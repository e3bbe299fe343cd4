import { contestsAround, type Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/fold.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import type { PaperBatch } from '../../../domain/vote/paper-batch.ts';

export type OpenedBatch = PaperBatch & { readonly opened: NonNullable<PaperBatch['opened']> };

/** The bundles of one tablet: open ones first, the newest of each first. */
export function ownBatches(state: State, author: string): readonly OpenedBatch[] {
  return [...state.batches.values()]
    .filter((batch): batch is OpenedBatch => batch.author === author && batch.opened !== undefined)
    .sort(
      (a, b) =>
        Number(a.closed !== undefined) - Number(b.closed !== undefined) ||
        (a.opened.at < b.opened.at ? 1 : a.opened.at > b.opened.at ? -1 : b.opened.number - a.opened.number),
    );
}

/** The vote that a bundle's sheets belong to; undefined where this tablet no longer has its round. */
export function contestOf(state: State, batch: PaperBatch | undefined): Contest | undefined {
  const cycle = state.cycles.get(batch?.opened?.cycle ?? '')?.cycle;
  return cycle?.contests.find(({ id }) => id === batch?.opened?.contest);
}

/** The round of the event, or the newest one there is. */
export function cycleFor(state: State, event: PlannedStreetEvent | undefined): Cycle | undefined {
  const cycles = [...state.cycles.values()].map(({ cycle }) => cycle);
  const newest = cycles.sort((a, b) => b.round.number - a.round.number || (a.id < b.id ? -1 : 1))[0];
  return cycles.find(({ id }) => id === event?.plan.cycle) ?? newest;
}

/** The votes of a round, those around the event first. */
export function contestsFor(cycle: Cycle, event: PlannedStreetEvent | undefined): readonly Contest[] {
  const near = event?.plan.cycle === cycle.id ? contestsAround(cycle, event.plan.area) : [];
  return [...near, ...cycle.contests.filter((contest) => !near.includes(contest))];
}

/** The next number of a bundle that this tablet has not used in this vote. */
export function nextNumber(state: State, author: string, contest: string): number {
  const used = ownBatches(state, author).filter(({ opened }) => opened.contest === contest);
  return Math.max(0, ...used.map(({ opened }) => opened.number)) + 1;
}
