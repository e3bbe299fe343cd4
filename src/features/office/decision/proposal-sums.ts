import { costOf } from './decision-draft.ts';
import type { WrittenProposal } from './proposal-filter.ts';
import type { VoteOutcome } from './vote-outcome.ts';

/** What the decisions on one contest come to. */
export type ContestSum = {
  readonly contest: string;
  readonly name: string;
  readonly budget: number;
  /** Of what is approved, as it is or changed. */
  readonly cost: number;
  readonly approved: number;
  readonly changed: number;
  readonly rejected: number;
  readonly deferred: number;
};

/** The sums of every contest that is written about. */
export function contestSums(
  outcome: VoteOutcome,
  written: readonly WrittenProposal[],
): readonly ContestSum[] {
  return outcome.contests.flatMap(({ contest, budget }) => {
    const own = written.filter(({ voted }) => voted.contest.id === contest.id);
    if (own.length === 0) return [];
    const count = (choice: string) => own.filter(({ row }) => row.choice === choice).length;
    return {
      contest: contest.id,
      name: contest.name,
      budget,
      cost: own.reduce((sum, each) => sum + costHere(each), 0),
      approved: count('approved'),
      changed: count('changed'),
      rejected: count('rejected'),
      deferred: count('deferred'),
    };
  });
}

function costHere({ voted, row }: WrittenProposal): number {
  const { cost } = voted.option;
  if (row.choice === 'approved') return cost;
  if (row.choice !== 'changed') return 0;
  const typed = costOf(row.cost) ?? cost;
  return Number.isNaN(typed) ? cost : typed;
}
