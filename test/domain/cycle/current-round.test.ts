import { expect, test } from 'vitest';
import { currentRound, makeCurrent, type Rounds, roundsOf } from '../../../src/domain/cycle/current-round.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { CycleId } from '../../../src/domain/log/ids.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { testEnv } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';

const SECOND = CycleId.parse('11111111-1111-4111-8111-222222222222');
const first = testCycle();
const second = { ...first, id: SECOND, round: { number: 2, of: 3 } };
const held = (cycle: typeof first) => ({ cycle, revision: 1, entry: cycle.id });
const both: Rounds = {
  cycles: new Map([
    [CYCLE, held(first)],
    [SECOND, held(second)],
  ]),
  madeCurrent: new Map(),
};

test('while nobody has said anything, the round with the highest number is the current one', () => {
  expect(currentRound(both)?.id).toBe(SECOND);
  expect(roundsOf(both).map(({ id }) => id)).toEqual([SECOND, CYCLE]);
});

test('a round that is made the current one stays it beside one with a higher number, until another is', () => {
  const chosen = makeCurrent(both, CYCLE, testEnv(1));
  const after = { ...both, madeCurrent: fold(emptyState(), [chosen]).madeCurrent };
  expect(currentRound(after)?.id).toBe(CYCLE);
  const again = makeCurrent(after, SECOND, testEnv(2));
  for (const order of [
    [chosen, again],
    [again, chosen],
  ])
    expect(currentRound({ ...both, madeCurrent: fold(emptyState(), order).madeCurrent })?.id).toBe(SECOND);
});

test('a choice of a round that has not been heard of yet is passed over', () => {
  const unheard = makeCurrent(both, CycleId.parse('11111111-1111-4111-8111-333333333333'), testEnv(3));
  expect(currentRound({ ...both, madeCurrent: fold(emptyState(), [unheard]).madeCurrent })?.id).toBe(SECOND);
});
