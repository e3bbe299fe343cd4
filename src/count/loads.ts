import { ratio } from './exact.ts';

/**
 * Loads of sequential Phragmén, exactly: the load of step t is `top[t] / (factor[0] * ... * factor[t])`, and `load[t]` is the
 * same as a Number. After step t all supporters of its winner bear that load, so a voter's load is that of the last step that
 * funded a project of theirs; step 0 stands for no load.
 */
export type Loads = {
  readonly top: bigint[];
  readonly factor: bigint[];
  readonly load: number[];
  denominator: bigint;
};

/** A project and what its supporters carry already: `counts[t]` of its `voters` bear the load of step t. */
export type Carried = {
  readonly project: number;
  readonly cost: number;
  readonly voters: number;
  readonly counts: readonly number[];
};

export const newLoads = (): Loads => ({ top: [0n], factor: [1n], load: [0], denominator: 1n });

export const carriedBy = (
  project: number,
  cost: number,
  voters: number,
  counts: readonly number[],
): Carried => ({
  project,
  cost,
  voters,
  counts,
});

/** What the supporters carry already, without the project's own cost, over the common denominator. */
export function burden(loads: Loads, carried: Carried): bigint {
  let sum = 0n;
  for (const [step, top] of loads.top.entries()) {
    sum *= loads.factor[step] ?? 1n;
    const count = carried.counts[step] ?? 0;
    if (count !== 0) sum += BigInt(count) * top;
  }
  return sum;
}

/** Burden and cost together, over the common denominator: divided by the voters it is the new load. */
export const wholeWeight = (loads: Loads, carried: Carried): bigint =>
  burden(loads, carried) + BigInt(carried.cost) * loads.denominator;

function estimate(loads: Loads, { cost, voters, counts }: Carried): number {
  let sum = cost;
  for (const [step, count] of counts.entries()) sum += count * (loads.load[step] ?? 0);
  return sum / voters;
}

/**
 * Those with the lowest new load. Estimates pick who can be among them: all terms are at least zero, so an estimate is off by
 * a few roundoffs for each term, far below the margin for any number of steps under a thousand. Whole numbers decide.
 */
export function lightest(loads: Loads, all: readonly Carried[]): Carried[] {
  const margin = 1 + 2e-15 * (64 + 2 * loads.load.length);
  const estimates = all.map((carried) => estimate(loads, carried));
  const limit = Math.min(...estimates) * margin;
  let lowest: Carried[] = [];
  let weight = 0n;
  for (const [index, carried] of all.entries()) {
    if ((estimates[index] ?? Infinity) > limit) continue;
    const own = wholeWeight(loads, carried);
    const [first] = lowest;
    const difference = first ? own * BigInt(first.voters) - weight * BigInt(carried.voters) : -1n;
    if (difference > 0n) continue;
    lowest = difference < 0n ? [carried] : [...lowest, carried];
    if (difference < 0n) weight = own;
  }
  return lowest;
}

/** Enters the load that a winner's supporters bear from now on. */
export function enterLoad(loads: Loads, winner: Carried): void {
  const top = wholeWeight(loads, winner);
  const factor = BigInt(winner.voters);
  loads.top.push(top);
  loads.factor.push(factor);
  loads.denominator *= factor;
  loads.load.push(ratio(top, loads.denominator));
}
