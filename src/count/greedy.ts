import { enoughFor } from './greedy-enough.ts';
import { equalsInOrder, scoreOf, type Measure, type Priority } from './greedy-order.ts';
import type { Instance } from './instance.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import type { Outcome, ProjectResult, Stage, Why } from './outcome.ts';
import { consider, everyOrder, type Limits, type Purse } from './purse.ts';
import { tallyOf, type Tally } from './tally.ts';
import { tieBreaker, type Tie, type TieOrder } from './ties.ts';

/** How "most votes within the budget" is carried out. Everything but `ties` has a default: by votes, skipping what does not fit. */
export type MostVotesOptions = Partial<Limits> & {
  readonly measure?: Measure | undefined;
  readonly minimum?: Minimum | undefined;
  readonly priority?: Priority | undefined;
  /** When a tie would decide and all equals can be funded with so much more money, fund them all. */
  readonly extraForTies?: number | undefined;
  /** How equals are put in order; `undecided` leaves open whatever hangs on a tie. */
  readonly ties: TieOrder | 'undecided';
};

/**
 * Most votes within the budget, as cities run it: projects are taken in order of votes and funded while the money lasts.
 * Answers with the winners in order, the cost, every tie met and the reason for every project. With ties left undecided,
 * a project is `yes` or `no` only when every way of drawing all the lots agrees, and `undecided` otherwise.
 */
export function mostVotes(instance: Instance, options: MostVotesOptions): Outcome {
  return mostVotesOf(tallyOf(instance), options);
}

/** A step of the list: where the count stood when a group of equals came up, and in which order they were taken. */
export type Turn = { readonly before: Purse; readonly project: number };

type Walk = {
  purses: Purse[] | null;
  readonly ties: Tie[];
  readonly turns: Turn[];
  readonly whys: Map<number, Why>;
};

/** `mostVotes` on a tally, starting with what is already funded (as the completion of another rule does). */
export function mostVotesOf(
  tally: Tally,
  options: MostVotesOptions,
  already: readonly number[] = [],
): Outcome {
  const { measure = 'votes', minimum, priority, ties } = options;
  const spent = already.reduce((sum, project) => sum + (tally.costs[project] ?? 0), 0);
  const start: Purse = { left: tally.instance.budget - spent, toFind: 0, stoppedBy: null, funded: already };
  const walk: Walk = { purses: [start], ties: [], turns: [], whys: new Map() };
  const stage: Stage = already.length > 0 ? 'completion' : 'votes';
  const groups = equalsInOrder(tally, { measure, minimum, priority });
  for (const [index, group] of groups.entries()) {
    const equals = group.filter((project) => !already.includes(project));
    if (equals.length > 0) takeUp(tally, options, walk, equals, { stage, step: index + 1 });
  }
  const projects = tally.ids.map((_, project) =>
    resultOf(tally, { ...options, measure }, walk, project, { already, stage }),
  );
  return outcomeOf(tally, options, walk, projects, ties === 'undecided');
}

function takeUp(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  equals: number[],
  at: { stage: Stage; step: number },
) {
  const limits: Limits = { ...options, fit: options.fit ?? 'skip' };
  const before = walk.purses?.[0];
  if (!walk.purses || !before) return;
  const ends = new Map<string, Purse>();
  let mattered = false;
  let tooMany = false;
  for (const purse of walk.purses) {
    const allPaid = equals.length > 1 ? paidFromExtra(tally, options, limits, purse, equals) : null;
    const possible = allPaid ? [allPaid] : everyOrder(tally, limits, purse, equals);
    mattered ||= possible === null || possible.length > 1 || allPaid !== null;
    tooMany ||= possible === null;
    for (const end of possible ?? []) ends.set(end.funded.toSorted((a, b) => a - b).join(), end);
  }
  if (options.ties === 'undecided') {
    const byString = equals.map((each) => tally.ids[each] ?? '').toSorted();
    if (equals.length > 1) walk.ties.push({ ...at, between: byString, by: 'undecided', mattered });
    walk.purses = tooMany || ends.size > MOST_WAYS ? null : [...ends.values()];
    return;
  }
  const { before: order, settledBy } = tieBreaker(tally, options.ties);
  const sorted = equals.toSorted(order);
  const [first = 0, second = 0] = sorted;
  const all = paidFromExtra(tally, options, limits, before, equals);
  const between = sorted.map((each) => tally.ids[each] ?? '');
  if (equals.length > 1)
    walk.ties.push({ ...at, between, by: all ? 'all-funded' : settledBy(first, second), mattered });
  let purse = before;
  for (const project of sorted) {
    walk.turns.push({ before: purse, project });
    const after = consider(tally, limits, purse, project);
    if (after.why) walk.whys.set(project, after.why);
    purse = after.purse;
  }
  if (all) for (const project of sorted) walk.whys.delete(project);
  walk.purses = [all ?? purse];
}

/** More ways than this to draw the lots are not followed: whatever comes after is undecided. */
const MOST_WAYS = 512;

