import { describe, expect, test } from 'vitest';
import { BAG_TAKES, BAG_WAITS } from '../../src/domain/vote/bag.ts';
import { drawAll, drawFull, type Waiting } from '../../src/storage/open-bag.ts';
import { seeded } from '../domain/env.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import { envelope, OTHER_EVENT, upTo } from './ballot-scene.ts';

const waiting = (seed: number, event = EVENT): Waiting => ({ ...envelope(seed), cycle: CYCLE, event });
const twenty = upTo(BAG_WAITS).map((seed) => waiting(seed));

describe('the draw from the open bag', () => {
  test('waits for twenty', () => {
    expect(drawFull(twenty.slice(1), seeded(1))).toEqual([]);
    const [bag, ...more] = drawFull(twenty, seeded(1));
    expect(more).toEqual([]);
    expect(new Set(bag).size).toBe(BAG_TAKES);
  });

  test('gives every envelope the same chance to leave, and every two the same chance to leave together', () => {
    const random = seeded(3);
    const draws = 4000;
    const alone = new Map<string, number>();
    const pairs = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    const at = new Map(twenty.map(({ key }, place) => [key, place]));
    for (let draw = 0; draw < draws; draw += 1) {
      const drawn = (drawFull(twenty, random)[0] ?? []).map(({ key }) => at.get(key) ?? -1);
      for (const one of drawn) {
        count(alone, String(one));
        for (const other of drawn) if (one < other) count(pairs, `${one},${other}`);
      }
    }
    expect(alone.size).toBe(20);
    expect(pairs.size).toBe(190);
    // Five standard deviations of a binomial: a fair draw fails once in a million runs, and this one has a seed.
    const within = (found: number, share: number) =>
      expect(Math.abs(found - draws * share)).toBeLessThan(5 * Math.sqrt(draws * share * (1 - share)));
    for (const found of alone.values()) within(found, 1 / 2);
    for (const found of pairs.values()) within(found, (10 * 9) / (20 * 19));
  });

  test('of the rest leaves nothing behind, keeps ballot points apart, and makes no bag smaller than it must', () => {
    for (const count of [1, 9, 20, 21, 25, 39, 41, 300]) {
      const open = upTo(count).map((seed) => waiting(seed, seed % 4 === 3 ? OTHER_EVENT : EVENT));
      const bags = drawAll(open, seeded(count));
      expect(new Set(bags.flat())).toEqual(new Set(open));
      expect(bags.flat()).toHaveLength(count);
      for (const event of [EVENT, OTHER_EVENT]) {
        const sizes = bags.filter(([first]) => first.event === event).map((bag) => bag.length);
        const here = sizes.reduce((sum, size) => sum + size, 0);
        expect(sizes).toHaveLength(Math.ceil(here / BAG_WAITS));
        if (here > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
      for (const bag of bags) expect(new Set(bag.map(({ event }) => event)).size).toBe(1);
    }
  });
});
