import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALONE_MIN, joinSmall } from '../../../src/domain/outcome/joint-points.ts';

const joined = (...ballots: readonly number[]) => {
  const { alone, joint } = joinSmall(ballots.map((each) => ({ ballots: each, known: true })));
  return [alone.map((each) => each.ballots), joint.map((each) => each.ballots)];
};

test('points with ten ballots or more stand alone', () => {
  expect(joined(10, 400, 25)).toEqual([[10, 400, 25], []]);
});

test('small points are told of together', () => {
  expect(joined(400, 3, 25, 9)).toEqual([
    [400, 25],
    [3, 9],
  ]);
});

test('a single small point takes the smallest other one along', () => {
  expect(joined(400, 3, 25)).toEqual([[400], [3, 25]]);
});

test('small points that are few together take another one along', () => {
  expect(joined(400, 3, 25, 2)).toEqual([[400], [3, 2, 25]]);
});

test('a point where nobody voted stands alone, and hides nobody', () => {
  expect(joined(0, 3, 25)).toEqual([[0], [3, 25]]);
});

test('a round of one small point is told as it is', () => {
  expect(joined(3)).toEqual([[], [3]]);
});

test('papers of no known point are never given a name', () => {
  const { alone, joint } = joinSmall([
    { ballots: 60, known: false },
    { ballots: 30, known: true },
  ]);
  expect([alone.length, joint.length]).toEqual([1, 1]);
});

test('no small point can be found by subtraction', () => {
  const points = fc.array(fc.record({ ballots: fc.nat(30), known: fc.constant(true) }), { maxLength: 8 });
  fc.assert(
    fc.property(points, (all) => {
      const { alone, joint } = joinSmall(all);
      expect(alone.every(({ ballots }) => ballots === 0 || ballots >= ALONE_MIN)).toBe(true);
      const voted = joint.filter(({ ballots }) => ballots > 0);
      const others = alone.filter(({ ballots }) => ballots > 0);
      if (joint.length > 0 && others.length > 0) expect(voted.length).toBeGreaterThan(1);
      expect(alone.length + joint.length).toBe(all.length);
    }),
  );
});
