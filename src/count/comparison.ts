import { valuesOf, type Satisfaction } from './supporters.ts';
import type { Tally } from './tally.ts';

/** How many voters are more satisfied with one list of winners than with another. */
export type Comparison = {
  readonly prefersFirst: number;
  readonly prefersSecond: number;
  readonly indifferent: number;
};

/** Compares two outcomes voter by voter. Nobody is left out: who gets nothing from one side prefers the other. */
export function compareByVoters(
  tally: Tally,
  satisfaction: Satisfaction,
  first: readonly string[],
  second: readonly string[],
): Comparison {
  const values = valuesOf(tally, satisfaction);
  const gains = tally.ids.map((id, project) => {
    const worth = satisfaction === 'cost' ? (tally.costs[project] ?? 0) : 1;
    return worth * (Number(first.includes(id)) - Number(second.includes(id)));
  });
  let prefersFirst = 0;
  let prefersSecond = 0;
  for (const [group, weight] of tally.weight.entries()) {
    let gain = 0;
    for (let at = tally.start[group] ?? 0; at < (tally.start[group + 1] ?? 0); at += 1) {
      gain += (values[at] ?? 0) * (gains[tally.choice[at] ?? 0] ?? 0);
    }
    if (gain > 0) prefersFirst += weight;
    if (gain < 0) prefersSecond += weight;
  }
  return { prefersFirst, prefersSecond, indifferent: tally.valid - prefersFirst - prefersSecond };
}
