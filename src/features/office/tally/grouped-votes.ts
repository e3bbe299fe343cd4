import { absurd } from '../../../domain/log/refusal.ts';
import { judge } from '../../../domain/vote/ballot.ts';
import type { Method } from '../../../domain/vote/contest.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Ballot } from '../../../count/instance.ts';

/**
 * The votes in one contest, identical ones together from the moment they are read: `filled` says how many voters
 * filled it in alike, by how they did. Neither who cast which, nor where or when, nor what they chose elsewhere is in it.
 */
export type GroupedVotes = { readonly filled: Map<string, number>; blank: number; invalid: number };

export const noVotes = (): GroupedVotes => ({ filled: new Map(), blank: 0, invalid: 0 });

/** Judges what one voter marked in a contest, and adds it. Says whether it counts (a blank vote does). */
export function addVote(votes: GroupedVotes, question: Question, marks: Marks): boolean {
  const judged = judge(question, marks);
  switch (judged.verdict) {
    case 'invalid':
      votes.invalid += 1;
      return false;
    case 'blank':
      votes.blank += 1;
      return true;
    case 'valid':
      addFilled(votes, signOf(question.method, judged.votes), 1);
      return true;
    default:
      return absurd(judged);
  }
}

/** Adds the votes of another heap to these. */
export function addVotes(votes: GroupedVotes, more: GroupedVotes): void {
  for (const [sign, count] of more.filled) addFilled(votes, sign, count);
  votes.blank += more.blank;
  votes.invalid += more.invalid;
}

const addFilled = (votes: GroupedVotes, sign: string, count: number): void =>
  void votes.filled.set(sign, (votes.filled.get(sign) ?? 0) + count);

/** How many valid votes there are that are not blank. */
export function filledIn({ filled }: GroupedVotes): number {
  let sum = 0;
  for (const count of filled.values()) sum += count;
  return sum;
}

/**
 * The votes as ballots for the count, blank ones first, then in the order of what stands on them: nothing is left of
 * the order in which they were cast, typed or opened.
 */
export function ballotsOf(method: Method, { filled, blank }: GroupedVotes): readonly Ballot[] {
  const sorted = [...filled].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(blank > 0 ? [ballotOf(method, '', blank)] : []),
    ...sorted.map(([sign, count]) => ballotOf(method, sign, count)),
  ];
}

/** One text for each way of filling a ballot in: the order of the options tells nothing, but in a ranking. */
function signOf(method: Method, votes: ReadonlyMap<string, number>): string {
  switch (method.kind) {
    case 'approval':
    case 'knapsack':
      return [...votes.keys()].sort().join(' ');
    case 'points':
      return [...votes]
        .map(([option, given]) => `${option}:${given}`)
        .sort()
        .join(' ');
    case 'ranking':
      return [...votes.keys()].join(' ');
    default:
      return absurd(method);
  }
}

function ballotOf(method: Method, sign: string, count: number): Ballot {
  const marks = sign === '' ? [] : sign.split(' ').map((mark) => mark.split(':'));
  const choices = marks.map(([option = '']) => option);
  return method.kind === 'points'
    ? { count, choices, points: marks.map(([, given]) => Number(given)) }
    : { count, choices };
}
