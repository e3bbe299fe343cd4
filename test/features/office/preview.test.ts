import { expect, test } from 'vitest';
import { previewOf } from '../../../src/features/office/batches/preview.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { bundlesOf } from '../../../src/domain/vote/bundle.ts';
import { questionsOf } from '../../../src/domain/vote/question.ts';
import type { Sheet } from '../../../src/domain/vote/sheet.ts';
import { testCycle } from '../../domain/values.ts';
import { aBatch, marked } from './street.ts';

/** Norr: 500,000 kr; Badbrygga 180,000, Ljus på stigen 240,000, Lekpark 90,000; three stackable votes. */
function preview(...typed: readonly (readonly Sheet[])[]) {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  if (!contest) throw new Error('No contest');
  const entries = typed.flatMap((sheets, at) => aBatch(sheets, { seed: at + 1 }));
  const { batches } = fold(emptyState(), entries);
  const bundles = bundlesOf(batches.values(), cycle.id, (style) => questionsOf(cycle, style));
  return previewOf(cycle, contest, bundles);
}

const rows = (shown: ReturnType<typeof preview>) =>
  shown.rows.map(({ option, votes, funded }) => [option, votes, funded]);

test('votes are those given, stacked ones too, over all bundles', () => {
  const shown = preview([marked({ bad: 3 }), marked({ bad: 1, ljus: 1 })], [marked({ ljus: 1 })]);
  expect(rows(shown)).toEqual([
    ['bad', 4, 'yes'],
    ['ljus', 2, 'yes'],
    ['park', 0, 'no'],
  ]);
  expect([shown.cost, shown.budget, shown.bundles]).toEqual([420_000, 500_000, 2]);
});

test('what does not fit the money left is passed over, and says what was left', () => {
  const shown = preview([marked({ ljus: 3 }), marked({ bad: 2, park: 1 })]);
  expect(rows(shown)).toEqual([
    ['ljus', 3, 'yes'],
    ['bad', 2, 'yes'],
    ['park', 1, 'no'],
  ]);
  expect(shown.rows[2]?.why).toMatchObject({ kind: 'does-not-fit', left: 80_000 });
});

test('a tie that decides leaves the equals open; one that changes nothing does not', () => {
  const decides = preview([marked({ ljus: 1, bad: 1, park: 1 })]);
  expect(rows(decides).map(([, , funded]) => funded)).toContain('undecided');
  expect(decides.ties).toEqual([['Badbrygga', 'Ljus på stigen', 'Lekpark']]);
  const harmless = preview([marked({ bad: 1, park: 1 })]);
  expect(harmless.ties).toEqual([]);
  expect(rows(harmless).filter(([, , funded]) => funded === 'yes')).toHaveLength(2);
});

test('blank, invalid and spoiled sheets are counted as such and give no votes', () => {
  const shown = preview([
    marked({}),
    marked({ bad: 4 }),
    { as: 'spoiled' },
    marked({ '#99': 1 }),
    marked({ park: 1 }),
  ]);
  const { entered, valid, blank, invalid, spoiled } = shown.tally;
  expect([entered, valid, blank, invalid, spoiled]).toEqual([5, 1, 1, 2, 1]);
  expect(shown.rows.map((row) => row.votes)).toEqual([1, 0, 0]);
});
