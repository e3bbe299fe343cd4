import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/domain/vote/ballot.ts';
import { voteFromBytes, voteLength, voteToBytes } from '../../../src/domain/vote/ballot-bytes.ts';
import type { Method } from '../../../src/domain/vote/contest.ts';
import type { Marks } from '../../../src/domain/vote/marks.ts';
import { asQuestion, type Question } from '../../../src/domain/vote/question.ts';
import { ContestId } from '../../../src/domain/log/ids.ts';
import { testCycle } from '../values.ts';

const METHODS: readonly Method[] = [
  { kind: 'approval', votes: 2 },
  { kind: 'points', votes: 3, perOption: 2 },
  { kind: 'knapsack' },
  { kind: 'ranking', ranks: 3 },
];

function questions(...methods: readonly Method[]): readonly Question[] {
  const [contest] = testCycle().contests;
  if (!contest) throw new Error('The test cycle has a contest');
  return methods.map((method, at) => ({
    ...asQuestion(testCycle(), contest),
    id: ContestId.parse(`fraga-${at}`),
    method,
  }));
}

const someMarks = fc
  .array(
    fc.record({ option: fc.constantFrom('bad', 'ljus', 'park'), votes: fc.integer({ min: 1, max: 2 }) }),
    { maxLength: 3 },
  )
  .map((marks): Marks => [...new Map(marks.map((mark) => [mark.option, mark])).values()]);

describe('a vote as bytes', () => {
  test('comes back as it was, whatever was chosen under each method, and always has the same length', () => {
    const asked = questions(...METHODS);
    fc.assert(
      fc.property(fc.tuple(someMarks, someMarks, someMarks, someMarks), (answers) => {
        const vote = asked.map((question, at) => {
          const marks = (answers[at] ?? []).map((mark) =>
            question.method.kind === 'points' ? mark : { ...mark, votes: 1 },
          );
          const valid = judge(question, marks).verdict !== 'invalid';
          return { contest: question.id, marks: valid ? marks : [] };
        });
        const bytes = voteToBytes(asked, vote);
        expect(bytes).toHaveLength(voteLength(asked));
        const read = voteFromBytes(asked, bytes);
        for (const [at, { marks }] of vote.entries()) {
          const question = asked[at];
          if (!question) continue;
          const [before, after] = [judge(question, marks), judge(question, read?.[at]?.marks ?? [])];
          expect(after).toEqual(before);
          if (question.method.kind === 'ranking') expect(read?.[at]?.marks).toEqual(marks);
        }
      }),
    );
  });

  test('does not move to another proposal when the proposals are set up in another order', () => {
    const [asked] = questions({ kind: 'approval', votes: 1 });
    if (!asked) throw new Error('unreachable');
    const bytes = voteToBytes([asked], [{ contest: asked.id, marks: [{ option: 'ljus', votes: 1 }] }]);
    const turned = { ...asked, options: asked.options.toReversed() };
    expect(voteFromBytes([turned], bytes)).toEqual([
      { contest: asked.id, marks: [{ option: 'ljus', votes: 1 }] },
    ]);
  });

  test('is refused when it is of another ballot, another format, or nothing anyone can have chosen', () => {
    const asked = questions({ kind: 'ranking', ranks: 3 });
    const bytes = voteToBytes(asked, []);
    expect(voteFromBytes(asked, bytes)).toEqual([{ contest: 'fraga-0', marks: [] }]);
    expect(voteFromBytes(asked, bytes.slice(1))).toBeUndefined();
    expect(voteFromBytes(asked, bytes.with(0, 2))).toBeUndefined();
    expect(voteFromBytes(asked, bytes.with(3, 2))).toBeUndefined();
    expect(voteFromBytes(asked, bytes.with(3, 1).with(4, 1))).toBeUndefined();
    const ticks = questions({ kind: 'approval', votes: 2 });
    expect(voteFromBytes(ticks, voteToBytes(ticks, []).with(3, 2))).toBeUndefined();
  });

  test('is never written for marks that are on no ballot', () => {
    const asked = questions({ kind: 'approval', votes: 2 });
    const marks = [{ option: '#17', votes: 1 }];
    expect(() => voteToBytes(asked, [{ contest: ContestId.parse('fraga-0'), marks }])).toThrow(
      'Only a valid vote',
    );
  });
});
