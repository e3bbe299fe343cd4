import { budgetOf, type Cycle } from '../cycle/cycle.ts';
import type { BallotStyle } from '../cycle/voting.ts';
import type { ContestId } from '../log/ids.ts';
import type { Contest } from './contest.ts';
import type { Marks } from './marks.ts';

/** A contest as it stands on a ballot: with its budget, in whole units of the cycle's currency. */
export type Question = Contest & { readonly budget: number };

/** What a voter says to one question. No marks are a blank vote in it. */
export type Answer = { readonly contest: ContestId; readonly marks: Marks };

/** One voter's whole vote: an answer for each question of the ballot style, in its order. */
export type Vote = readonly Answer[];

/** The ballot style of this name; undefined when the round has none. */
export const styleNamed = (cycle: Cycle, style: string): BallotStyle | undefined =>
  cycle.voting.styles.find(({ id }) => id === style);

/** A contest of a cycle with its budget. */
export const asQuestion = (cycle: Cycle, contest: Contest): Question => ({
  ...contest,
  budget: budgetOf(cycle, contest),
});

/** The questions on a ballot of this style, in the order in which they are put; none for an unknown style. */
export function questionsOf(cycle: Cycle, style: string): readonly Question[] {
  const contests = styleNamed(cycle, style)?.contests ?? [];
  return contests.flatMap((id) => {
    const contest = cycle.contests.find((each) => each.id === id);
    return contest ? [asQuestion(cycle, contest)] : [];
  });
}
