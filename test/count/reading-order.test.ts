import { expect, test } from 'vitest';
import type { Tie } from '../../src/count/ties.ts';
import { inReadingOrder } from '../../src/count/reading-order.ts';

const row = (id: string, votes: number, cost: number) => ({ id, votes, cost });
const tie = (...between: string[]): Tie => ({
  stage: 'votes',
  step: 1,
  between,
  by: 'draw',
  mattered: true,
});
const order = (rows: readonly ReturnType<typeof row>[], ...ties: Tie[]) =>
  inReadingOrder(rows, ({ votes }) => votes, { ties }).map(({ id }) => id);

test('the highest score stands first, and equals by cost', () => {
  expect(order([row('dear', 2, 90), row('cheap', 2, 10), row('most', 3, 500)])).toEqual([
    'most',
    'cheap',
    'dear',
  ]);
});

test('who came first by lot stands first, however dear', () => {
  expect(
    order([row('cheap', 2, 10), row('lucky', 2, 90), row('most', 3, 50)], tie('lucky', 'cheap')),
  ).toEqual(['most', 'lucky', 'cheap']);
});

test('a tie that was met never lifts anything above a higher score', () => {
  expect(order([row('few', 1, 10), row('many', 2, 90), row('even', 1, 5)], tie('few', 'even'))).toEqual([
    'many',
    'few',
    'even',
  ]);
});

test('a tie that nobody settled stands by cost', () => {
  const open: Tie = { ...tie('dear', 'cheap'), by: 'undecided' };
  expect(order([row('dear', 2, 90), row('cheap', 2, 10)], open)).toEqual(['cheap', 'dear']);
});
