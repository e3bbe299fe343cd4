import { budgetOf, type Cycle } from '../../../domain/cycle/cycle.ts';
import { absurd } from '../../../domain/log/refusal.ts';
import { judge } from '../../../domain/vote/ballot.ts';
import type { Contest, Method } from '../../../domain/vote/contest.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import { type PaperBatch, standingSheets } from '../../../domain/vote/paper-batch.ts';
import { mostVotes } from '../../../count/greedy.ts';
import type { Measure } from '../../../count/greedy-order.ts';
import type { Ballot, Instance } from '../../../count/instance.ts';
import type { ProjectResult } from '../../../count/outcome.ts';

/** A proposal in the running preview. `votes` are the votes given to it: points where voters may stack them. */
export type PreviewRow = {
  readonly option: string;
  readonly number: number;
  readonly title: string;
  readonly cost: number;
  readonly votes: number;
  readonly funded: ProjectResult['funded'];
  readonly why: ProjectResult['why'] | undefined;
};

/** How one contest stands on what has been entered so far. A preview, never a result. */
export type Preview = {
  readonly contest: Contest;
  readonly budget: number;
  /** Most votes first; equals in the order of their numbers. */
  readonly rows: readonly PreviewRow[];
  readonly tally: BatchTally;
  readonly batches: number;
  readonly openBatches: number;
  /** Cost of what is funded whichever way ties fall. */
  readonly cost: number;
  /** Ties that would change what is funded, by the titles of the equals. */
  readonly ties: readonly (readonly string[])[];
};

/**
 * Counts a contest's standing sheets by most votes within the budget, ties left open. Blank, invalid and spoiled
 * sheets give no votes. Without money in the pots nothing can be funded, and only votes are shown.
 */
export function previewOf(cycle: Cycle, contest: Contest, batches: readonly PaperBatch[]): Preview {
  const own = batches.filter((batch) => batch.opened?.contest === contest.id);
  const tally = tallySheets(contest, own);
  const budget = budgetOf(cycle, contest);
  const outcome =
    budget > 0
      ? mostVotes(instanceOf(contest, budget, own), {
          measure: measureOf(contest.method),
          ties: 'undecided',
        })
      : undefined;
  const results = new Map(outcome?.projects.map((project) => [project.id, project]));
  const titles = new Map<string, string>(contest.options.map((option) => [option.id, option.title]));
  const rows = contest.options.map((option): PreviewRow => {
    const result = results.get(option.id);
    return {
      option: option.id,
      number: option.number,
      title: option.title,
      cost: option.cost,
      votes: tally.votes.get(option.id) ?? 0,
      funded: result?.funded ?? 'no',
      why: result?.why,
    };
  });
  return {
    contest,
    budget,
    rows: rows.sort((a, b) => b.votes - a.votes || a.number - b.number),
    tally,
    batches: own.length,
    openBatches: own.filter((batch) => !batch.closed).length,
    cost: outcome?.cost ?? 0,
    ties: (outcome?.ties ?? [])
      .filter((tie) => tie.mattered)
      .map((tie) => tie.between.map((id) => titles.get(id) ?? id)),
  };
}

/** What the list is ordered by: where votes may be stacked on one proposal, each of them counts. */
function measureOf(method: Method): Measure {
  switch (method.kind) {
    case 'approval':
      return 'votes';
    case 'points':
      return 'points';
    default:
      return absurd(method);
  }
}

function instanceOf(contest: Contest, budget: number, batches: readonly PaperBatch[]): Instance {
  const ballots = batches.flatMap(standingSheets).flatMap(({ content }): readonly Ballot[] => {
    if (content.as === 'spoiled') return [];
    const judged = judge(contest, content.marks);
    switch (judged.verdict) {
      case 'invalid':
        return [];
      case 'blank':
        return [ballotOf(contest.method, new Map())];
      case 'valid':
        return [ballotOf(contest.method, judged.votes)];
    }
  });
  return {
    budget,
    projects: contest.options.map(({ id, cost, title }) => ({ id, cost, name: title })),
    ballots,
    voteType: contest.method.kind,
  };
}

function ballotOf(method: Method, votes: ReadonlyMap<string, number>): Ballot {
  const choices = [...votes.keys()];
  return method.kind === 'points'
    ? { count: 1, choices, points: [...votes.values()] }
    : { count: 1, choices };
}
