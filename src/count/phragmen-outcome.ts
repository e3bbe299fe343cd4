import { burden, wholeWeight, type Carried, type Loads } from './loads.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import type { Enough, Outcome, ProjectResult, Why } from './outcome.ts';
import type { Tally } from './tally.ts';
import type { Tie } from './ties.ts';

/** Where sequential Phragmén came to: winners by position, money left, and the best project that no longer fitted. */
export type LoadRun = {
  readonly winners: number[];
  readonly ties: Tie[];
  readonly stoppedBy: Carried | null;
  left: number;
};

/** The outcome with the reason for every project. `carried` are the projects that waited when the count stopped. */
export function phragmenOutcome(
  tally: Tally,
  minimum: Minimum | undefined,
  run: LoadRun,
  loads: Loads,
  carried: readonly Carried[],
): Outcome {
  const waiting = new Map(carried.map((each) => [each.project, each]));
  const projects = tally.ids.map((id, project): ProjectResult => {
    const cost = tally.costs[project] ?? 0;
    const votes = tally.votes[project] ?? 0;
    const base = { id, cost, votes, points: tally.points[project] ?? 0, effectiveSupport: null };
    const step = run.winners.indexOf(project) + 1;
    if (step > 0)
      return { ...base, funded: 'yes', why: { kind: 'funded', stage: 'phragmen', step }, enough: null };
    const own = waiting.get(project);
    const why = whyNot(tally, minimum, run, project);
    const enough = own && run.stoppedBy ? enoughFor(loads, run.stoppedBy, own, run.left) : null;
    return { ...base, funded: 'no', why, enough };
  });
  const fits = carried.some((each) => !run.winners.includes(each.project) && each.cost <= run.left);
  return {
    winners: run.winners.map((project) => tally.ids[project] ?? ''),
    undecided: [],
    cost: tally.instance.budget - run.left,
    toFind: 0,
    exhaustive: !fits,
    ties: run.ties,
    projects,
  };
}

function whyNot(tally: Tally, minimum: Minimum | undefined, run: LoadRun, project: number): Why {
  const has = tally.votes[project] ?? 0;
  const needed = minimumOf(tally, project, minimum);
  if (has < 1) return { kind: 'no-support' };
  if (has < needed) return { kind: 'below-minimum', has, needed };
  return { kind: 'stopped', stoppedBy: tally.ids[run.stoppedBy?.project ?? project] ?? '', left: run.left };
}

/**
 * What would have put a project before the one at which the count stopped, within the money left: a lower cost, or so many
 * more supporters who carry nothing yet.
 */
function enoughFor(loads: Loads, stopper: Carried, own: Carried, left: number): Enough | null {
  const weight = wholeWeight(loads, stopper);
  const room = weight * BigInt(own.voters) - burden(loads, own) * BigInt(stopper.voters) - 1n;
  const lighter = room < 0n ? -1 : Number(room / (loads.denominator * BigInt(stopper.voters)));
  const sameProject = own.project === stopper.project;
  const cost = sameProject ? left : Math.min(left, lighter);
  const voters = Number((wholeWeight(loads, own) * BigInt(stopper.voters)) / weight) + 1;
  const votes = own.cost <= left && voters > own.voters ? voters - own.voters : null;
  return cost < 1 && votes === null ? null : { votes, cost: cost < 1 ? null : cost };
}
