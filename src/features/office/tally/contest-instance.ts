import type { Question } from '../../../domain/vote/question.ts';
import type { Instance } from '../../../count/instance.ts';
import { ballotsOf, type GroupedVotes } from './grouped-votes.ts';

/**
 * A contest as the counting rules see it: its options, its budget, its ballots. In a ranking the first place is worth
 * as many points as there are places, whether all of them were filled or not, and the last one is worth one.
 */
export const instanceOf = (question: Question, votes: GroupedVotes): Instance => ({
  budget: question.budget,
  projects: question.options.map(({ id, cost, title, area }) => ({
    id,
    cost,
    name: title,
    ...(area !== undefined && { area }),
  })),
  ballots: ballotsOf(question.method, votes),
  voteType: question.method.kind,
  ...(question.method.kind === 'ranking' && { pointsByPlace: placesOf(question.method.ranks) }),
});

const placesOf = (ranks: number): readonly number[] => Array.from({ length: ranks }, (_, at) => ranks - at);
