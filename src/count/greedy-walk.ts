import { equalsInOrder, winsTies, type Measure, type Priority } from './greedy-order.ts';
import type { Minimum } from './minimum.ts';
import type { Why } from './outcome.ts';
import { consider, everyOrder, type Limits, type Purse } from './purse.ts';
import type { Tally } from './tally.ts';
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

/** A step of the list: where the count stood when a group of equals came up, and in which order they were taken. */
export type Turn = { readonly before: Purse; readonly project: number };

/** How far the list was walked: every purse it can have led to (null: too many), and what was met on the way. */
export type Walk = {
  purses: readonly Purse[] | null;
  readonly ties: Tie[];
  readonly turns: Turn[];
  readonly whys: Map<number, Why>;
};

/** What stands before the walk: nothing, or what another rule has funded. */
export type Beginning = { readonly stage: 'votes' | 'completion'; readonly already: readonly number[] };

export const limitsOf = (options: MostVotesOptions): Limits => ({ ...options, fit: options.fit ?? 'skip' });

/** Takes up the projects in order of votes, group of equals after group of equals. */
export function walkList(tally: Tally, options: MostVotesOptions, { stage, already }: Beginning): Walk {
  const { measure = 'votes', minimum, priority } = options;
  const spent = already.reduce((sum, project) => sum + (tally.costs[project] ?? 0), 0);
  const start: Purse = { left: tally.instance.budget - spent, toFind: 0, stoppedBy: null, funded: already };
  const walk: Walk = { purses: [start], ties: [], turns: [], whys: new Map() };
  for (const [index, group] of equalsInOrder(tally, { measure, minimum, priority }).entries()) {
    const equals = group.filter((project) => !already.includes(project));
    if (equals.length === 0) continue;
    const at = { stage, step: index + 1 };
    if (options.ties !== 'undecided') takeUp(tally, options, options.ties, walk, equals, at);
    else for (const part of byPriority(tally, options, equals)) takeUpOpen(tally, options, walk, part, at);
  }
  return walk;
}

/** Equals that win ties, and then the others. */
function byPriority(tally: Tally, { priority }: MostVotesOptions, equals: readonly number[]): number[][] {
  const first = equals.filter((project) => winsTies(tally, priority, project));
  const others = equals.filter((project) => !winsTies(tally, priority, project));
  return [first, others].filter((part) => part.length > 0);
}

type At = { readonly stage: 'votes' | 'completion'; readonly step: number };

/** Takes up equals in every order there is. */
function takeUpOpen(
  tally: Tally,
  options: MostVotesOptions,
  walk: Walk,
  equals: readonly number[],
  at: At,
): void {
  const ends = new Map<string, Purse>();
  let mattered = false;
  let tooMany = walk.purses === null;
  for (const purse of walk.purses ?? []) {
    const allPaid = paidFromExtra(tally, options, purse, equals);
    const possible = allPaid ? [allPaid] : everyOrder(tally, limitsOf(options), purse, equals);
    mattered ||= possible?.length !== 1 || allPaid !== null;
    tooMany ||= possible === null;
    for (const end of possible ?? []) ends.set(end.funded.toSorted((a, b) => a - b).join(), end);
  }
  const between = equals.map((each) => tally.ids[each] ?? '').toSorted();
  if (equals.length > 1) walk.ties.push({ ...at, between, by: 'undecided', mattered: mattered || tooMany });
  walk.purses = tooMany || ends.size > MOST_WAYS ? null : [...ends.values()];
}

/** Takes up equals in the order that the ties are broken by. */
function takeUp(
  tally: Tally,
  options: MostVotesOptions,
  ties: TieOrder,
  walk: Walk,
  equals: readonly number[],
  at: At,
): void {
  const [before] = walk.purses ?? [];
  if (!before) return;
  const limits = limitsOf(options);
  const breaker = tieBreaker(tally, ties);
  const parts = byPriority(tally, options, equals);
  const sorted = parts.flatMap((part) => part.toSorted(breaker.before));
  const [first = 0, second = 0] = sorted;
  const settledBy =
    parts.length > 1 && parts[0]?.length === 1 ? 'priority' : breaker.settledBy(first, second);
  const all = paidFromExtra(tally, options, before, equals);
  if (equals.length > 1) {
    const mattered = all !== null || everyOrder(tally, limits, before, equals)?.length !== 1;
    const between = sorted.map((each) => tally.ids[each] ?? '');
    walk.ties.push({ ...at, between, by: all ? 'all-funded' : settledBy, mattered });
  }
  let purse = before;
  for (const project of sorted) {
    walk.turns.push({ before: purse, project });
    const after = consider(tally, limits, purse, project);
    if (after.why && !all) walk.whys.set(project, after.why);
    purse = after.purse;
  }
  walk.purses = [all ?? purse];
}

/** More ways than this to draw the lots are not followed: whatever comes after is undecided. */
const MOST_WAYS = 512;

/** The purse after funding all equals with the extra money for ties; null when that does not apply. */
function paidFromExtra(
  tally: Tally,
  options: MostVotesOptions,
  purse: Purse,
  equals: readonly number[],
): Purse | null {
  const { extraForTies = 0 } = options;
  const limits = limitsOf(options);
  if (extraForTies === 0 || equals.length < 2 || purse.stoppedBy !== null) return null;
  if (everyOrder(tally, limits, purse, equals)?.length === 1) return null;
  let after: Purse = { ...purse, left: purse.left + extraForTies - purse.toFind };
  for (const project of equals)
    after = consider(tally, { ...limits, covered: undefined }, after, project).purse;
  if (after.funded.length < purse.funded.length + equals.length) return null;
  const cost = equals.reduce((sum, project) => sum + (tally.costs[project] ?? 0), 0);
  return { ...purse, left: 0, toFind: purse.toFind + cost - purse.left, funded: after.funded };
}
