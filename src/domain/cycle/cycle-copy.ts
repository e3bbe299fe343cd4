import { CycleId, mintUuid, type RandomBytes } from '../log/ids.ts';
import type { Cycle } from './cycle.ts';
import type { Phase } from './phase.ts';

/** What a new round says of its own from the beginning. */
export type FreshRound = Pick<Cycle, 'id' | 'name' | 'round' | 'phases'>;

/** A round that comes after one, as it is proposed: the next number, and every day a year later. */
export function nextRound(held: Cycle, taken: readonly number[], random: RandomBytes): FreshRound {
  const number = Math.max(held.round.number, ...taken) + 1;
  return {
    id: CycleId.parse(mintUuid(random)),
    name: held.name.replace(/\b20\d\d\b/g, (year) => String(Number(year) + 1)),
    round: { number, of: Math.max(held.round.of, number) },
    phases: held.phases.map(aYearLater),
  };
}

/**
 * A new round that begins as a copy of another. Two things belong to the old round and stay there: the proposals on its
 * ballots, and the decision that set its money aside.
 */
export function copyOfRound(held: Cycle, fresh: FreshRound): Cycle {
  const copy = {
    ...held,
    ...fresh,
    contests: held.contests.map((contest) => ({ ...contest, options: [] })),
  };
  delete copy.resourceDecision;
  return copy;
}

const aYearLater = ({ step, from, until }: Phase): Phase => ({
  step,
  from: dayAYearLater(from),
  until: dayAYearLater(until),
});

/** The same day of the next year, `YYYY-MM-DD`; the 28th of February after a leap day. */
export function dayAYearLater(day: string): string {
  const year = String(Number(day.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
}
