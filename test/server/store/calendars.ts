import { describe, expect, test } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { newEpoch, newEvent, pushed } from '../street.ts';
import type { Given } from './given.ts';

/** Secret addresses for calendar programs, and what is read for them. */
export function calendarsAcceptance(given: () => Given): void {
  describe('the address of a calendar', () => {
    test('is known by its hash alone, is replaced by a new one, and ends when it is taken back', async () => {
      const { store, clock, member } = given();
      const { calendars } = store;
      expect(await calendars.made(member)).toBeNull();
      const first = await calendars.make(member);
      expect(await calendars.made(member)).toBe(clock.now());
      clock.forward(1000);
      const second = await calendars.make(member);
      expect(await calendars.made(member)).toBe(clock.now());
      expect(await calendars.knows(first.token)).toBe(false);
      expect(await calendars.knows(second.token)).toBe(true);
      await calendars.end(member);
      expect(await calendars.knows(second.token)).toBe(false);
    });

    test('works no more after a restore', async () => {
      const { store } = given();
      const { calendars } = store;
      const { token } = await calendars.make(given().member);
      await store.beginGeneration([]);
      expect(await calendars.knows(token)).toBe(false);
      expect(await calendars.made(given().member)).toBeNull();
    });
  });

  test('a calendar reads what was said of events and rounds, and nothing else', async () => {
    const { store, office, tablet, epoch, byOffice, byTablet } = given();
    const plan = {
      cycle: CYCLE,
      name: 'Gatustånd',
      place: '',
      area: AreaId.parse('stensjon'),
      kind: 'street-stall' as const,
      starts: '2026-05-12T08:00:00.000Z',
      ends: '2026-05-12T15:00:00.000Z',
    };
    const event = newEvent();
    const decided = planStreetEvent({ event, plan }, office.env());
    if (!decided.ok) throw new Error('refused');
    const round = stamp(office.env(), {
      kind: 'cycle.configured' as const,
      version: 4,
      subject: CYCLE,
      data: { revision: 1, cycle: testCycle() },
    });
    await byOffice(pushed(round, { epoch: newEpoch(), seq: 1, expects: 0 }));
    await byOffice(...decided.value.map((entry) => pushed(entry, { epoch: newEpoch(), seq: 1 })));
    await byTablet(pushed(tablet.idea(), { epoch, seq: 1 }));
    const { events, cycles } = await store.calendars.events();
    expect([...events.values()]).toMatchObject([{ id: event, plan }]);
    expect([...cycles.keys()]).toEqual([CYCLE]);
  });
}
