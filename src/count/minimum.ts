import type { Tally } from './tally.ts';

/** What a project must reach to be eligible; all that are named hold at once. Votes, or points where the rule goes by points. */
export type Minimum = {
  readonly votes?: number | undefined;
  /** Per cent of the valid ballots. */
  readonly percent?: number | undefined;
  /** A minimum of its own for the projects of an area, instead of `votes`. */
  readonly byArea?: Readonly<Record<string, number>> | undefined;
  /** With 3: a third of its share of the budget must be its share of the voters, votes/ballots >= cost/(3 budget). */
  readonly costShare?: number | undefined;
};

/** The fewest votes with which a project is eligible, at least one. */
export function minimumOf(tally: Tally, project: number, minimum: Minimum | undefined): number {
  if (!minimum) return 1;
  const area = tally.instance.projects[project]?.area;
  const ofArea = area === undefined ? undefined : minimum.byArea?.[area];
  const byShare = byCostShare(tally, project, minimum.costShare);
  return Math.max(1, ofArea ?? minimum.votes ?? 0, byPercent(tally.valid, minimum.percent ?? 0), byShare);
}

const millionths = 1_000_000;

/** Exact for percentages with up to six decimals. */
function byPercent(valid: number, percent: number): number {
  const whole = BigInt(millionths) * 100n;
  return Number((BigInt(valid) * BigInt(Math.round(percent * millionths)) + whole - 1n) / whole);
}

function byCostShare(tally: Tally, project: number, factor: number | undefined): number {
  if (factor === undefined) return 0;
  const needed = BigInt(tally.costs[project] ?? 0) * BigInt(tally.valid);
  const divisor = BigInt(factor) * BigInt(tally.instance.budget);
  return Number((needed + divisor - 1n) / divisor);
}
