import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Branch, hideFew, type Shown } from '../../../src/domain/reach/hide-few.ts';

const leaf = (key: string, own: number): Branch => ({ key, own, below: [] });
const shown = (tree: Branch) => Object.fromEntries(hideFew(tree));

test('a tree without small cells is shown as it is, nobody included', () => {
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 12), leaf('b', 5), leaf('c', 0)] })).toEqual({
    all: 17,
    a: 12,
    b: 5,
    c: 0,
  });
});

test('a small cell takes the smallest other along, so that the sum does not tell it', () => {
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 3), leaf('b', 20), leaf('c', 8)] })).toEqual({
    all: 31,
    a: 'few',
    b: 20,
    c: 'hidden',
  });
});

test('two small cells are enough, unless they are as small or as large as they can be', () => {
  // 2 + 3 could be 1 + 4; but 1 + 1 and 4 + 4 are one way alone.
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 2), leaf('b', 3), leaf('c', 9)] })).toMatchObject({
    c: 9,
  });
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 1), leaf('b', 1), leaf('c', 9)] })).toMatchObject({
    c: 'hidden',
  });
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 4), leaf('b', 4), leaf('c', 9)] })).toMatchObject({
    c: 'hidden',
  });
});

test("a planning area's own few, that stand in no row, are not found as the rest of its sum", () => {
  const north = { key: 'north', own: 2, below: [leaf('a', 10), leaf('b', 30)] };
  expect(shown({ key: 'all', own: 0, below: [north, leaf('south', 50)] })).toEqual({
    all: 92,
    north: 42,
    a: 'hidden',
    b: 30,
    south: 50,
  });
});

test('where a part has nothing more to hide behind, its sum is hidden, and something beside it', () => {
  const north = { key: 'north', own: 0, below: [leaf('a', 3), leaf('b', 0)] };
  expect(shown({ key: 'all', own: 0, below: [north, leaf('south', 50), leaf('west', 20)] })).toEqual({
    all: 73,
    north: 'hidden',
    a: 'few',
    b: 0,
    south: 50,
    west: 'hidden',
  });
});

test('a round of few people tells nothing but where nobody was', () => {
  expect(shown({ key: 'all', own: 0, below: [leaf('a', 3), leaf('b', 0)] })).toEqual({
    all: 'hidden',
    a: 'few',
    b: 0,
  });
});

const counts = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 }));
const trees = fc
  .tuple(
    fc.array(fc.tuple(counts, fc.array(counts, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
    counts,
  )
  .map(([parts, elsewhere]): Branch => ({
    key: 'all',
    own: 0,
    below: [
      ...parts.map(([own, below], at) => ({
        key: `${at}`,
        own,
        below: below.map((count, index) => leaf(`${at}.${index}`, count)),
      })),
      leaf('elsewhere', elsewhere),
    ],
  }));

test('no few are shown, and none can be worked out from the rest', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const as = hideFew(tree);
      for (const cell of cellsOf(tree)) {
        if (cell.own === 0 || cell.own > 4) continue;
        // Another number for this cell, and others for the rest, that give everything that is shown.
        expect(
          [1, 2, 3, 4].some((other) => other !== cell.own && fits(tree, as, new Map([[cell.key, other]]))),
        ).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

type Cell = { readonly key: string; readonly own: number };
const cellsOf = (node: Branch): readonly Cell[] => [node, ...node.below.flatMap(cellsOf)];

/** The least and the most that a node may sum up to, with what is shown and a guess; null where that contradicts itself. */
function rangeOf(
  node: Branch,
  as: ReadonlyMap<string, Shown>,
  guess: ReadonlyMap<string, number>,
): readonly [number, number] | null {
  const said = as.get(node.key);
  const guessed = guess.get(node.key);
  // A node's own count in a sum is in no row: few, or more than that. Only nobody at all is taken as known.
  let [least, most]: [number, number] = node.own === 0 ? [0, 0] : node.own < 5 ? [1, 4] : [5, Infinity];
  if (node.below.length === 0 && typeof said === 'number') [least, most] = [said, said];
  if (guessed !== undefined) {
    if (guessed < least || guessed > most) return null;
    [least, most] = [guessed, guessed];
  }
  for (const child of node.below) {
    const range = rangeOf(child, as, guess);
    if (!range) return null;
    least += range[0];
    most += range[1];
  }
  if (node.below.length === 0 || typeof said !== 'number') return [least, most];
  return least <= said && said <= most ? [said, said] : null;
}

const fits = (tree: Branch, as: ReadonlyMap<string, Shown>, guess: ReadonlyMap<string, number>): boolean =>
  rangeOf(tree, as, guess) !== null;
