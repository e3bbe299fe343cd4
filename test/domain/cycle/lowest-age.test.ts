import { expect, test } from 'vitest';
import { lowestAgeIn } from '../../../src/domain/cycle/lowest-age.ts';
import { testCycle } from '../values.ts';

test('a step has the lowest age of the round, unless it has one of its own, even none', () => {
  const { participation } = testCycle();
  const cycle = { participation: { ...participation, lowestAges: { ideas: 0, vote: 16 } } };
  expect([lowestAgeIn(cycle, 'ideas'), lowestAgeIn(cycle, 'vote')]).toEqual([0, 16]);
  expect(lowestAgeIn(cycle, 'development')).toBe(12);
  expect(lowestAgeIn({ participation }, 'vote')).toBe(12);
});
