import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentOf, drawnOrder, seedOf } from '../../src/count/draw.ts';
import { sha256 } from '../../src/count/sha256.ts';

const published = (text: string): string => createHash('sha256').update(text).digest('hex');

test('SHA-256 gives the published test vectors, and what Node gives for any text', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(published(text));
    }),
  );
});

describe('the draw', () => {
  test('can be drawn again with any SHA-256 tool, line by line', () => {
    const seed = published('torg/draw/seed/1\nhemlig rad\nAnna säger sju\nBo säger ek');
    expect(commitmentOf('hemlig rad')).toBe(published('torg/draw/commitment/1\nhemlig rad'));
    expect(seedOf({ office: 'hemlig rad', trustees: ['Anna säger sju', 'Bo säger ek'] })).toBe(seed);
    const lots = ['1', '2', '10', 'å'].map((id) => [published(`torg/draw/1\n${seed}\n${id}`), id] as const);
    const order = lots.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
    expect(drawnOrder(['å', '10', '2', '1'], seed)).toEqual(order);
  });

  test('does not depend on the order in which projects are listed', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        fc.pre(!/[\r\n]/.test(seed));
        expect(drawnOrder(list.toReversed(), seed)).toEqual(drawnOrder(list, seed));
      }),
    );
  });

  test('puts every project first about as often as any other', () => {
    const ids = ['1', '2', '3', '4'];
    const first = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 2_000; seed += 1) {
      const [winner = ''] = drawnOrder(ids, `${seed}`);
      first.set(winner, (first.get(winner) ?? 0) + 1);
    }
    for (const times of first.values()) expect(Math.abs(times - 500)).toBeLessThan(100);
  });

  test('refuses a line with a line break, which could pass one trustee off as two', () => {
    expect(() => seedOf({ office: 'a', trustees: ['b\nc'] })).toThrow(/line break/);
    expect(() => commitmentOf('a\r')).toThrow(/line break/);
  });
});
