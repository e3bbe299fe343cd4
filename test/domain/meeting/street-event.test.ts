import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { AreaId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import {
  cancelStreetEvent,
  closeStreetEvent,
  planStreetEvent,
  replanStreetEvent,
  resumeStreetEvent,
} from '../../../src/domain/meeting/event-decisions.ts';
import {
  heldEvents,
  movedFrom,
  plannedEvents,
  rivalPlan,
  whyCancelled,
} from '../../../src/domain/meeting/street-event.ts';
import { testEnv } from '../env.ts';
import { CYCLE, EVENT } from '../values.ts';

const plan = {
  cycle: CYCLE,
  name: 'Gatustånd vid Coop',
  place: 'Storgatan 1',
  area: AreaId.parse('ang'),
  starts: '2026-05-12T08:00:00.000Z',
  ends: '2026-05-12T15:00:00.000Z',
  kind: 'street-stall' as const,
};

describe('planning a street event', () => {
  test('refuses one without a name, and one that ends before it starts', () => {
    const env = testEnv();
    expect(planStreetEvent({ event: EVENT, plan: { ...plan, name: ' ' } }, env)).toMatchObject({
      refusal: { code: 'event.no-name' },
    });
    expect(planStreetEvent({ event: EVENT, plan: { ...plan, ends: plan.starts } }, env)).toMatchObject({
      refusal: { code: 'event.ends-before-it-starts' },
    });
  });

  test('lists what is planned, and which tablets have packed up', () => {
    const env = testEnv();
    const planned = planStreetEvent({ event: EVENT, plan }, env);
    if (!planned.ok) throw new Error(planned.refusal.code);
    const state = fold(emptyState(), [...closeStreetEvent(EVENT, env), ...planned.value]);
    const [event] = plannedEvents(state.events, CYCLE);
    expect(event?.plan.name).toBe('Gatustånd vid Coop');
    expect(event?.closings.get(env.author)).toBe(env.now);
  });

  test('does not list an event of which only the closing is known', () => {
    const state = fold(emptyState(), closeStreetEvent(EVENT, testEnv()));
    expect(plannedEvents(state.events, CYCLE)).toEqual([]);
  });
});

const OTHER_DAY = { starts: '2026-05-14T08:00:00.000Z', ends: '2026-05-14T15:00:00.000Z' };

/** What a decision gave, or a crash. */
function done<Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const first = (): readonly Entry[] => done(planStreetEvent({ event: EVENT, plan }, testEnv()));

function eventIn(entries: readonly Entry[]) {
  const [event] = plannedEvents(fold(emptyState(), entries).events, CYCLE);
  if (!event) throw new Error('no event');
  return event;
}

describe('moving a street event', () => {
  test('the last plan stands, and where it was to be before is known', () => {
    const moved = done(replanStreetEvent(eventIn(first()), { ...plan, ...OTHER_DAY }, testEnv(2)));
    for (const entries of [
      [...first(), ...moved],
      [...moved, ...first()],
    ]) {
      const event = eventIn(entries);
      expect(event.plan).toMatchObject({ ...OTHER_DAY, revision: 2 });
      expect(movedFrom(event)).toMatchObject({ starts: plan.starts });
    }
  });

  test('a new name is no move, and a later one does not hide the move before it', () => {
    const named = done(replanStreetEvent(eventIn(first()), { ...plan, name: 'Torgdag' }, testEnv(2)));
    const renamed = [...first(), ...named];
    expect(eventIn(renamed).plan.name).toBe('Torgdag');
    expect(movedFrom(eventIn(renamed))).toBeUndefined();
    const moved = done(replanStreetEvent(eventIn(renamed), { ...plan, place: 'Torget' }, testEnv(3)));
    const both = [...renamed, ...moved];
    const again = done(
      replanStreetEvent(eventIn(both), { ...plan, place: 'Torget', name: 'Ny' }, testEnv(4)),
    );
    expect(movedFrom(eventIn([...both, ...again]))).toMatchObject({ place: 'Storgatan 1' });
  });

  test('of two who move it without knowing of each other one stands, the same in every order', () => {
    const a = done(replanStreetEvent(eventIn(first()), { ...plan, place: 'A' }, testEnv(5)));
    const b = done(replanStreetEvent(eventIn(first()), { ...plan, place: 'B' }, testEnv(6)));
    const one = eventIn([...first(), ...a, ...b]);
    expect(eventIn([...b, ...first(), ...a])).toEqual(one);
    expect(new Set([one.plan.place, rivalPlan(one)?.place])).toEqual(new Set(['A', 'B']));
  });

  test('refuses a plan in which nothing is new, and to take a ballot point out of the count', () => {
    const standing = eventIn(first());
    expect(replanStreetEvent(standing, plan, testEnv())).toMatchObject({
      refusal: { code: 'event.unchanged' },
    });
    expect(replanStreetEvent(standing, { ...plan, kind: 'ballot-point' }, testEnv())).toMatchObject({
      refusal: { code: 'event.point-stays' },
    });
    expect(replanStreetEvent(standing, { ...plan, name: '' }, testEnv())).toMatchObject({
      refusal: { code: 'event.no-name' },
    });
  });
});

describe('cancelling a street event', () => {
  test('it is listed with the reason, and is not among those that are held, until it takes place after all', () => {
    const cancelled = done(cancelStreetEvent(eventIn(first()), '  Storm  ', testEnv(2)));
    const off = [...first(), ...cancelled];
    expect(whyCancelled(eventIn(off))).toBe('Storm');
    expect(heldEvents(fold(emptyState(), off).events, CYCLE)).toEqual([]);
    const resumed = resumeStreetEvent(eventIn(off), testEnv(3));
    expect(whyCancelled(eventIn([...resumed, ...off]))).toBeUndefined();
    expect(resumeStreetEvent(eventIn([...off, ...resumed]), testEnv(4))).toEqual([]);
  });

  test('stands whatever is said of the plan at the same time', () => {
    const cancelled = done(cancelStreetEvent(eventIn(first()), 'Storm', testEnv(2)));
    const moved = done(replanStreetEvent(eventIn(first()), { ...plan, place: 'Torget' }, testEnv(3)));
    const event = eventIn([...moved, ...cancelled, ...first()]);
    expect([whyCancelled(event), event.plan.place]).toEqual(['Storm', 'Torget']);
  });

  test('refuses to be without a reason', () => {
    expect(cancelStreetEvent(eventIn(first()), ' ', testEnv())).toMatchObject({
      refusal: { code: 'cancel.no-reason' },
    });
    expect(cancelStreetEvent(eventIn(first()), 'x'.repeat(301), testEnv())).toMatchObject({
      refusal: { code: 'cancel.reason-too-long', params: { most: 300 } },
    });
  });
});
