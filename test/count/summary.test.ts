import { expect, test } from 'vitest';
import { mostVotes } from '../../src/count/greedy.ts';
import { outcomeCsv } from '../../src/count/result-csv.ts';
import { summaryOf } from '../../src/count/summary.ts';
import { tallyOf } from '../../src/count/tally.ts';
import { byCostVotesId } from '../../src/count/ties.ts';
import { election } from './elections.ts';

const instance = {
  ...election(100, { a: 60, b: 30, c: 20 }, []),
  projects: [
    { id: 'a', cost: 60, area: 'Norr', name: 'Lek, "stor"' },
    { id: 'b', cost: 30, area: 'Söder', name: '=cmd' },
    { id: 'c', cost: 20, area: 'Norr' },
  ],
  ballots: [
    { count: 4, choices: ['a', 'b'], area: 'Norr' },
    { count: 2, choices: ['c'], area: 'Söder' },
    { count: 1, choices: ['a'], area: 'Söder' },
    { count: 3, choices: [] },
  ],
};

test('says how many voters got how much, by area of projects and of voters', () => {
  const summary = summaryOf(tallyOf(instance), ['a', 'b']);
  expect(summary).toEqual({
    voters: 10,
    withFunded: 5,
    distribution: [
      { funded: 0, voters: 5 },
      { funded: 1, voters: 1 },
      { funded: 2, voters: 4 },
    ],
    averageFunded: 0.9,
    averageCost: 42,
    areas: [
      { area: 'Norr', projects: 2, funded: 1, cost: 60, votes: 7 },
      { area: 'Söder', projects: 1, funded: 1, cost: 30, votes: 4 },
    ],
    votersByArea: [
      { area: 'Norr', voters: 4, withFunded: 4 },
      { area: 'Söder', voters: 3, withFunded: 1 },
    ],
  });
});

test('leaves blank ballots out where they do not count', () => {
  const without = summaryOf(tallyOf({ ...instance, blanksCount: false }), ['a', 'b']);
  expect(without).toMatchObject({ voters: 7, withFunded: 5 });
});

test('writes a table with the winners first, which no spreadsheet takes for formulas', () => {
  const outcome = mostVotes(instance, { ties: byCostVotesId });
  expect(outcomeCsv(instance, outcome).split('\r\n')).toEqual([
    'place,project_id,name,area,cost,votes,points,funded,effective_support,reason',
    '1,a,"Lek, ""stor""",Norr,60,5,5,yes,,funded',
    "2,b,'=cmd,Söder,30,4,4,yes,,funded",
    ',c,,Norr,20,2,2,no,,does-not-fit',
    '',
  ]);
});
