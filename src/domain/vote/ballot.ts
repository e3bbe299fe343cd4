import { absurd } from '../log/refusal.ts';
import type { Method } from './contest.ts';
import type { Marks } from './marks.ts';
import type { Question } from './question.ts';

/** Why a ballot cannot be counted as it stands. Costs and budgets in whole units of the cycle's currency. */
export type BallotProblem =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'too-many-votes'; readonly given: number; readonly allowed: number }
  | {
      readonly kind: 'too-many-on-one';
      readonly option: string;
      readonly given: number;
      readonly allowed: number;
    }
  | { readonly kind: 'over-budget'; readonly given: number; readonly allowed: number };

/**
 * The judgement on a ballot. `votes` stand in the order of the marks, which in a ranking is that of preference.
 * `unused` is the undervote: votes, or ranks, that the voter could still have given; a knapsack has none.
 */
export type Judgement =
  | { readonly verdict: 'valid'; readonly votes: ReadonlyMap<string, number>; readonly unused: number }
  | { readonly verdict: 'blank' }
  | { readonly verdict: 'invalid'; readonly problems: readonly BallotProblem[] };

/** Judges marks under a question's method. A blank ballot is valid and deliberate; an overvote voids the sheet. */
export function judge(question: Question, marks: Marks): Judgement {
  if (marks.length === 0) return { verdict: 'blank' };
  const votes = new Map<string, number>();
  for (const mark of marks) votes.set(mark.option, (votes.get(mark.option) ?? 0) + mark.votes);
  const problems = problemsIn(question, votes);
  if (problems.length > 0) return { verdict: 'invalid', problems };
  const allowed = votesAllowed(question.method);
  return { verdict: 'valid', votes, unused: allowed === undefined ? 0 : allowed - sumOf(votes) };
}

const sumOf = (votes: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const count of votes.values()) sum += count;
  return sum;
};

function problemsIn(question: Question, votes: ReadonlyMap<string, number>): BallotProblem[] {
  const costs = new Map<string, number>(question.options.map(({ id, cost }) => [id, cost]));
  const perOption = highestOnOne(question.method);
  const problems: BallotProblem[] = [];
  let cost = 0;
  for (const [option, given] of votes) {
    const own = costs.get(option);
    cost += own ?? 0;
    if (own === undefined) problems.push({ kind: 'unknown-option', option });
    else if (given > perOption) problems.push({ kind: 'too-many-on-one', option, given, allowed: perOption });
  }
  const allowed = votesAllowed(question.method);
  const given = sumOf(votes);
  if (allowed !== undefined && given > allowed) problems.push({ kind: 'too-many-votes', given, allowed });
  if (question.method.kind === 'knapsack' && cost > question.budget)
    problems.push({ kind: 'over-budget', given: cost, allowed: question.budget });
  return problems;
}

/** How many votes one voter has, or how many ranks; undefined for a knapsack, where only money counts. */
export function votesAllowed(method: Method): number | undefined {
  switch (method.kind) {
    case 'approval':
    case 'points':
      return method.votes;
    case 'ranking':
      return method.ranks;
    case 'knapsack':
      return undefined;
    default:
      return absurd(method);
  }
}

/** How many votes one voter may put on one option. */
export function highestOnOne(method: Method): number {
  switch (method.kind) {
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return 1;
    case 'points':
      return method.perOption;
    default:
      return absurd(method);
  }
}
