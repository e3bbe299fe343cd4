import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../src/domain/cycle/criterion.ts';
import { byWeight, compare, tenths } from '../../../src/domain/proposal/comparison.ts';
import { assessmentIn, CRITERIA, finished, log } from './assessing.ts';
import { ANNA, BO, by, merged } from './scene.ts';

/** What two said, compared by these criteria. */
function compared(anna: readonly number[], bo: readonly number[], criteria: readonly Criterion[] = CRITERIA) {
  const all = log(merged(), finished(merged(), by(ANNA, 1), ...anna), finished(merged(), by(BO, 2), ...bo));
  return compare(assessmentIn(all), criteria);
}
const apartIn = (comparison: ReturnType<typeof compared>) =>
  comparison.criteria.filter(({ apart }) => apart).map(({ criterion }) => criterion.name);

describe('comparing what two assessors said', () => {
  test('says that they are apart when scores differ by more than a third of the scale, and not at a third', () => {
    expect(apartIn(compared([5, 5, 3], [4, 4, 3]))).toEqual([]);
    // Five: one point is a fifth of the scale, two are more than a third.
    expect(apartIn(compared([5, 5, 3], [3, 5, 3]))).toEqual(['Trygghet']);
    // Three: one point is a third of the scale exactly.
    expect(apartIn(compared([5, 5, 3], [5, 5, 2]))).toEqual([]);
    expect(apartIn(compared([5, 5, 3], [5, 5, 1]))).toEqual(['Miljö']);
  });

  test('says so of a requirement that one of them says is failed, however close the scores', () => {
    const comparison = compared([5, 1, 3], [5, 0, 3]);
    expect(apartIn(comparison)).toEqual(['Lika för alla']);
    expect(comparison.criteria[0]?.required).toBe('disputed');
    expect(comparison.failed).toEqual([]);
  });

  test('says that a requirement is failed when both say so, and then they are not apart', () => {
    const comparison = compared([5, 0, 3], [5, 0, 3]);
    expect(comparison.failed).toEqual(['Lika för alla']);
    expect(comparison.apart).toBe(false);
  });

  test('puts first what must be talked about, and leaves the rest in the order of the round', () => {
    const { criteria } = compared([5, 5, 3], [5, 5, 0]);
    expect(criteria.map(({ criterion }) => criterion.name)).toEqual(['Miljö', 'Trygghet', 'Lika för alla']);
    expect(criteria[0]?.scores.map(({ score, reason }) => [score, reason])).toEqual([
      [3, 'Därför att 3'],
      [0, 'Därför att 0'],
    ]);
  });

  test('weighs each criterion by its weight whatever its scale, as one would by hand', () => {
    // (2 × 4/5 + 1/5 + 2/3 + 2 × 2/5 + 3/5 + 3/3) / (2 × (2 + 1 + 1)) = 4.8667 / 8 = 60.83 of 100
    const { sum } = compared([4, 1, 2], [2, 3, 3]);
    expect(sum && tenths(sum)).toBe(608);
    expect(sum && sum.points * 120).toBe(sum && sum.of * 73);
  });

  test('gives everything for the highest scores and nothing for the lowest', () => {
    const all = compared([5, 5, 3], [5, 5, 3]).sum;
    const none = compared([0, 0, 0], [0, 0, 0]).sum;
    expect(all && tenths(all)).toBe(1000);
    expect(none && tenths(none)).toBe(0);
  });

  test('leaves out what the round does not ask for any more, and has no sum where it asks for something else', () => {
    const renamed = CRITERIA.slice(0, 1);
    const { criteria, sum } = compared([4, 1, 2], [4, 3, 3], renamed);
    expect(criteria).toHaveLength(1);
    expect(sum && tenths(sum)).toBe(800);
    expect(compared([4, 1, 2], [4, 3, 3], [{ name: 'Nytt', question: '?', scale: 5, goals: [] }]).sum).toBe(
      undefined,
    );
  });

  test('takes scores on the scale they were given, though the round has changed it', () => {
    const stretched = CRITERIA.map((criterion) => ({ ...criterion, scale: 10 }));
    const [before, after] = [compared([4, 1, 2], [2, 3, 3]), compared([4, 1, 2], [2, 3, 3], stretched)];
    expect(after.sum).toEqual(before.sum);
  });

  test('orders sums exactly, whatever they are sums of', () => {
    const weighed = fc
      .tuple(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 1, max: 50_000_000 }))
      .map(([points, of]) => ({ points: Math.min(points, of), of }));
    fc.assert(
      fc.property(weighed, weighed, (a, b) => {
        const exact = BigInt(b.points) * BigInt(a.of) - BigInt(a.points) * BigInt(b.of);
        expect(BigInt(byWeight(a, b))).toBe(exact);
      }),
    );
  });
});
