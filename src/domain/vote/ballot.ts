import { absurd } from '../log/refusal.ts';
import type { Contest, Method } from './contest.ts';
import type { Marks } from './marks.ts';

/** Why a ballot cannot be counted as it stands. */
export type BallotProblem =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'too-many-votes'; readonly given: number; readonly allowed: number }
  | {
      readonly kind: 'too-many-on-one';
      readonly option: string;
      readonly given: number;
      readonly allowed: number;
    };

/** The judgement on a ballot. `unused` is the undervote: votes that the voter could still have given. */
export type Judgement =
  | { readonly verdict: 'valid'; readonly votes: ReadonlyMap<string, number>; readonly unused: number }
  | { readonly verdict: 'blank' }
  | { readonly verdict: 'invalid'; readonly problems: readonly BallotProblem[] };

/** Judges marks under a contest's method. A blank ballot is valid and deliberate; an overvote voids the sheet. */
export function judge(contest: Contest, marks: Marks): Judgement {
  if (marks.length === 0) return { verdict: 'blank' };
  const votes = new Map<string, number>();
  for (const mark of marks) votes.set(mark.option, (votes.get(mark.option) ?? 0) + mark.votes);
  const given = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const problems = problemsIn(contest, votes, given);
  if (problems.length > 0) return { verdict: 'invalid', problems };
  return { verdict: 'valid', votes, unused: contest.method.votes - given };
}

function problemsIn(contest: Contest, votes: ReadonlyMap<string, number>, given: number): BallotProblem[] {
  const known = new Set<string>(contest.options.map((option) => option.id));
  const perOption = highestOnOne(contest.method);
  const problems: BallotProblem[] = [];
  for (const [option, count] of votes) {
    if (!known.has(option)) problems.push({ kind: 'unknown-option', option });
    else if (count > perOption)
      problems.push({ kind: 'too-many-on-one', option, given: count, allowed: perOption });
  }
  const allowed = contest.method.votes;
  if (given > allowed) problems.push({ kind: 'too-many-votes', given, allowed });
  return problems;
}

/** How many votes one voter may put on one option. */
export function highestOnOne(method: Method): number {
  switch (method.kind) {
    case 'approval':
      return 1;
    case 'points':
      return method.perOption;
    default:
      return absurd(method);
  }
}
