/** How voters filled in their ballots. `ranking` lists the best first; `knapsack` is an approval ballot whose choices fit the budget. */
export type VoteType = 'approval' | 'choose-one' | 'points' | 'knapsack' | 'ranking';

/** Something that can be funded whole or not at all. `cost` is a whole number of the instance's smallest money unit. */
export type Project = {
  readonly id: string;
  readonly cost: number;
  readonly name?: string | undefined;
  /** The place the project belongs to; for ceilings by area, priority, and results by area. */
  readonly area?: string | undefined;
};

/**
 * `count` voters who filled in the same ballot. `points` stands beside `choices`, one number each, on points ballots only.
 * An empty `choices` is a blank ballot. A project named twice counts once, where it stands first.
 */
export type Ballot = {
  readonly count: number;
  readonly choices: readonly string[];
  readonly points?: readonly number[] | undefined;
  /** The voters' area, where the ballots tell it and voters agreed to that; it never changes a count. */
  readonly area?: string | undefined;
};

/**
 * A whole election as the counting rules see it: plain data, without a log, a clock or a place.
 * Money is whole numbers: kronor when `unit` is 1 (the default), öre when it is 100.
 */
export type Instance = {
  readonly budget: number;
  readonly projects: readonly Project[];
  readonly ballots: readonly Ballot[];
  readonly voteType: VoteType;
  /** How many of the smallest money unit make one of the currency's: 1 for kronor, 100 for kronor and öre. */
  readonly unit?: number | undefined;
  /** Whether blank ballots are among the valid ones (they are, unless this is false). */
  readonly blanksCount?: boolean | undefined;
  /** What each place of a ranking is worth, the first place first, such as `[3, 2, 1]`. Without it the last named gets one. */
  readonly pointsByPlace?: readonly number[] | undefined;
};

/** What makes an instance impossible to count, with the project or ballot it is about. */
export type InstanceProblem =
  | { readonly kind: 'bad-budget'; readonly budget: number }
  | { readonly kind: 'bad-unit'; readonly unit: number }
  | { readonly kind: 'bad-cost'; readonly project: string; readonly cost: number }
  | { readonly kind: 'empty-id'; readonly position: number }
  | { readonly kind: 'repeated-id'; readonly project: string }
  | { readonly kind: 'bad-count'; readonly ballot: number; readonly count: number }
  | { readonly kind: 'unknown-choice'; readonly ballot: number; readonly project: string }
  | { readonly kind: 'bad-points'; readonly ballot: number }
  /** A published result that says ties were drawn, without the seed. */
  | { readonly kind: 'no-seed' }
  | { readonly kind: 'too-many-choices'; readonly ballot: number };

const isMoney = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

/** The reasons why an instance cannot be counted; none when it can. Ballots are named by their position in the list. */
export function problemsOf(instance: Instance): InstanceProblem[] {
  const found: InstanceProblem[] = [];
  if (!isMoney(instance.budget) || instance.budget === 0)
    found.push({ kind: 'bad-budget', budget: instance.budget });
  const unit = instance.unit ?? 1;
  if (!isMoney(unit) || unit === 0) found.push({ kind: 'bad-unit', unit });
  const known = new Set<string>();
  for (const [position, { id, cost }] of instance.projects.entries()) {
    if (id === '') found.push({ kind: 'empty-id', position });
    if (known.has(id)) found.push({ kind: 'repeated-id', project: id });
    known.add(id);
    if (!isMoney(cost)) found.push({ kind: 'bad-cost', project: id, cost });
  }
  for (const [position, ballot] of instance.ballots.entries()) {
    found.push(...problemsOfBallot(ballot, position, instance.voteType, known));
  }
  return found;
}

function problemsOfBallot(ballot: Ballot, position: number, voteType: VoteType, known: ReadonlySet<string>) {
  const found: InstanceProblem[] = [];
  const { count, choices, points } = ballot;
  if (!isMoney(count)) found.push({ kind: 'bad-count', ballot: position, count });
  for (const choice of choices) {
    if (!known.has(choice)) found.push({ kind: 'unknown-choice', ballot: position, project: choice });
  }
  if (voteType === 'points') {
    const whole = points?.length === choices.length && points.every((each) => Number.isSafeInteger(each));
    if (!whole) found.push({ kind: 'bad-points', ballot: position });
  }
  if (voteType === 'choose-one' && new Set(choices).size > 1)
    found.push({ kind: 'too-many-choices', ballot: position });
  return found;
}
