import { nextChange } from './shares-next.ts';
import { runShares, type Endowment, type Run } from './shares-run.ts';
import type { Shop } from './shares-shop.ts';

export type Increments = {
  /** `exact` begins with budget / ballots, `integral` with that rounded down to the currency's whole unit. */
  readonly start: 'exact' | 'integral';
  /** By how many of the currency's units each voter's share rises from run to run. */
  readonly increment: number;
  /** `exhaustive` also stops once nothing more fits the budget; `infeasible` only before the budget is exceeded. */
  readonly stop: 'exhaustive' | 'infeasible';
};

/** How the count goes on after the first run, which projects take part, and how equals and rivals are treated. */
export type Course = Omit<Increments, 'stop'> & {
  readonly stop: Increments['stop'] | 'at-once';
  readonly candidates: readonly number[];
  readonly before: (a: number, b: number) => number;
  readonly rivals: (project: number) => readonly number[];
};

/** Equals met in runs other than the one that stands, and in how many of them. */
export type PassingTie = { readonly between: readonly string[]; readonly runs: number };

export type Standing = {
  readonly run: Run;
  readonly runs: number;
  readonly passingTies: readonly PassingTie[];
};

/**
 * Raises everybody's endowment step by step and keeps the last one whose outcome is within the budget (`at-once`: the first).
 * Ends by itself: at the latest when every supported project is bought, or too many are. The shop is left as the standing run
 * left it.
 */
export function addOne(shop: Shop, course: Course): Standing {
  const { tally } = shop;
  const { candidates } = course;
  const { amount: first, parts, step } = beginning(shop, course);
  const ties = new Map<string, PassingTie>();
  let standing: Endowment = { amount: first, parts };
  let runs = 0;
  for (let amount = first; ;) {
    const run = runShares(shop, { amount, parts }, candidates, course);
    runs += 1;
    if (run.cost > tally.instance.budget) {
      note(shop, run, ties, 1);
      break;
    }
    const next = course.stop === 'at-once' ? 'never' : nextChange(shop, run, candidates, course);
    const done = next === 'never' || (course.stop === 'exhaustive' && !somethingFits(shop, run, candidates));
    const skipped = done || next === 'try-next' ? 0n : (next - amount - 1n) / step;
    note(shop, run, ties, Number(skipped) + 1);
    standing = { amount: amount + skipped * step, parts };
    if (done) break;
    runs += Number(skipped);
    amount += (skipped + 1n) * step;
  }
  const run = runShares(shop, standing, candidates, course);
  const own = new Set(run.ties.map(({ equals }) => keyOf(shop, equals)));
  const passingTies = Array.from(ties).flatMap(([key, tie]) => (own.has(key) ? [] : [tie]));
  return { run, runs, passingTies };
}

/** The first endowment and the step, in amounts over `parts`. */
function beginning(shop: Shop, { start, increment }: Course) {
  const { instance, valid } = shop.tally;
  const unit = BigInt(instance.unit ?? 1);
  const ballots = BigInt(Math.max(1, valid));
  const budget = BigInt(instance.budget);
  const raise = BigInt(increment) * unit;
  return start === 'exact'
    ? { amount: budget, parts: ballots, step: raise * ballots }
    : { amount: (budget / (ballots * unit)) * unit, parts: 1n, step: raise };
}

function somethingFits(shop: Shop, run: Run, candidates: readonly number[]): boolean {
  const left = shop.tally.instance.budget - run.cost;
  return candidates.some(
    (project) => (shop.boughtAt[project] ?? -1) < 0 && (shop.tally.costs[project] ?? 0) <= left,
  );
}

const keyOf = (shop: Shop, equals: readonly number[]): string =>
  equals.map((each) => shop.tally.ids[each]).join('\n');

function note(shop: Shop, run: Run, ties: Map<string, PassingTie>, runs: number): void {
  for (const { equals } of run.ties) {
    const key = keyOf(shop, equals);
    const between = equals.map((each) => shop.tally.ids[each] ?? '');
    ties.set(key, { between, runs: (ties.get(key)?.runs ?? 0) + runs });
  }
}
