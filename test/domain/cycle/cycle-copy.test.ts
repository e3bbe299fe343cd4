import { expect, test } from 'vitest';
import { copyOfRound, dayAYearLater, nextRound } from '../../../src/domain/cycle/cycle-copy.ts';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { seeded } from '../env.ts';
import { testCycle } from '../values.ts';

const held = (): Cycle => ({
  ...testCycle(),
  name: 'Idéer för bygden 2026',
  resourceDecision: { board: 'Kommunstyrelsen', day: '2026-01-12', caseNumber: 'KS 2026/12' },
});

test('the round that follows has the next number, the next year in its name, and every day a year later', () => {
  const fresh = nextRound(held(), [1], seeded(1));
  expect(fresh).toMatchObject({
    name: 'Idéer för bygden 2027',
    round: { number: 2, of: 3 },
    phases: [{ step: 'ideas', from: '2027-05-01', until: '2027-06-15' }],
  });
  expect(nextRound(held(), [1, 2, 3], seeded(1)).round).toEqual({ number: 4, of: 4 });
});

test('a leap day becomes the 28th of February', () => {
  expect(dayAYearLater('2028-02-29')).toBe('2029-02-28');
  expect(dayAYearLater('2027-02-28')).toBe('2028-02-28');
});

test('a copy keeps the frame, and leaves the proposals and the decision on the money behind', () => {
  const old = held();
  const copy = Cycle.parse(copyOfRound(old, nextRound(old, [1], seeded(1))));
  expect(copy.id).not.toBe(old.id);
  expect(copy.contests.map(({ options }) => options)).toEqual([[]]);
  expect(copy).not.toHaveProperty('resourceDecision');
  const { areas, pots, criteria, languages, participation, voting, themes, purposes } = old;
  expect(copy).toMatchObject({ areas, pots, criteria, languages, participation, voting, themes, purposes });
  expect(old.contests[0]?.options).toHaveLength(3);
});
