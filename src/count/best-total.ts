import { compareBy, scoreOf } from './greedy-order.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import type { Outcome, ProjectResult } from './outcome.ts';
import type { Tally } from './tally.ts';
import { tieBreaker, type TieOrder } from './ties.ts';

export type BestTotalOptions = {
  /** What is added up over the winners: votes, or votes times cost (the money that voters see spent as they wished). */
  readonly satisfaction: 'cost' | 'cardinality';
  readonly minimum?: Minimum | undefined;
  readonly ties: TieOrder;
};

/** The highest total is found by trying; after so many tries we give up rather than hang. */
const MOST_TRIES = 20_000_000;

type Item = { readonly project: number; readonly cost: number; readonly worth: number };

/**
 * The list within the budget whose projects have the most votes (or votes times cost) together, out of all lists there are: a
 * knapsack, solved exactly by branch and bound. Not a rule that anyone should vote by, since it can be had by splitting a
 * project in two; a yardstick for the others. Where several lists are best, the one that takes projects with more for their
 * cost first. Null when it could not be solved in reasonable time.
 */
export function bestTotalOf(
  tally: Tally,
  options: BestTotalOptions,
): (Outcome & { readonly total: number }) | null {
  const { before } = tieBreaker(tally, options.ties);
  const byCost = options.satisfaction === 'cost';
  const items = tally.ids
    .map((_, project): Item => {
      const cost = tally.costs[project] ?? 0;
      const votes = scoreOf(tally, 'votes', project);
      return { project, cost, worth: byCost ? votes * cost : votes };
    })
    .filter(({ project, cost }) => cost <= tally.instance.budget && isEligible(tally, options, project))
    .toSorted(
      (a, b) =>
        compareBy(tally, byCost ? 'votes' : 'votes-per-cost', a.project, b.project) ||
        before(a.project, b.project),
    );
  const solved = solve(items, tally.instance.budget);
  if (!solved) return null;
  const winners = solved.chosen.toSorted((a, b) => compareBy(tally, 'votes', a, b) || before(a, b));
  const projects = tally.ids.map((_, project) => resultOf(tally, options, winners, project));
  const cost = winners.reduce((sum, project) => sum + (tally.costs[project] ?? 0), 0);
  const left = tally.instance.budget - cost;
  return {
    winners: winners.map((project) => tally.ids[project] ?? ''),
    undecided: [],
    cost,
    toFind: 0,
    exhaustive: !items.some((item) => !winners.includes(item.project) && item.cost <= left),
    ties: [],
    projects,
    total: solved.total,
  };
}

const isEligible = (tally: Tally, { minimum }: BestTotalOptions, project: number): boolean =>
  scoreOf(tally, 'votes', project) >= minimumOf(tally, project, minimum);

/** Items come with the most worth for their cost first, so that a bound is what fits whole and a part of the next. */
function solve(items: readonly Item[], budget: number): { chosen: number[]; total: number } | null {
  let best = { chosen: [] as number[], total: -1 };
  let tries = 0;
  const taken: number[] = [];
  const bound = (from: number, left: number, total: number): number => {
    let most = total;
    let room = left;
    for (let at = from; at < items.length; at += 1) {
      const { cost = 0, worth = 0 } = items[at] ?? {};
      if (cost > room) return most + (cost === 0 ? 0 : Math.floor((room / cost) * worth * (1 + 1e-12)) + 1);
      most += worth;
      room -= cost;
    }
    return most;
  };
  const branch = (at: number, left: number, total: number): void => {
    tries += 1;
    if (total > best.total) best = { chosen: [...taken], total };
    const item = items[at];
    if (!item || tries > MOST_TRIES || bound(at, left, total) <= best.total) return;
    if (item.cost <= left) {
      taken.push(item.project);
      branch(at + 1, left - item.cost, total + item.worth);
      taken.pop();
    }
    branch(at + 1, left, total);
  };
  branch(0, budget, 0);
  return tries > MOST_TRIES ? null : best;
}

function resultOf(
  tally: Tally,
  options: BestTotalOptions,
  winners: readonly number[],
  project: number,
): ProjectResult {
  const [cost, votes] = [tally.costs[project] ?? 0, tally.votes[project] ?? 0];
  const base = {
    id: tally.ids[project] ?? '',
    cost,
    votes,
    points: tally.points[project] ?? 0,
    enough: null,
    effectiveSupport: null,
  };
  const step = winners.indexOf(project) + 1;
  if (step > 0) return { ...base, funded: 'yes', why: { kind: 'funded', stage: 'votes', step } };
  const needed = minimumOf(tally, project, options.minimum);
  if (votes < 1) return { ...base, funded: 'no', why: { kind: 'no-support' } };
  if (votes < needed) return { ...base, funded: 'no', why: { kind: 'below-minimum', has: votes, needed } };
  const never = cost > tally.instance.budget;
  return { ...base, funded: 'no', why: never ? { kind: 'over-budget' } : { kind: 'left-out' } };
}
