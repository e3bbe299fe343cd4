import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { kinds } from '../../../src/domain/log/kinds.ts';
import { anyEntry } from '../any-entry.ts';

const KIND_COUNT = Object.keys(kinds).length;
const entries = fc
  .array(fc.tuple(fc.nat(KIND_COUNT - 1), fc.nat(100), fc.integer({ min: 0, max: 100_000 })), {
    maxLength: 40,
  })
  .map((seeds) => {
    const made = seeds.map(([which, about, seed]) => anyEntry(which, about, seed));
    return [...new Map(made.map((entry) => [entry.id, entry])).values()];
  });

describe('the fold', () => {
  test('is asked about every kind there is', () => {
    const made = new Set(Array.from({ length: KIND_COUNT }, (_, which) => anyEntry(which, 1, 1).kind));
    expect([...made].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('gives the same state in whatever order entries come', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (given, ranks) => {
        const ranked = given.map((entry) => ({ entry, rank: ranks.next().value ?? 0 }));
        const shuffled = ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
        expect(fold(emptyState(), shuffled)).toEqual(fold(emptyState(), given));
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same state in one go as in two, and leaves the first state as it was', () => {
    fc.assert(
      fc.property(entries, fc.nat(40), (given, cut) => {
        const first = fold(emptyState(), given.slice(0, cut));
        const kept = structuredClone(first);
        expect(fold(first, given.slice(cut))).toEqual(fold(emptyState(), given));
        expect(first).toEqual(kept);
      }),
    );
  });

  test('is total on every subset that a reader may see', () => {
    fc.assert(
      fc.property(
        fc.subarray(Array.from({ length: 60 }, (_, at) => anyEntry(at, at * 7, at * 31))),
        (subset) => {
          expect(() => fold(emptyState(), subset)).not.toThrow();
        },
      ),
    );
  });
});
