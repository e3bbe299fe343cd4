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

/** Whether a project's area goes before others when votes are equal. */
export const winsTies = (tally: Tally, priority: Priority | undefined, project: number): boolean =>
  priority?.mode === 'at-ties' && priority.areas.includes(tally.instance.projects[project]?.area ?? '');

/** Of each area with priority, the best project that the budget could pay, and its equals. */
function leadersOf(
  tally: Tally,
  measure: Measure,
  priority: Priority | undefined,
  sorted: readonly number[],
): Set<number> {
  const leaders = new Set<number>();
  if (priority?.mode !== 'best-first') return leaders;
  const areaOf = (project: number) => tally.instance.projects[project]?.area;
  for (const area of priority.areas) {
    const own = sorted.filter(
      (each) => areaOf(each) === area && (tally.costs[each] ?? 0) <= tally.instance.budget,
    );
    const [best] = own;
    if (best === undefined) continue;
    for (const each of own.filter((other) => compareBy(tally, measure, other, best) === 0)) leaders.add(each);
  }
  return leaders;
}

/** The eligible projects as groups of equals, first group first; inside a group, by position. */
export function equalsInOrder(
  tally: Tally,
  {
    measure,
    minimum,
    priority,
  }: { measure: Measure; minimum?: Minimum | undefined; priority?: Priority | undefined },
): number[][] {
  const sorted = tally.ids
    .map((_, project) => project)
    .filter((project) => scoreOf(tally, measure, project) >= minimumOf(tally, project, minimum))
    .toSorted((a, b) => compareBy(tally, measure, a, b) || a - b);
  const leaders = leadersOf(tally, measure, priority, sorted);
  const groups: number[][] = [];
  for (const project of [
    ...sorted.filter((each) => leaders.has(each)),
    ...sorted.filter((each) => !leaders.has(each)),
  ]) {
    const [first] = groups.at(-1) ?? [];
    const equal = first !== undefined && leaders.has(first) === leaders.has(project);
    if (equal && compareBy(tally, measure, first, project) === 0) groups.at(-1)?.push(project);
    else groups.push([project]);
  }
  return groups;
}
