import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { closeStreetEvent, planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import { plannedEvents } from '../../../src/domain/meeting/street-event.ts';
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
