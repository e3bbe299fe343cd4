import { isDeepStrictEqual } from 'node:util';
import { asQuestion } from '../domain/vote/question.ts';
import { Bundle, recount, tieOrderOf } from '../count/bundle.ts';
import { countBy, Rule, TooHard } from '../count/rule.ts';
import { tallyOf } from '../count/tally.ts';
import type { ContestResult, ResultFile } from '../wire/result-file.ts';
import { figuresFor, listed } from './count-numbers.ts';
import { differenceText, problemText } from './count-recount.ts';
import type { Check } from './verify-check.ts';
import { ballotFaults, electionFaults, lotFaults, ruleFaults } from './verify-election.ts';

/** What is wrong with the shape of a bundle, told at once. */
const TOLD = 5;

/** Counts a contest again, and holds it against what the round said before the vote. */
export function checkContest({ cycle, draw }: ResultFile, result: ContestResult): Check {
  const contest = cycle.contests.find(({ id }) => id === result.contest);
  const title = `Contest ${result.contest}${contest ? `, ${contest.name}` : ''}`;
  const read = Bundle.safeParse(result.bundle);
  const none = { title, right: '' };
  if (!contest) return { ...none, wrong: ['the round has no such contest'] };
  if (!read.success) {
    const said = read.error.issues.map(
      ({ path, message }) => `bundle.${path.map(String).join('.')}: ${message}`,
    );
    return { ...none, wrong: ['its bundle cannot be counted', ...said.slice(0, TOLD)] };
  }
  const bundle = read.data;
  const again = unlessTooHard(() => recount(bundle));
  if (!again) return { ...none, wrong: ['nobody can count its bundle in reasonable time'] };
  if ('problems' in again) return { ...none, wrong: again.problems.map(problemText) };
  const figures = figuresFor(bundle.election.unit ?? 1, bundle.currency ?? '');
  const question = asQuestion(cycle, contest);
  const wrong = [
    ...again.differences.map((difference) => differenceText(difference, figures)),
    ...electionFaults(cycle, question, bundle),
    ...ruleFaults(contest, bundle, again.outcome),
    ...lotFaults(draw, bundle),
    ...ballotFaults(question, bundle),
    ...figureFaults(result, bundle),
    ...besideFaults(result, bundle),
  ];
  const { valid, blank, invalid } = result.ballots;
  const count = `${figures.number(valid)} ballots, ${figures.number(blank)} blank and ${figures.number(invalid)} invalid`;
  const funded = `${again.outcome.winners.length} of ${bundle.election.projects.length} proposals`;
  return {
    title,
    right: `Counted again: ${count}; ${funded} for ${figures.money(again.outcome.cost)}.`,
    wrong,
  };
}

/** The figures beside a bundle must be those of its ballots. */
function figureFaults({ ballots }: ContestResult, { election }: Bundle): string[] {
  let [valid, blank] = [0, 0];
  for (const { count, choices } of election.ballots) {
    if (choices.length === 0) blank += count;
    else valid += count;
  }
  const wrong: string[] = [];
  if (valid !== ballots.valid)
    wrong.push(`${ballots.valid} valid ballots were announced, ${valid} are in the bundle`);
  if (blank !== ballots.blank)
    wrong.push(`${ballots.blank} blank ballots were announced, ${blank} are in the bundle`);
  return wrong;
}

/** What other rules would have given, where that is shown. */
function besideFaults({ beside }: ContestResult, { election, ties }: Bundle): string[] {
  const tally = tallyOf(election);
  const order = tieOrderOf(ties, tally.ids);
  return beside.flatMap(({ rule, winners, cost }) => {
    const read = Rule.safeParse(rule);
    const outcome = read.success && order ? unlessTooHard(() => countBy(tally, read.data, order)) : undefined;
    if (!outcome) return [`${rule.name}, shown beside it, cannot be counted`];
    return isDeepStrictEqual(outcome.winners, winners) && outcome.cost === cost
      ? []
      : [`${rule.name}, shown beside it, gives ${listed(outcome.winners)}, and not ${listed(winners)}`];
  });
}

function unlessTooHard<Counted>(count: () => Counted): Counted | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof TooHard || error instanceof RangeError) return undefined;
    throw error;
  }
}
