import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import type { Contest, Method } from '../../../domain/vote/contest.ts';
import { asQuestion, type Question, questionsOf } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { mostVotes } from '../../../count/greedy.ts';
import type { Measure } from '../../../count/greedy-order.ts';
import type { ProjectResult } from '../../../count/outcome.ts';
import { instanceOf } from '../tally/contest-instance.ts';
import { measureOf } from '../tally/contest-rule.ts';
import { addVote, type GroupedVotes, noVotes } from '../tally/grouped-votes.ts';
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
      ? mostVotes(instanceOf(question, groupedSheets(question, sheets)), {
          measure: listedBy(contest.method),
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

/** How many ranked a proposal at all, where places are given: the running list is by votes, and no result. */
const listedBy = (method: Method): Measure => (method.kind === 'ranking' ? 'votes' : measureOf(method));

function groupedSheets(question: Question, sheets: readonly Sheet[]): GroupedVotes {
  const votes = noVotes();
  for (const sheet of sheets) if (sheet.as === 'marked') addVote(votes, question, sheet.answers[0] ?? []);
  return votes;
}
