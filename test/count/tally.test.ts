import { expect, test } from 'vitest';
import { problemsOf } from '../../src/count/instance.ts';
import { tallyOf } from '../../src/count/tally.ts';
import { election } from './elections.ts';

test('identical ballots become one group, whatever the order of their choices', () => {
  const tally = tallyOf(election(10, { a: 1, b: 1 }, ['2 a b', '3 b a', '1 b', '4']));
  expect([...tally.weight]).toEqual([5, 1]);
  expect(tally.votes).toEqual([5, 6]);
  expect(tally.valid).toBe(10);
});

test('in a ranking the order counts', () => {
  const tally = tallyOf(election(10, { a: 1, b: 1 }, ['2 a b', '3 b a'], { voteType: 'ranking' }));
  expect([...tally.weight]).toEqual([2, 3]);
  expect(tally.points).toEqual([2 * 2 + 3, 2 + 3 * 2]);
  expect(tally.borda).toEqual([2, 3]);
});

test('places are worth what the cycle says, however many places a voter filled in', () => {
  const places = tallyOf(
    election(10, { a: 1, b: 1 }, ['2 a', '3 b a'], { voteType: 'ranking', pointsByPlace: [3, 2, 1] }),
  );
  expect(places.points).toEqual([2 * 3 + 3 * 2, 9]);
});

test('blank ballots are valid unless the cycle says otherwise', () => {
  const ballots = election(10, { a: 1 }, ['2 a', '3']);
  expect(tallyOf(ballots).valid).toBe(5);
  expect(tallyOf({ ...ballots, blanksCount: false }).valid).toBe(2);
});

test('everything that makes an election impossible to count is named', () => {
  const broken = election(-1, { a: 1.5, '': 1 }, ['1 x', '-2 a'], { unit: 0 });
  expect(problemsOf(broken).map(({ kind }) => kind)).toEqual([
    'bad-budget',
    'bad-unit',
    'bad-cost',
    'empty-id',
    'unknown-choice',
    'bad-count',
  ]);
  const points = election(1, { a: 1 }, ['1 a'], { voteType: 'points' });
  expect(problemsOf(points)).toEqual([{ kind: 'bad-points', ballot: 0 }]);
  const one = election(1, { a: 1, b: 1 }, ['1 a b'], { voteType: 'choose-one' });
  expect(problemsOf(one)).toEqual([{ kind: 'too-many-choices', ballot: 0 }]);
});
