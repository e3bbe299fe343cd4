import { absurd } from '../../../domain/log/refusal.ts';
import { type BallotProblem, highestOnOne, judge, votesAllowed } from '../../../domain/vote/ballot.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';

/** What came of a press: the marks as they are now, or why they stay as they were. */
export type Step =
  { readonly ok: true; readonly marks: Marks } | { readonly ok: false; readonly problem: BallotProblem };

/**
 * One vote more on an option: a cross, a point, or the next rank. The domain judges what would come of it, so that
 * nothing can be on the screen that would not count.
 */
export function give(question: Question, marks: Marks, option: string): Step {
  const held = votesOn(marks, option) > 0;
  const next = held
    ? marks.map((mark) => (mark.option === option ? { ...mark, votes: mark.votes + 1 } : mark))
    : [...marks, { option, votes: 1 }];
  const judgement = judge(question, next);
  const problem = judgement.verdict === 'invalid' ? judgement.problems[0] : undefined;
  return problem ? { ok: false, problem } : { ok: true, marks: next };
}

/** One vote less on an option; in a ranking those behind it move up. */
export const take = (marks: Marks, option: string): Marks =>
  marks.flatMap((mark) => {
    if (mark.option !== option) return [mark];
    return mark.votes > 1 ? [{ ...mark, votes: mark.votes - 1 }] : [];
  });

/** Moves an option one rank up (-1) or down (1), past its neighbour; the first and the last stay where they are. */
export function move(marks: Marks, option: string, by: -1 | 1): Marks {
  const at = marks.findIndex((mark) => mark.option === option);
  const [own, other] = [marks[at], marks[at + by]];
  if (!own || !other) return marks;
  return marks.map((mark) => (mark === own ? other : mark === other ? own : mark));
}

/** The votes on an option; 0 where there are none. */
export const votesOn = (marks: Marks, option: string): number =>
  marks.find((mark) => mark.option === option)?.votes ?? 0;

/** The rank of an option in a ranking, from 1; 0 where it has none. */
export const rankOf = (marks: Marks, option: string): number =>
  marks.findIndex((mark) => mark.option === option) + 1;

/** What a voter still has, of how much: votes, ranks, or money in whole units of the cycle's currency. */
export type Left = {
  readonly of: 'votes' | 'ranks' | 'money';
  readonly left: number;
  readonly all: number;
};

/** What is left of a voter's votes, ranks or budget. */
export function leftOf(question: Question, marks: Marks): Left {
  const { method } = question;
  const all = mostOf(question);
  switch (method.kind) {
    case 'approval':
    case 'points':
      return { of: 'votes', all, left: all - marks.reduce((sum, { votes }) => sum + votes, 0) };
    case 'ranking':
      return { of: 'ranks', all, left: all - marks.length };
    case 'knapsack':
      return { of: 'money', all, left: all - costOf(question, marks) };
    default:
      return absurd(method);
  }
}

/** What the chosen options cost together, in whole units of the cycle's currency. */
export function costOf(question: Question, marks: Marks): number {
  const chosen = new Set(marks.map(({ option }) => option));
  return question.options.reduce((sum, { id, cost }) => (chosen.has(id) ? sum + cost : sum), 0);
}

/** What can be given at most: the rules may allow more than so few options can take. */
function mostOf(question: Question): number {
  const { method, options, budget } = question;
  const allowed = votesAllowed(method);
  return allowed === undefined ? budget : Math.min(allowed, options.length * highestOnOne(method));
}
