import { isDeepStrictEqual } from 'node:util';
import type { Cycle } from '../domain/cycle/cycle.ts';
import { judge } from '../domain/vote/ballot.ts';
import type { Contest, Method } from '../domain/vote/contest.ts';
import type { Question } from '../domain/vote/question.ts';
import type { Bundle } from '../count/bundle.ts';
import type { SharesOutcome } from '../count/equal-shares.ts';
import type { Outcome } from '../count/outcome.ts';
import { Rule } from '../count/rule.ts';
import type { ResultFile } from '../wire/result-file.ts';
import { listed } from './count-numbers.ts';

/** Ballots that are told of: whoever changed one rule has made thousands wrong. */
const TOLD = 5;

/** Where the election that was counted is not the one that the round put to the vote. */
export function electionFaults(
  cycle: Cycle,
  question: Question,
  { election, title, currency }: Bundle,
): string[] {
  const wrong: string[] = [];
  const differ = (what: string, here: unknown, there: unknown) => {
    if (!isDeepStrictEqual(here, there))
      wrong.push(
        `${what} is ${JSON.stringify(here)} in the count, but ${JSON.stringify(there)} in the round`,
      );
  };
  differ('the name', title, question.name);
  differ('the currency', currency, cycle.currency);
  differ('the budget', election.budget, question.budget);
  differ('the unit of money', election.unit ?? 1, 1);
  differ('the way of voting', election.voteType, question.method.kind);
  differ('that blank ballots count', election.blanksCount ?? true, true);
  differ('what the places of a ranking give', election.pointsByPlace, placesOf(question.method));
  const asked = new Map<string, Question['options'][number]>(question.options.map((each) => [each.id, each]));
  for (const { id, cost, name, area } of election.projects) {
    const option = asked.get(id);
    asked.delete(id);
    if (!option) {
      wrong.push(`proposal ${id} is none of the round’s`);
      continue;
    }
    differ(`the cost of ${id}`, cost, option.cost);
    differ(`the name of ${id}`, name, option.title);
    differ(`the area of ${id}`, area, option.area);
  }
  return [...wrong, ...[...asked.keys()].map((id) => `proposal ${id} is missing in the count`)];
}

const placesOf = (method: Method): readonly number[] | undefined =>
  method.kind === 'ranking' ? Array.from({ length: method.ranks }, (_, at) => method.ranks - at) : undefined;

/** Where another rule was counted by, or ties fell otherwise, than the round had fixed before the vote. */
export function ruleFaults(contest: Contest, bundle: Bundle, outcome: Outcome | SharesOutcome): string[] {
  const measure = contest.method.kind === 'points' || contest.method.kind === 'ranking' ? 'points' : 'votes';
  const fixed = Rule.safeParse(contest.counting?.rule ?? { name: 'greedy', measure });
  const wrong: string[] = [];
  if (!fixed.success) wrong.push('the round names a rule that this program does not know');
  else if (!isDeepStrictEqual(fixed.data, bundle.rule))
    wrong.push(
      `it was counted by ${JSON.stringify(bundle.rule)}, but the round fixed ${JSON.stringify(fixed.data)}`,
    );
  const steps = contest.counting?.ties ?? ['draw'];
  const before = steps.slice(0, [...steps, 'draw'].indexOf('draw'));
  const { by } = bundle.ties;
  const last = by.at(-1);
  if (!isDeepStrictEqual(by.slice(0, -1), before) || (last !== 'draw' && last !== 'id'))
    wrong.push(`ties were broken by ${listed(by)}, but the round fixed ${listed([...before, 'draw'])}`);
  const unfair = outcome.ties.filter(({ by, mattered }) => by === 'id' && mattered === true);
  return [
    ...wrong,
    ...unfair.map(
      ({ between }) => `the tie between ${listed(between)} decided, and no lots were drawn for it`,
    ),
  ];
}

/** Every contest is drawn by the round's own lots. */
export function lotFaults(draw: ResultFile['draw'], { ties }: Bundle): string[] {
  if (!ties.by.includes('draw'))
    return draw ? ['lots were drawn for the round, and it was counted without them'] : [];
  if (!draw) return ['it was counted with lots, and the result tells of no draw'];
  const lines = draw.said.map(({ line }) => line);
  const same =
    ties.seed === draw.seed &&
    ties.draw?.commitment === draw.commitment &&
    ties.draw.office === draw.office &&
    isDeepStrictEqual(ties.draw.trustees, lines);
  return same ? [] : ['its lots are not those that were drawn for the round'];
}

/** Ballots that nobody could have cast under the method of the contest. */
export function ballotFaults(question: Question, { election }: Bundle): string[] {
  const wrong: string[] = [];
  for (const [at, { choices, points }] of election.ballots.entries()) {
    const marks = choices.map((option, place) => ({ option, votes: points?.[place] ?? 1 }));
    if (judge(question, marks).verdict !== 'invalid') continue;
    wrong.push(`ballot number ${at + 1} is one that nobody could cast in this contest`);
  }
  const more = wrong.length - TOLD;
  return more > 0 ? [...wrong.slice(0, TOLD), `and ${more} more ballots like these`] : wrong;
}
