import type { Tally } from './tally.ts';

/** What a voter gains when a project of theirs is funded: its cost, one, the points they gave it, or the choices they ranked below it. */
export type Satisfaction = 'cost' | 'cardinality' | 'points' | 'borda';

/**
 * The supporters of one project. Group `who[k]` of `weight[k]` voters values it at `value[k]` each, above zero. The three
 * arrays may be reordered together. `scale` is what one unit of value is worth to a voter, so that satisfaction is
 * `scale * value` (Equal Shares compares prices per satisfaction).
 */
export type Supporters = {
  readonly cost: number;
  readonly scale: number;
  readonly who: Int32Array;
  readonly weight: Float64Array;
  readonly value: Float64Array;
  /** Voters, the sum of their values, and the highest of these. */
  readonly voters: number;
  readonly total: number;
  readonly highest: number;
};

/** What each choice of the tally is worth to its voters, in whole units; zero where it does not count as support. */
export function valuesOf(tally: Tally, satisfaction: Satisfaction): Float64Array {
  switch (satisfaction) {
    case 'cost':
    case 'cardinality':
      return tally.value.map((value) => (value > 0 ? 1 : 0));
    case 'points':
      return tally.value.map((value) => Math.max(0, value));
    case 'borda':
      return tally.below.map((below) => Math.max(0, below));
  }
}

/** The supporters of every project, by position. `values` stand beside the choices of the tally. */
export function supportersOf(tally: Tally, satisfaction: Satisfaction, values: Float64Array): Supporters[] {
  const lengths = new Int32Array(tally.ids.length);
  for (const [at, project] of tally.choice.entries()) {
    if ((values[at] ?? 0) > 0) lengths[project] = (lengths[project] ?? 0) + 1;
  }
  const all = Array.from(lengths, (length, project) => ({
    cost: tally.costs[project] ?? 0,
    scale: satisfaction === 'cost' ? (tally.costs[project] ?? 0) : 1,
    who: new Int32Array(length),
    weight: new Float64Array(length),
    value: new Float64Array(length),
    voters: 0,
    total: 0,
    highest: 0,
    filled: 0,
  }));
  for (let group = 0; group < tally.weight.length; group += 1) {
    const end = tally.start[group + 1] ?? 0;
    for (let at = tally.start[group] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      const of = all[tally.choice[at] ?? 0];
      if (!of || value === 0) continue;
      const weight = tally.weight[group] ?? 0;
      of.who[of.filled] = group;
      of.weight[of.filled] = weight;
      of.value[of.filled] = value;
      of.filled += 1;
      of.voters += weight;
      of.total += weight * value;
      of.highest = Math.max(of.highest, value);
    }
  }
  return all;
}
