import type { Instance } from './instance.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import type { Outcome } from './outcome.ts';
import { carriedBy, enterLoad, lightest, newLoads } from './loads.ts';
import { phragmenOutcome, type LoadRun } from './phragmen-outcome.ts';
import { tallyOf, type Tally } from './tally.ts';
import { tieBreaker, type TieOrder } from './ties.ts';

export type PhragmenOptions = { readonly ties: TieOrder; readonly minimum?: Minimum | undefined };

/**
 * Sequential Phragmén for budgets (Brill et al.): every project's cost is carried by its supporters, who end up with the same
 * load; the project is chosen whose supporters' load is lowest; the count stops when a best one would exceed the budget.
 * Ballots are read as approvals. Every comparison is exact.
 */
export function sequentialPhragmen(instance: Instance, options: PhragmenOptions): Outcome {
  return phragmenOf(tallyOf(instance), options);
}

/** `sequentialPhragmen` on a tally. */
export function phragmenOf(tally: Tally, options: PhragmenOptions): Outcome {
  const { before, settledBy } = tieBreaker(tally, options.ties);
  const lastStep = new Int32Array(tally.weight.length);
  const loads = newLoads();
  const groupsOf = groupsByProject(tally);
  let waiting = tally.ids
    .map((_, project) => project)
    .filter((project) => (tally.votes[project] ?? 0) >= minimumOf(tally, project, options.minimum));
  const run: LoadRun = { winners: [], ties: [], stoppedBy: null, left: tally.instance.budget };
  for (;;) {
    const carried = waiting.map((project) => {
      const counts = countByStep(tally, groupsOf[project] ?? [], lastStep, loads.load.length);
      return carriedBy(project, tally.costs[project] ?? 0, tally.votes[project] ?? 0, counts);
    });
    const equals = lightest(loads, carried).toSorted((a, b) => before(a.project, b.project));
    const [winner, second] = equals;
    if (!winner) return phragmenOutcome(tally, options.minimum, run, loads, []);
    if (second) {
      const between = equals.map(({ project }) => tally.ids[project] ?? '');
      const by = settledBy(winner.project, second.project);
      run.ties.push({ stage: 'phragmen', step: run.winners.length + 1, between, by, mattered: null });
    }
    const tooDear = equals.find(({ cost }) => cost > run.left);
    if (tooDear)
      return phragmenOutcome(tally, options.minimum, { ...run, stoppedBy: tooDear }, loads, carried);
    enterLoad(loads, winner);
    for (const group of groupsOf[winner.project] ?? []) lastStep[group] = loads.load.length - 1;
    run.winners.push(winner.project);
    run.left -= winner.cost;
    waiting = waiting.filter((project) => project !== winner.project);
  }
}

function groupsByProject(tally: Tally): number[][] {
  const groups: number[][] = tally.ids.map(() => []);
  for (let group = 0; group < tally.weight.length; group += 1) {
    for (let at = tally.start[group] ?? 0; at < (tally.start[group + 1] ?? 0); at += 1) {
      if ((tally.value[at] ?? 0) > 0) groups[tally.choice[at] ?? 0]?.push(group);
    }
  }
  return groups;
}

/** How many supporters bear the load of each step. */
function countByStep(tally: Tally, groups: readonly number[], lastStep: Int32Array, steps: number): number[] {
  const counts = Array.from({ length: steps }, () => 0);
  for (const group of groups) {
    const step = lastStep[group] ?? 0;
    counts[step] = (counts[step] ?? 0) + (tally.weight[group] ?? 0);
  }
  return counts;
}
