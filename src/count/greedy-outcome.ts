import { enoughFor } from './greedy-enough.ts';
import { scoreOf } from './greedy-order.ts';
import { limitsOf, type Beginning, type MostVotesOptions, type Walk } from './greedy-walk.ts';
import { minimumOf } from './minimum.ts';
import type { Outcome, ProjectResult, Why } from './outcome.ts';
import { consider, type Purse } from './purse.ts';
import type { Tally } from './tally.ts';

/** The outcome of a walk down the list, with the reason for every project. */
export function mostVotesOutcome(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  beginning: Beginning,
): Outcome {
  const eligible = tally.ids.map((_, project) => isEligible(tally, options, project));
  const projects = tally.ids.map((_, project) => resultOf(tally, options, walk, project, beginning));
  const certain = new Set(projects.flatMap((each) => (each.funded === 'yes' ? [each.id] : [])));
  const [purse] = walk.purses ?? [];
  const order = purse?.funded.map((project) => tally.ids[project] ?? '') ?? [];
  const winners = [
    ...order.filter((id) => certain.has(id)),
    ...[...certain].filter((id) => !order.includes(id)),
  ];
  const cost = projects.reduce((sum, each) => sum + (certain.has(each.id) ? each.cost : 0), 0);
  const left = tally.instance.budget - cost;
  return {
    winners,
    undecided: projects.flatMap((each) => (each.funded === 'undecided' ? [each.id] : [])),
    cost,
    toFind: options.ties === 'undecided' ? 0 : (purse?.toFind ?? 0),
    exhaustive: !projects.some(
      (each, project) => eligible[project] && each.funded !== 'yes' && each.cost <= left,
    ),
    ties: walk.ties,
    projects,
  };
}

const measured = (tally: Tally, { measure }: MostVotesOptions, project: number): number =>
  scoreOf(tally, measure ?? 'votes', project);

const isEligible = (tally: Tally, options: MostVotesOptions, project: number): boolean =>
  measured(tally, options, project) >= minimumOf(tally, project, options.minimum);

function resultOf(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  project: number,
  { stage, already }: Beginning,
): ProjectResult {
  const base = {
    id: tally.ids[project] ?? '',
    cost: tally.costs[project] ?? 0,
    votes: tally.votes[project] ?? 0,
    points: tally.points[project] ?? 0,
    effectiveSupport: null,
    enough: null,
  };
  const step = already.indexOf(project) + 1;
  if (step > 0) return { ...base, funded: 'yes', why: { kind: 'funded', stage, step } };
  const has = measured(tally, options, project);
  const needed = minimumOf(tally, project, options.minimum);
  if (has >= needed) {
    const ways = walk.purses?.filter((purse) => purse.funded.includes(project)).length ?? 0;
    const open = walk.purses === null || (ways > 0 && ways < walk.purses.length);
    if (open) return { ...base, funded: 'undecided', why: { kind: 'undecided' } };
    const [purse] = walk.purses ?? [];
    if (ways > 0 && purse)
      return { ...base, funded: 'yes', why: whyFunded(purse, project, stage, already.length) };
  }
  const enough = options.ties === 'undecided' ? null : enoughFor(tally, options, walk.turns, project, needed);
  return { ...base, funded: 'no', why: whyNot(tally, options, walk, project, { has, needed }), enough };
}

function whyFunded(purse: Purse, project: number, stage: Beginning['stage'], already: number): Why {
  const step = purse.funded.indexOf(project) + 1 - already;
  const last = purse.toFind > 0 && purse.funded.at(-1) === project;
  return last ? { kind: 'partly-covered', step, toFind: purse.toFind } : { kind: 'funded', stage, step };
}

function whyNot(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  project: number,
  { has, needed }: { has: number; needed: number },
): Why {
  if (has < 1) return { kind: 'no-support' };
  if (has < needed) return { kind: 'below-minimum', has, needed };
  const known = walk.whys.get(project);
  if (known) return known;
  // With ties left open no way funds it: told with the purse that had most left in the end.
  const [most] = (walk.purses ?? []).toSorted((a, b) => b.left - a.left);
  const why = most ? consider(tally, limitsOf(options), most, project).why : null;
  return why ?? { kind: 'undecided' };
}
