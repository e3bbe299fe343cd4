import { minimumOf, type Minimum } from './minimum.ts';
import type { Tally } from './tally.ts';

/** What the list is ordered by, highest first. Points are those given, or those of the
 * places in a ranking; Borda values count the choices ranked below. */
export type Measure = 'votes' | 'points' | 'borda' | 'votes-per-cost' | 'points-per-cost' | 'borda-per-cost';

/** Areas that got nothing last time: their best project goes before all others, or they only win ties. */
export type Priority = { readonly areas: readonly string[]; readonly mode: 'best-first' | 'at-ties' };

export function scoreOf(tally: Tally, measure: Measure, project: number): number {
  if (measure.startsWith('votes')) return tally.votes[project] ?? 0;
  return (measure.startsWith('points') ? tally.points : tally.borda)[project] ?? 0;
}

const asProduct = (a: number, b: number): number | bigint => {
  const product = a * b;
  return Number.isSafeInteger(product) ? product : BigInt(a) * BigInt(b);
};

/** Negative when `a` comes first by the measure, zero when the two are equal by it. Exact. */
export function compareBy(tally: Tally, measure: Measure, a: number, b: number): number {
  const scoreA = scoreOf(tally, measure, a);
  const scoreB = scoreOf(tally, measure, b);
  if (!measure.endsWith('per-cost')) return scoreB - scoreA;
  const left = asProduct(scoreA, tally.costs[b] ?? 0);
  const right = asProduct(scoreB, tally.costs[a] ?? 0);
  return left > right ? -1 : left < right ? 1 : 0;
}

const hasPriority = (tally: Tally, priority: Priority | undefined, project: number): boolean =>
  priority?.areas.includes(tally.instance.projects[project]?.area ?? '') ?? false;

/** The eligible projects as groups of equals, first group first; inside a group, by position. */
export function equalsInOrder(
  tally: Tally,
  {
    measure,
    minimum,
    priority,
  }: { measure: Measure; minimum?: Minimum | undefined; priority?: Priority | undefined },
): number[][] {
  const eligible = tally.ids
    .map((_, project) => project)
    .filter((project) => scoreOf(tally, measure, project) >= minimumOf(tally, project, minimum));
  const sorted = eligible.toSorted((a, b) => compareBy(tally, measure, a, b) || a - b);
  const leaders = new Set<number>();
  if (priority?.mode === 'best-first') {
    for (const area of priority.areas) {
      const affordable = sorted.filter((each) => (tally.costs[each] ?? 0) <= tally.instance.budget);
      const best = affordable.find((each) => tally.instance.projects[each]?.area === area);
      const equals = affordable.filter(
        (each) =>
          best !== undefined &&
          tally.instance.projects[each]?.area === area &&
          compareBy(tally, measure, each, best) === 0,
      );
      for (const each of equals) leaders.add(each);
    }
  }
  const rank = (project: number): number => {
    if (priority?.mode === 'at-ties') return hasPriority(tally, priority, project) ? 0 : 1;
    return leaders.has(project) ? 0 : 1;
  };
  const atTies = priority?.mode === 'at-ties';
  const whole = (a: number, b: number) =>
    (atTies ? 0 : rank(a) - rank(b)) || compareBy(tally, measure, a, b) || rank(a) - rank(b);
  const groups: number[][] = [];
  for (const project of eligible.toSorted((a, b) => whole(a, b) || a - b)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && whole(last[0], project) === 0) last.push(project);
    else groups.push([project]);
  }
  return groups;
}
