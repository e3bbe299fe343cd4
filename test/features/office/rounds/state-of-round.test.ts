import { expect, test } from 'vitest';
import { SERVER } from '../../../../src/domain/log/entry.ts';
import { CycleId, StreetEventId } from '../../../../src/domain/log/ids.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { configureCycle } from '../../../../src/domain/cycle/cycle-decisions.ts';
import { countVisitor } from '../../../../src/domain/meeting/attendance.ts';
import { roundView } from '../../../../src/features/office/rounds/state-of-round.ts';
import { CYCLE, EVENT, testCycle } from '../../../domain/values.ts';
import { configured, envOf, tabletEnv } from '../scene.ts';
import { aBatch, anIdea, marked, really, stall, visitors } from '../street.ts';

const SECOND = CycleId.parse('11111111-1111-4111-8111-222222222222');
const UNHEARD = StreetEventId.parse('22222222-2222-4222-8222-444444444444');
const second = () =>
  really(
    configureCycle(
      emptyState(),
      { ...testCycle(), id: SECOND, round: { number: 2, of: 3 } },
      envOf(SERVER, 960_001),
    ),
  );
const street = () => [
  configured(),
  ...stall(),
  ...anIdea(1),
  ...anIdea(2, { cycle: SECOND }),
  ...visitors(3),
  ...countVisitor(UNHEARD, tabletEnv(960_002)),
  ...aBatch([marked({ bad: 1 })], { seed: 5 }),
];

test('with one round nothing is left out, and nothing is made anew', () => {
  const state = fold(emptyState(), street());
  expect(roundView()(state, CYCLE)).toBe(state);
});

test('each round has its own ideas, events, visitors and bundles; what says no round is in all of them', () => {
  const state = fold(emptyState(), [...street(), ...second()]);
  const [one, two] = [CYCLE, SECOND].map((cycle) => roundView()(state, cycle));
  const sizes = (view: typeof one) =>
    view && [view.ideas.size, view.events.size, view.attendance.size, view.batches.size, view.cycles.size];
  expect(sizes(one)).toEqual([1, 1, 2, 1, 2]);
  expect(sizes(two)).toEqual([1, 0, 1, 0, 2]);
  expect([...(one?.events.keys() ?? [])]).toEqual([EVENT]);
});

test('what has not changed stays the very same map, so that no screen works it out again', () => {
  const view = roundView();
  const state = fold(emptyState(), [...street(), ...second()]);
  const before = view(state, CYCLE);
  const after = view(fold(state, anIdea(3)), CYCLE);
  expect(after.ideas).not.toBe(before.ideas);
  expect(after.ideas.size).toBe(2);
  expect(after.events).toBe(before.events);
  expect(after.attendance).toBe(before.attendance);
});
