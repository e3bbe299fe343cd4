import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEW, type ShownVoters, suppress, type VotersOf } from '../../../src/domain/outcome/suppress.ts';

type Cells = readonly (readonly [paper: number, tablet: number])[];

const tableOf = (cells: Cells): readonly VotersOf<number>[] =>
  cells.map(([paper, tablet], area) => ({ area, paper, tablet }));
const shown = (cells: Cells) =>
  suppress(tableOf(cells)).map(({ paper, tablet, all }) => [paper, tablet, all]);

test('a table without small cells is shown as it is', () => {
  expect(
    shown([
      [50, 30],
      [12, 0],
    ]),
  ).toEqual([
    [50, 30, 80],
    [12, 0, 12],
  ]);
});

test('a small cell takes the other one of its area along, and both of another area', () => {
  expect(
    shown([
      [50, 3],
      [40, 30],
      [90, 80],
    ]),
  ).toEqual([
    [null, null, 53],
    [null, null, 70],
    [90, 80, 170],
  ]);
});

test('an area with few voters is hidden whole, and so is another, whatever they voted with', () => {
  expect(
    shown([
      [2, 1],
      [40, 30],
      [90, 80],
    ]),
  ).toEqual([
    [null, null, null],
    [null, null, null],
    [90, 80, 170],
  ]);
});

test('a round on paper alone says that nobody voted on a tablet', () => {
  expect(
    shown([
      [3, 0],
      [40, 0],
      [90, 0],
    ]),
  ).toEqual([
    [null, 0, null],
    [null, 0, null],
    [90, 0, 90],
  ]);
});

test('where nothing else can hide a small cell, no area says anything', () => {
  expect(
    shown([
      [60, 3],
      [0, 0],
    ]),
  ).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
});

test('a single area is the whole round, whose sums are public', () => {
  expect(shown([[60, 3]])).toEqual([[60, 3, 63]]);
});

/** Every table that somebody can think of who knows what is shown and the sums of both columns. */
function* thinkable(table: readonly ShownVoters<number>[], paper: number, tablet: number): Generator<Cells> {
  const [row, ...rest] = table;
  if (!row) {
    if (paper === 0 && tablet === 0) yield [];
    return;
  }
  for (let p = row.paper ?? 0; p <= (row.paper ?? paper); p += 1) {
    for (let t = row.tablet ?? 0; t <= (row.tablet ?? tablet); t += 1) {
      if (p > paper || t > tablet || (row.all !== null && p + t !== row.all)) continue;
      for (const more of thinkable(rest, paper - p, tablet - t)) yield [[p, t], ...more];
    }
  }
}

/** What the table that is shown for these cells betrays. */
function betrayed(cells: Cells): readonly string[] {
  const table = suppress(tableOf(cells));
  const sum = (column: 0 | 1) => cells.reduce((total, row) => total + row[column], 0);
  const seen = table.map(() => ({
    paper: new Set<number>(),
    tablet: new Set<number>(),
    all: new Set<number>(),
  }));
  for (const tried of thinkable(table, sum(0), sum(1))) {
    for (const [at, [paper, tablet]] of tried.entries()) {
      seen[at]?.paper.add(paper);
      seen[at]?.tablet.add(tablet);
      seen[at]?.all.add(paper + tablet);
    }
  }
  return table.flatMap((row, at) =>
    (['paper', 'tablet', 'all'] as const)
      .filter((name) => {
        const cell = row[name];
        return cell === null ? (seen[at]?.[name].size ?? 0) < 2 : cell > 0 && cell < FEW;
      })
      .map((name) => `${name} of area ${at} in ${JSON.stringify(cells)}`),
  );
}

test('no small cell is shown and no hidden cell can be computed, in any table of two areas', () => {
  const tables = Array.from({ length: 8 ** 4 }, (_, at): Cells => [
    [at % 8, (at >> 3) % 8],
    [(at >> 6) % 8, (at >> 9) % 8],
  ]);
  expect(tables.flatMap(betrayed)).toEqual([]);
});

test('nor in tables of three and four areas', () => {
  const cell = fc.integer({ min: 0, max: 9 });
  const cells = fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 4 });
  fc.assert(
    fc.property(cells, (each) => {
      expect(betrayed(each)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('the order of the areas decides nothing but ties of size', () => {
  const cells: Cells = [
    [50, 3],
    [40, 30],
    [90, 80],
    [0, 0],
    [7, 9],
  ];
  const turned = suppress(tableOf(cells).toReversed()).toReversed();
  expect(turned).toEqual(suppress(tableOf(cells)));
});
