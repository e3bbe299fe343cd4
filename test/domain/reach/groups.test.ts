import { expect, test } from 'vitest';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { AreaId, StreetEventId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { type Counted, countAnswers } from '../../../src/domain/meeting/answers.ts';
import { planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import type { StreetEventKind } from '../../../src/domain/meeting/street-event.ts';
import { questionsReached } from '../../../src/domain/reach/groups.ts';
import { testEnv } from '../env.ts';
import { EVENT, testCycle } from '../values.ts';

/*
 * Worked out by hand.
 *
 *            stall  school  together
 *   woman       20       8        28
 *   man         12       3        15
 *   other        2       0         2
 *   together                      45
 *
 * Few: the three men at the school, and the two who are other. The whole of 45 would tell the two by 28 and 15, so the
 * smallest of these, the men's sum, is hidden: 45 - 28 - 12 = 5 people are left in two cells, which can be made up in
 * four ways.
 */
const SCHOOL = StreetEventId.parse('33333333-3333-4333-8333-333333333333');
const cycle = Cycle.parse({ ...testCycle(), questions: ['gender', 'language'], languages: ['sv', 'ar'] });

const planned = (event: StreetEventId, kind: StreetEventKind, seed: number): readonly Entry[] => {
  const times = { starts: '2026-05-12T08:00:00.000Z', ends: '2026-05-12T15:00:00.000Z' };
  const plan = { cycle: cycle.id, name: 'Träff', place: '', area: AreaId.parse('ang'), kind, ...times };
  const decided = planStreetEvent({ event, plan }, testEnv(seed));
  return decided.ok ? decided.value : [];
};
const gave = (event: StreetEventId, seed: number, counts: readonly Counted[]): readonly Entry[] =>
  countAnswers(event, { cycle: cycle.id, people: 40, counts: [...counts] }, testEnv(100 + seed));
const gender = (group: string, people: number): Counted => ({ question: 'gender', group, people });

const street = [
  ...planned(EVENT, 'street-stall', 1),
  ...planned(SCHOOL, 'school-visit', 2),
  ...gave(EVENT, 1, [gender('woman', 13), gender('man', 12), gender('other', 2)]),
  ...gave(EVENT, 2, [gender('woman', 7), { question: 'language', group: 'ar', people: 9 }]),
  ...gave(SCHOOL, 3, [gender('woman', 8), gender('man', 3)]),
];

test('answers are added up over tablets and events, and few of them hidden with what would tell them', () => {
  const [first] = questionsReached(cycle, fold(emptyState(), street));
  expect(first?.answered).toBe(45);
  expect(first?.channels).toEqual(['street-stall', 'school-visit']);
  expect(first?.groups.map(({ group, people, channels }) => [group, people, ...channels.values()])).toEqual([
    ['woman', 28, 20, 8],
    ['man', 'hidden', 12, 'few'],
    ['other', 'few', 'few', 0],
  ]);
  expect(first?.groups[0]?.share).toBeCloseTo(28 / 45);
  expect(first?.groups[1]?.share).toBeUndefined();
});

test("the round's languages that nobody answered stand at nought, and one that it has no more stands last", () => {
  const more = gave(EVENT, 4, [{ question: 'language', group: 'so', people: 6 }]);
  const [, language] = questionsReached(cycle, fold(emptyState(), [...street, ...more]));
  expect(language?.groups.map(({ group, people }) => [group, people])).toEqual([
    ['sv', 0],
    ['ar', 9],
    ['other', 0],
    ['so', 6],
  ]);
});

test('what a round does not ask is not shown, nor what was answered in another', () => {
  const other = Cycle.parse({ ...cycle, id: '99999999-9999-4999-8999-999999999999', questions: ['gender'] });
  const state = fold(emptyState(), street);
  expect(questionsReached({ ...cycle, questions: undefined }, state)).toEqual([]);
  expect(questionsReached(other, state).map(({ answered }) => answered)).toEqual([0]);
});
