import { currentRound } from '../../../domain/cycle/current-round.ts';
import { contestsAround, type Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { OpenedBatch, PaperBatch } from '../../../domain/vote/paper-batch.ts';
import { type AskedStyle, askedStyle } from './asked-style.ts';

/** The readings of one tablet that stand: open ones first, the newest of each first. */
export function ownBatches(state: State, author: string): readonly OpenedBatch[] {
  return [...state.batches.values()]
    .filter(
      (batch): batch is OpenedBatch =>
        batch.author === author && batch.opened !== undefined && batch.discarded === undefined,
    )
    .sort(
      (a, b) =>
        Number(a.closed !== undefined) - Number(b.closed !== undefined) ||
        (a.opened.at < b.opened.at ? 1 : a.opened.at > b.opened.at ? -1 : b.opened.number - a.opened.number),
    );
}

/** The round that a bundle belongs to; undefined where this tablet no longer has it. */
export const cycleOf = (state: State, batch: PaperBatch | undefined): Cycle | undefined =>
  state.cycles.get(batch?.opened?.cycle ?? '')?.cycle;

/** The ballot style that a bundle's sheets are of; undefined where this tablet no longer has its round. */
export const styleOf = (state: State, batch: PaperBatch | undefined): AskedStyle | undefined =>
  askedStyle(cycleOf(state, batch), batch?.opened?.style ?? '');

/** The round of the event, or the current one. */
export const cycleFor = (state: State, event: PlannedStreetEvent | undefined): Cycle | undefined =>
  state.cycles.get(event?.plan.cycle ?? '')?.cycle ?? currentRound(state);

/** The ballot styles of a round, those with a vote around the event first. */
export function stylesFor(cycle: Cycle, event: PlannedStreetEvent | undefined): readonly AskedStyle[] {
  const near = new Set<string>(
    event?.plan.cycle === cycle.id ? contestsAround(cycle, event.plan.area).map(({ id }) => id) : [],
  );
  const styles = cycle.voting.styles.flatMap(({ id }) => askedStyle(cycle, id) ?? []);
  const isNear = ({ questions }: AskedStyle) => questions.some(({ id }) => near.has(id));
  return styles.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
}

/** The next number of a bundle that this tablet has not used for this style. */
export function nextNumber(state: State, author: string, style: string): number {
  const used = ownBatches(state, author).filter(({ opened }) => opened.style === style);
  return Math.max(0, ...used.map(({ opened }) => opened.number)) + 1;
}
