import { expect, test } from 'vitest';
import type { Question } from '../../../src/domain/vote/question.ts';
import { readSheet } from '../../../src/domain/vote/sheet-notation.ts';
import { settledAs } from '../../../src/domain/vote/settling.ts';
import { asQuestion } from '../../../src/domain/vote/question.ts';
import { testCycle } from '../../domain/values.ts';

const cycle = testCycle();
const norr = cycle.contests.map((contest): Question => asQuestion(cycle, contest));
const two = [...norr, ...norr];

test('numbers, stacked votes and numbers that no option has', () => {
  expect(readSheet(norr, '1 2x2')).toEqual({
    as: 'marked',
    answers: [
      [
        { option: 'bad', votes: 1 },
        { option: 'ljus', votes: 2 },
      ],
    ],
  });
  expect(readSheet(norr, ' 3, 3,17 ')).toEqual({
    as: 'marked',
    answers: [
      [
        { option: 'park', votes: 2 },
        { option: '#17', votes: 1 },
      ],
    ],
  });
});

test('a sheet with two questions is read whole or not at all', () => {
  expect(readSheet(two, '1 / 0')).toEqual({ as: 'marked', answers: [[{ option: 'bad', votes: 1 }], []] });
  expect(readSheet(two, '1')).toBeUndefined();
  expect(readSheet(two, '1 /')).toBeUndefined();
  expect(readSheet(norr, '1 / 2')).toBeUndefined();
});

test('spoiled and invalid are said with the keys that sheets are typed with', () => {
  expect(readSheet(norr, 'k')).toEqual({ as: 'spoiled' });
  expect(readSheet(norr, 'O namn på sedeln')).toEqual({ as: 'invalid', reason: 'namn på sedeln' });
  expect(readSheet(norr, 'O')).toBeUndefined();
  expect(readSheet(norr, `O ${'x'.repeat(201)}`)).toBeUndefined();
});

test('what is no sheet is not guessed at', () => {
  for (const line of ['', 'abc', '1x0', '0 1', '1x', '-1', '1.5'])
    expect(readSheet(norr, line)).toBeUndefined();
});

test('a row is settled by one reading, by none such, or by what two people typed', () => {
  const spoiled = { as: 'spoiled' } as const;
  const difference = { number: 4, first: spoiled, second: undefined };
  expect(settledAs(difference, undefined, norr)).toBeUndefined();
  expect(settledAs(difference, { as: 'first' }, norr)).toEqual(spoiled);
  expect(settledAs(difference, { as: 'second' }, norr)).toBeNull();
  expect(settledAs(difference, { as: 'other', typed: '' }, norr)).toBeUndefined();
  expect(settledAs(difference, { as: 'other', typed: '0' }, norr)).toEqual({ as: 'marked', answers: [[]] });
});
