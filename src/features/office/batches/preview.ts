import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { absurd } from '../../../domain/log/refusal.ts';
import { judge } from '../../../domain/vote/ballot.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import type { Contest, Method } from '../../../domain/vote/contest.ts';
import { asQuestion, type Question, questionsOf } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { mostVotes } from '../../../count/greedy.ts';
import type { Measure } from '../../../count/greedy-order.ts';
import type { Ballot, Instance } from '../../../count/instance.ts';
import type { ProjectResult } from '../../../count/outcome.ts';
import { answersAt, visibleSheets } from './bundle-sheets.ts';

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
  readonly bundles: number;
  /** Bundles that are not done; of blind ones nothing is counted here yet. */
  readonly unfinished: number;
  /** Cost of what is funded whichever way ties fall. */
  readonly cost: number;
  /** Ties that would change what is funded, by the titles of the equals. */
  readonly ties: readonly (readonly string[])[];
};

/**
 * Counts what stands on paper for a contest, on whichever ballot styles it is asked, by most votes within the budget,
 * ties left open. Blank, invalid and spoiled sheets give no votes. Without money in the pots nothing can be funded, and
 * only votes are shown.
 */
export function previewOf(cycle: Cycle, contest: Contest, bundles: readonly Bundle[]): Preview {
  const question = asQuestion(cycle, contest);
  const own = bundles.filter(({ style }) => placeOn(cycle, style, contest) !== -1);
  const sheets = own.flatMap((bundle) =>
    answersAt(placeOn(cycle, bundle.style, contest), visibleSheets(bundle) ?? []),
  );
  const tally = tallySheets(question, 0, sheets);
  const outcome =
    question.budget > 0
      ? mostVotes(instanceOf(question, sheets), { measure: measureOf(contest.method), ties: 'undecided' })
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
    budget: question.budget,
    rows: rows.sort((a, b) => b.votes - a.votes || a.number - b.number),
    tally,
    bundles: own.length,
    unfinished: own.filter(({ stage }) => stage !== 'counted').length,
    cost: outcome?.cost ?? 0,
    ties: (outcome?.ties ?? [])
      .filter((tie) => tie.mattered)
      .map((tie) => tie.between.map((id) => titles.get(id) ?? id)),
  };
}

const placeOn = (cycle: Cycle, style: string, contest: Contest): number =>
  questionsOf(cycle, style).findIndex(({ id }) => id === contest.id);

/**
 * What the list is ordered by: where votes may be stacked on one proposal, each of them counts. Rankings are shown by
 * how many ranked a proposal at all, which is no result: the rule of the round decides what a place is worth.
 */
function measureOf(method: Method): Measure {
  switch (method.kind) {
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return 'votes';
    case 'points':
      return 'points';
    default:
      return absurd(method);
  }
}

function instanceOf(question: Question, sheets: readonly Sheet[]): Instance {
  const ballots = sheets.flatMap((sheet): readonly Ballot[] => {
    if (sheet.as !== 'marked') return [];
    const judged = judge(question, sheet.answers[0] ?? []);
    switch (judged.verdict) {
      case 'invalid':
        return [];
      case 'blank':
        return [ballotOf(question.method, new Map())];
      case 'valid':
        return [ballotOf(question.method, judged.votes)];
    }
  });
  return {
    budget: question.budget,
    projects: question.options.map(({ id, cost, title }) => ({ id, cost, name: title })),
    ballots,
    voteType: question.method.kind,
  };
}

function ballotOf(method: Method, votes: ReadonlyMap<string, number>): Ballot {
  const choices = [...votes.keys()];
  return method.kind === 'points'
    ? { count: 1, choices, points: [...votes.values()] }
    : { count: 1, choices };
}
