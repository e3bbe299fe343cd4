import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpenedEnvelope, reconcile } from '../../../src/domain/vote/double-votes.ts';

const env = (envelope: string, tag?: string, inner = `inner of ${envelope}`): OpenedEnvelope => ({
  envelope,
  inner,
  tag,
});
const hashes = (found: readonly { readonly envelope: string }[]) => found.map(({ envelope }) => envelope);

describe('double votes', () => {
  test('two envelopes with one and the same vote inside are one vote, before any policy', () => {
    const found = reconcile([env('b', 'kim', 'x'), env('a', 'kim', 'x')], [], 'both-void');
    expect(hashes(found.standing)).toEqual(['a']);
    expect(found.aside).toEqual([{ envelope: 'b', why: 'same-vote' }]);
  });

  test('an envelope that lies in two bags stands once, and is not set aside against itself', () => {
    for (const policy of ['lowest-hash', 'both-void'] as const) {
      const found = reconcile([env('a', 'kim'), env('a', 'kim')], [], policy);
      expect(hashes(found.standing)).toEqual(['a']);
      expect(found.aside).toEqual([]);
    }
  });

  test('of two votes on tablets the one with the lowest hash stands, or none, as the round says', () => {
    const cast = [env('b', 'kim'), env('a', 'kim'), env('c', 'noor')];
    const lowest = reconcile(cast, [], 'lowest-hash');
    expect(hashes(lowest.standing)).toEqual(['a', 'c']);
    expect(lowest.aside).toEqual([{ envelope: 'b', why: 'double' }]);
    const void_ = reconcile(cast, [], 'both-void');
    expect(hashes(void_.standing)).toEqual(['c']);
    expect(hashes(void_.aside)).toEqual(['a', 'b']);
  });

  test('paper in the box stands against every vote on tablets', () => {
    const found = reconcile(
      [env('a', 'kim'), env('b', 'kim')],
      [{ checkIn: '1', tag: 'kim' }],
      'lowest-hash',
    );
    expect(found.standing).toEqual([]);
    expect(found.aside).toEqual([
      { envelope: 'a', why: 'paper' },
      { envelope: 'b', why: 'paper' },
    ]);
  });

  test('paper twice cannot be undone, and is reported', () => {
    const papers = ['2', '1'].map((checkIn) => ({ checkIn, tag: 'kim' }));
    expect(reconcile([], papers, 'lowest-hash').paperTwice).toEqual([['1', '2']]);
  });

  test('voters who were vouched for have no tag, and are never taken for one another', () => {
    expect(reconcile([env('a'), env('b')], [], 'both-void').standing).toHaveLength(2);
  });

  test('every envelope either stands or is set aside, once, in whatever order they are met; and no voter keeps two', () => {
    const cast = fc.uniqueArray(
      fc.record({
        envelope: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 4 }),
        inner: fc.constantFrom('u', 'v', 'w', 'x', 'y', 'z'),
        tag: fc.option(fc.constantFrom('kim', 'noor', 'sam', 'ali'), { nil: undefined }),
      }),
      { selector: ({ envelope }) => envelope },
    );
    const papers = fc.array(fc.record({ checkIn: fc.uuid(), tag: fc.constantFrom('kim', 'sam') }));
    fc.assert(
      fc.property(
        cast,
        papers,
        fc.constantFrom('lowest-hash' as const, 'both-void' as const),
        (given, on, policy) => {
          const found = reconcile(given, on, policy);
          expect([...hashes(found.standing), ...hashes(found.aside)].toSorted()).toEqual(
            hashes(given).toSorted(),
          );
          expect(reconcile(given.toReversed(), on.toReversed(), policy)).toEqual(found);
          const tags = found.standing.flatMap(({ tag }) => tag ?? []);
          expect(new Set(tags).size).toBe(tags.length);
          expect(tags.some((tag) => on.some((paper) => paper.tag === tag))).toBe(false);
        },
      ),
    );
  });
});
