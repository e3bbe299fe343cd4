import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/domain/vote/ballot.ts';
import type { Marks } from '../../../src/domain/vote/marks.ts';
import type { Method } from '../../../src/domain/vote/contest.ts';
import { asQuestion, type Question } from '../../../src/domain/vote/question.ts';
import { testCycle } from '../values.ts';

function contestWith(method: Method): Question {
  const [contest] = testCycle().contests;
  if (!contest) throw new Error('The test cycle has a contest');
  return { ...asQuestion(testCycle(), contest), method };
}

const points = contestWith({ kind: 'points', votes: 3, perOption: 2 });
const approval = contestWith({ kind: 'approval', votes: 2 });

describe('judging a ballot', () => {
  test('without a mark: blank, which is valid and deliberate', () => {
    expect(judge(points, [])).toEqual({ verdict: 'blank' });
  });

  test('stacked votes on one proposal count, up to the limit on one', () => {
    expect(judge(points, [{ option: 'bad', votes: 2 }])).toMatchObject({ verdict: 'valid', unused: 1 });
    expect(judge(points, [{ option: 'bad', votes: 3 }])).toEqual({
      verdict: 'invalid',
      problems: [{ kind: 'too-many-on-one', option: 'bad', given: 3, allowed: 2 }],
    });
  });

  test('the same proposal marked twice is added up, not counted twice over', () => {
    const marks: Marks = [
      { option: 'bad', votes: 1 },
      { option: 'bad', votes: 1 },
    ];
    expect(judge(points, marks)).toMatchObject({ verdict: 'valid', votes: new Map([['bad', 2]]) });
    expect(judge(approval, marks)).toMatchObject({ verdict: 'invalid' });
  });

  test('a number that is on no proposal voids the sheet and is named', () => {
    expect(judge(points, [{ option: '#17', votes: 1 }])).toEqual({
      verdict: 'invalid',
      problems: [{ kind: 'unknown-option', option: '#17' }],
    });
  });

  test('a knapsack is full when the costs together are the budget, to the krona, and no votes are left over', () => {
    const knapsack = { ...contestWith({ kind: 'knapsack' }), budget: 420_000 };
    const both: Marks = [
      { option: 'bad', votes: 1 },
      { option: 'ljus', votes: 1 },
    ];
    expect(judge(knapsack, both)).toMatchObject({ verdict: 'valid', unused: 0 });
    expect(judge({ ...knapsack, budget: 419_999 }, both)).toEqual({
      verdict: 'invalid',
      problems: [{ kind: 'over-budget', given: 420_000, allowed: 419_999 }],
    });
    expect(judge(knapsack, [...both, ...both])).toMatchObject({ verdict: 'invalid' });
  });

  test('a ranking keeps the order of the marks, and a proposal has one rank', () => {
    const ranking = contestWith({ kind: 'ranking', ranks: 2 });
    const judged = judge(ranking, [
      { option: 'park', votes: 1 },
      { option: 'bad', votes: 1 },
    ]);
    expect(judged).toMatchObject({ verdict: 'valid', unused: 0 });
    expect(judged.verdict === 'valid' && [...judged.votes.keys()]).toEqual(['park', 'bad']);
    const twice = [1, 2].map(() => ({ option: 'park', votes: 1 }));
    expect(judge(ranking, twice)).toMatchObject({ verdict: 'invalid' });
  });

  test('is valid exactly when every limit is kept, and then used and unused votes are all votes', () => {
    const marks = fc.array(
      fc.record({
        option: fc.constantFrom('bad', 'ljus', 'park', '#9'),
        votes: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(marks, (given) => {
        const judged = judge(points, given);
        const on = (option: string) =>
          given.reduce((sum, mark) => sum + (mark.option === option ? mark.votes : 0), 0);
        const total = given.reduce((sum, mark) => sum + mark.votes, 0);
        const within =
          on('#9') === 0 && total <= 3 && ['bad', 'ljus', 'park'].every((option) => on(option) <= 2);
        expect(judged.verdict).toBe(given.length === 0 ? 'blank' : within ? 'valid' : 'invalid');
        if (judged.verdict === 'valid') expect(total + judged.unused).toBe(3);
      }),
    );
  });
});
