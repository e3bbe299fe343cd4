import { budgetOf } from '../../../domain/cycle/cycle.ts';
import type { CountId } from '../../../domain/log/ids.ts';
import type { VoteResult } from '../../../domain/outcome/decision-faults.ts';
import { proposalKey } from '../../../domain/outcome/decision-standing.ts';
import type { Contest, Option } from '../../../domain/vote/contest.ts';
import { Bundle } from '../../../count/bundle.ts';
import { tallyOf } from '../../../count/tally.ts';
import type { ContestResult, ResultFile } from '../../../wire/result-file.ts';
import { areaName } from '../words/names.ts';

/** A proposal as the vote left it. */
export type VotedProposal = {
  /** Names it within the round. */
  readonly key: string;
  readonly contest: Contest;
  readonly option: Option;
  readonly area: string | undefined;
  /** Votes given to it: points where voters may stack them, or where ranks are worth points. */
  readonly votes: number;
  readonly won: boolean;
};

/** One contest as it was counted. */
export type ContestOutcome = {
  readonly contest: Contest;
  readonly budget: number;
  /** What the winners cost together. */
  readonly cost: number;
  readonly ballots: ContestResult['ballots'];
  readonly bundle: Bundle;
  /** Most votes first. */
  readonly proposals: readonly VotedProposal[];
};

/** The vote as a board meets it: every proposal beside what the count says. */
export type VoteOutcome = {
  readonly file: ResultFile;
  readonly contests: readonly ContestOutcome[];
  readonly vote: VoteResult;
};

/** What a published file says of its proposals; undefined where it holds a contest that this program cannot read. */
export function voteOutcomeOf(file: ResultFile, count: CountId, digest: string): VoteOutcome | undefined {
  const contests = file.contests.flatMap((result) => contestOutcome(file, result) ?? []);
  if (contests.length < file.contests.length) return undefined;
  const plain = contests.map(({ contest, proposals }) => ({
    contest: contest.id,
    options: proposals.map(({ option }) => option.id),
    winners: proposals.filter(({ won }) => won).map(({ option }) => option.id),
  }));
  return { file, contests, vote: { count, digest, contests: plain } };
}

function contestOutcome({ cycle }: ResultFile, result: ContestResult): ContestOutcome | undefined {
  const contest = cycle.contests.find(({ id }) => id === result.contest);
  const read = Bundle.safeParse(result.bundle);
  if (!contest || !read.success) return undefined;
  const bundle = read.data;
  const tally = tallyOf(bundle.election);
  const given =
    contest.method.kind === 'points' || contest.method.kind === 'ranking' ? tally.points : tally.votes;
  const votes = new Map(tally.ids.map((id, at) => [id, given[at] ?? 0]));
  const winners = new Set(bundle.result.winners);
  const proposals = contest.options
    .map((option) => ({
      key: proposalKey({ contest: contest.id, option: option.id }),
      contest,
      option,
      area: areaName(cycle, option.area),
      votes: votes.get(option.id) ?? 0,
      won: winners.has(option.id),
    }))
    .sort((a, b) => b.votes - a.votes || a.option.number - b.option.number);
  const cost = proposals.reduce((sum, { won, option }) => (won ? sum + option.cost : sum), 0);
  const { ballots } = result;
  return { contest, budget: budgetOf(cycle, contest), cost, ballots, bundle, proposals };
}
