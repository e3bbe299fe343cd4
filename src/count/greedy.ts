import { mostVotesOutcome } from './greedy-outcome.ts';
import { walkList, type Beginning, type MostVotesOptions } from './greedy-walk.ts';
import type { Instance } from './instance.ts';
import type { Outcome } from './outcome.ts';
import { tallyOf, type Tally } from './tally.ts';

export type { MostVotesOptions } from './greedy-walk.ts';

/**
 * Most votes within the budget, as cities run it: projects are taken in order of votes and funded while the money lasts.
 * Answers with the winners in order, the cost, every tie met and the reason for every project. With ties left undecided,
 * a project is `yes` or `no` only when every way of drawing all the lots agrees, and `undecided` otherwise.
 */
export function mostVotes(instance: Instance, options: MostVotesOptions): Outcome {
  return mostVotesOf(tallyOf(instance), options);
}

const FROM_NOTHING: Beginning = { stage: 'votes', already: [] };

/** `mostVotes` on a tally; as the completion of another rule it starts with what that has `already` funded. */
export function mostVotesOf(
  tally: Tally,
  options: MostVotesOptions,
  beginning: Beginning = FROM_NOTHING,
): Outcome {
  return mostVotesOutcome(tally, options, walkList(tally, options, beginning), beginning);
}
