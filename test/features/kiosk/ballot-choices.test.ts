import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContestId, OptionId } from '../../../src/domain/log/ids.ts';
import { judge } from '../../../src/domain/vote/ballot.ts';
import type { Method } from '../../../src/domain/vote/contest.ts';
import type { Marks } from '../../../src/domain/vote/marks.ts';
import { asQuestion, type Question } from '../../../src/domain/vote/question.ts';
import { give, leftOf, move, rankOf, take } from '../../../src/features/kiosk/ballot/choices.ts';
import { drawnOrder } from '../../../src/features/kiosk/ballot/drawn-order.ts';
import { shortText } from '../../../src/features/kiosk/ballot/short-text.ts';
import { seeded } from '../../domain/env.ts';
import { testCycle } from '../../domain/values.ts';

const few = fc.integer({ min: 1, max: 6 });

const method: fc.Arbitrary<Method> = fc.oneof(
  fc.record({ kind: fc.constant('approval' as const), votes: few }),
  fc
    .tuple(few, few)
    .map(([a, b]) => ({ kind: 'points' as const, votes: Math.max(a, b), perOption: Math.min(a, b) })),
  fc.record({ kind: fc.constant('knapsack' as const) }),
  fc.record({ kind: fc.constant('ranking' as const), ranks: few }),
);

/** A question of any method over up to seven options of any cost. */
const question: fc.Arbitrary<Question> = fc
  .record({
    method,
    costs: fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 7 }),
    budget: fc.integer({ min: 0, max: 900_000 }),
  })
  .map(({ method, costs, budget }) => {
    const [contest] = testCycle().contests;
    if (!contest) throw new Error('The test cycle has a contest');
    const options = costs.map((cost, at) => ({
      id: OptionId.parse(`option-${at}`),
      number: at + 1,
      title: `Förslag ${at + 1}`,
      text: '',
      cost,
    }));
    return {
      ...asQuestion(testCycle(), { ...contest, id: ContestId.parse('fraga'), method, options }),
      budget,
    };
  });

type Press = { readonly act: 'give' | 'take' | 'up' | 'down'; readonly at: number };

const presses: fc.Arbitrary<readonly Press[]> = fc.array(
  fc.record({ act: fc.constantFrom('give', 'give', 'give', 'take', 'up', 'down'), at: fc.nat({ max: 6 }) }),
  { maxLength: 40 },
);

function pressed(asked: Question, marks: Marks, { act, at }: Press): Marks {
  const option = asked.options[at % asked.options.length]?.id ?? '';
  if (act === 'take') return take(marks, option);
  if (act !== 'give')
    return asked.method.kind === 'ranking' ? move(marks, option, act === 'up' ? -1 : 1) : marks;
  const step = give(asked, marks, option);
  return step.ok ? step.marks : marks;
}

describe('what the screen lets through', () => {
  test('is always valid or blank by the domain, whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(question, presses, (asked, all) => {
        let marks: Marks = [];
        for (const press of all) {
          marks = pressed(asked, marks, press);
          expect(judge(asked, marks).verdict).not.toBe('invalid');
          expect(leftOf(asked, marks).left).toBeGreaterThanOrEqual(0);
          expect(new Set(marks.map(({ option }) => option)).size).toBe(marks.length);
        }
      }),
    );
  });

  test('is every vote that is valid by the domain: each can be pressed together', () => {
    const votes = fc.array(fc.record({ at: fc.nat({ max: 6 }), votes: few }), { maxLength: 7 });
    let valid = 0;
    fc.assert(
      fc.property(question, votes, (asked, wished) => {
        const marks = new Map<string, number>();
        for (const { at, votes: count } of wished) {
          const option = asked.options[at % asked.options.length]?.id ?? '';
          marks.set(option, asked.method.kind === 'points' ? count : 1);
        }
        const vote: Marks = [...marks].map(([option, count]) => ({ option, votes: count }));
        if (judge(asked, vote).verdict === 'invalid') return;
        valid += 1;
        let reached: Marks = [];
        for (const { option, votes: count } of vote)
          for (let vote = 0; vote < count; vote += 1) {
            const step = give(asked, reached, option);
            expect(step.ok).toBe(true);
            if (step.ok) reached = step.marks;
          }
        expect(reached).toEqual(vote);
      }),
      { numRuns: 400 },
    );
    expect(valid).toBeGreaterThan(100);
  });

  test('is refused with the reason that the domain gives, and changes nothing', () => {
    fc.assert(
      fc.property(question, presses, fc.nat({ max: 6 }), (asked, all, at) => {
        const marks = all.reduce<Marks>((held, press) => pressed(asked, held, press), []);
        const option = asked.options[at % asked.options.length]?.id ?? '';
        const step = give(asked, marks, option);
        if (step.ok) return;
        const next = marks.some((mark) => mark.option === option)
          ? marks.map((mark) => (mark.option === option ? { ...mark, votes: mark.votes + 1 } : mark))
          : [...marks, { option, votes: 1 }];
        const judgement = judge(asked, next);
        expect(judgement.verdict === 'invalid' ? judgement.problems : []).toContainEqual(step.problem);
      }),
    );
  });
});

describe('a ranking', () => {
  const asked = (ranks: number): Question => {
    const [contest] = testCycle().contests;
    if (!contest) throw new Error('The test cycle has a contest');
    return asQuestion(testCycle(), { ...contest, method: { kind: 'ranking', ranks } });
  };
  const ranked = (...options: readonly string[]): Marks => options.map((option) => ({ option, votes: 1 }));

  test('goes in the order of the presses, closes its gaps, and moves by one', () => {
    const all = ranked('park', 'bad', 'ljus');
    expect(rankOf(all, 'bad')).toBe(2);
    expect(take(all, 'park')).toEqual(ranked('bad', 'ljus'));
    expect(move(all, 'ljus', -1)).toEqual(ranked('park', 'ljus', 'bad'));
    expect(move(all, 'park', 1)).toEqual(ranked('bad', 'park', 'ljus'));
    expect(move(all, 'park', -1)).toEqual(all);
    expect(move(all, 'ljus', 1)).toEqual(all);
  });

  test('does not offer more places than there are proposals', () => {
    expect(leftOf(asked(50), ranked('bad'))).toEqual({ of: 'ranks', all: 3, left: 2 });
  });
});

test('a drawn order holds every option once, and puts each in every place about as often', () => {
  const random = seeded(5);
  const places = new Map<string, number>();
  for (let voter = 0; voter < 3000; voter += 1) {
    const order = drawnOrder(['a', 'b', 'c'], random);
    expect([...order].sort()).toEqual(['a', 'b', 'c']);
    places.set(order.join(''), (places.get(order.join('')) ?? 0) + 1);
  }
  expect(places.size).toBe(6);
  for (const count of places.values()) expect(Math.abs(count - 500)).toBeLessThan(120);
});

test('a long text is shortened at a word, and one that is barely longer is left whole', () => {
  const barely = 'ord '.repeat(33).trim();
  expect(shortText(barely)).toBe(barely);
  const long = 'Bryggan blir lång, '.repeat(12);
  expect(shortText(long)).toMatch(/^Bryggan .*\p{L} …$/u);
  expect(shortText(long).length).toBeLessThan(115);
});