/** The purse after funding all equals with the extra money for ties; null when that does not apply. */
function paidFromExtra(
  tally: Tally,
  options: MostVotesOptions,
  limits: Limits,
  purse: Purse,
  equals: number[],
): Purse | null {
  const { extraForTies = 0 } = options;
  if (extraForTies === 0 || equals.length < 2 || purse.stoppedBy !== null) return null;
  const ends = everyOrder(tally, limits, purse, equals);
  if (ends?.length === 1) return null;
  const roomy = { ...purse, left: purse.left + extraForTies - purse.toFind };
  let after = roomy;
  for (const project of equals)
    after = consider(tally, { ...limits, covered: undefined }, after, project).purse;
  if (after.funded.length < purse.funded.length + equals.length) return null;
  const cost = equals.reduce((sum, project) => sum + (tally.costs[project] ?? 0), 0);
  return { ...purse, left: 0, toFind: purse.toFind + cost - purse.left, funded: after.funded };
}

type Told = MostVotesOptions & { readonly measure: Measure };

function resultOf(
  tally: Tally,
  options: Told,
  walk: Walk,
  project: number,
  { already, stage }: { already: readonly number[]; stage: Stage },
): ProjectResult {
  const has = scoreOf(tally, options.measure, project);
  const needed = minimumOf(tally, project, options.minimum);
  const purses = walk.purses ?? [];
  const funded = purses.filter((purse) => purse.funded.includes(project)).length;
  const state = {
    id: tally.ids[project] ?? '',
    cost: tally.costs[project] ?? 0,
    votes: tally.votes[project] ?? 0,
    points: tally.points[project] ?? 0,
    effectiveSupport: null,
  };
  const eligible = has >= needed;
  if (already.includes(project)) {
    return {
      ...state,
      funded: 'yes',
      why: { kind: 'funded', stage, step: already.indexOf(project) + 1 },
      enough: null,
    };
  }
  if (eligible && (walk.purses === null || (funded > 0 && funded < purses.length))) {
    return { ...state, funded: 'undecided', why: { kind: 'undecided' }, enough: null };
  }
  if (eligible && funded > 0)
    return { ...state, funded: 'yes', why: whyFunded(purses, project, already, stage), enough: null };
  const enough = options.ties === 'undecided' ? null : enoughFor(tally, options, walk.turns, project, needed);
  if (has < 1) return { ...state, funded: 'no', why: { kind: 'no-support' }, enough };
  if (!eligible) return { ...state, funded: 'no', why: { kind: 'below-minimum', has, needed }, enough };
  return {
    ...state,
    funded: 'no',
    why: walk.whys.get(project) ?? whyNowhere(tally, options, purses, project),
    enough,
  };
}

function whyFunded(purses: readonly Purse[], project: number, already: readonly number[], stage: Stage): Why {
  const purse = purses[0];
  const step = (purse?.funded.indexOf(project) ?? 0) + 1 - already.length;
  const last = purse && purse.toFind > 0 && purse.funded.at(-1) === project;
  return last ? { kind: 'partly-covered', step, toFind: purse.toFind } : { kind: 'funded', stage, step };
}

/** With ties left open: why a project is funded whichever way the lots fall in none of them. */
function whyNowhere(tally: Tally, options: Told, purses: readonly Purse[], project: number): Why {
  const most = purses.toSorted((a, b) => b.left - a.left)[0];
  const limits: Limits = { ...options, fit: options.fit ?? 'skip' };
  if (!most) return { kind: 'undecided' };
  return consider(tally, limits, most, project).why ?? { kind: 'does-not-fit', left: most.left, missing: 0 };
}

function outcomeOf(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  projects: ProjectResult[],
  open: boolean,
): Outcome {
  const certain = new Set(projects.filter((each) => each.funded === 'yes').map((each) => each.id));
  const order = walk.purses?.[0]?.funded.map((project) => tally.ids[project] ?? '') ?? [];
  const winners = [
    ...order.filter((id) => certain.has(id)),
    ...[...certain].filter((id) => !order.includes(id)),
  ];
  const cost = projects.reduce((sum, each) => sum + (certain.has(each.id) ? each.cost : 0), 0);
  const toFind = open ? 0 : (walk.purses?.[0]?.toFind ?? 0);
  const left = tally.instance.budget - cost;
  const needs = (each: ProjectResult): number =>
    minimumOf(tally, tally.ids.indexOf(each.id), options.minimum);
  const score = (each: ProjectResult): number =>
    scoreOf(tally, options.measure ?? 'votes', tally.ids.indexOf(each.id));
  const fits = (each: ProjectResult): boolean =>
    each.funded !== 'yes' && each.cost <= left && score(each) >= needs(each);
  return {
    winners,
    undecided: projects.filter((each) => each.funded === 'undecided').map((each) => each.id),
    cost,
    toFind,
    exhaustive: !projects.some(fits),
    ties: walk.ties,
    projects,
  };
}
