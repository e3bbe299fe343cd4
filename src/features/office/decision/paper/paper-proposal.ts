import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { DecidedProposal } from '../../../../domain/outcome/decision.ts';
import { departs, proposalKey } from '../../../../domain/outcome/decision-standing.ts';
import type { VoteOutcome } from '../vote-outcome.ts';

/** A proposal on paper: what it is, what the vote says, and what is decided. */
export type PaperProposal = {
  readonly key: string;
  readonly contest: string;
  /** As it is spoken of: with its contest, where there are several, since numbers begin anew in each. */
  readonly name: string;
  readonly number: number;
  readonly title: string;
  /** As it was voted on. */
  readonly planned: number;
  /** As it is decided. */
  readonly cost: number;
  readonly decided: DecidedProposal;
  /** Undefined where the vote is not at hand. */
  readonly vote: { readonly votes: number; readonly won: boolean } | undefined;
  readonly departs: boolean;
};

/** What is decided about proposals, in the order of their contests and numbers. */
export function paperProposals(
  cycle: Cycle,
  decided: readonly DecidedProposal[],
  outcome: VoteOutcome | undefined,
): readonly PaperProposal[] {
  const said = new Map(decided.map((each) => [proposalKey(each), each]));
  const voted = new Map(
    outcome?.contests.flatMap(({ proposals }) => proposals.map((each) => [each.key, each] as const)),
  );
  const several = new Set(decided.map(({ contest }) => contest)).size > 1;
  return cycle.contests.flatMap((contest) =>
    [...contest.options]
      .sort((a, b) => a.number - b.number)
      .flatMap((option): readonly PaperProposal[] => {
        const key = proposalKey({ contest: contest.id, option: option.id });
        const own = said.get(key);
        if (!own) return [];
        const vote = voted.get(key);
        return [
          {
            key,
            contest: contest.id,
            name: `${several ? `${contest.name} nr` : 'Nr'} ${option.number}, ${option.title}`,
            number: option.number,
            title: option.title,
            planned: option.cost,
            cost: own.verdict === 'changed' ? (own.cost ?? option.cost) : option.cost,
            decided: own,
            vote: vote && { votes: vote.votes, won: vote.won },
            // Where the vote is not at hand, a reason tells that it was departed from.
            departs: vote ? departs(vote.won, own.verdict) : own.reason !== undefined,
          },
        ];
      }),
  );
}

/** What approved proposals cost together, changed ones as they are decided. */
export const approvedCost = (proposals: readonly PaperProposal[]): number =>
  proposals.reduce(
    (sum, { decided: { verdict }, cost }) =>
      verdict === 'approved' || verdict === 'changed' ? sum + cost : sum,
    0,
  );
