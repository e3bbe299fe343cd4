import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { stamp } from '../../src/domain/log/entry.ts';
import { AreaId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import {
  cancelStreetEvent,
  planStreetEvent,
  replanStreetEvent,
} from '../../src/domain/meeting/event-decisions.ts';
import {
  applyStreetEvent,
  type PlannedStreetEvent,
  STREET_EVENT_KINDS,
  type StreetEvent,
} from '../../src/domain/meeting/street-event.ts';
import { kindWords } from '../../src/server/calendar/kind-words.ts';
import { CalendarAnswer, CalendarMade, calendarPath } from '../../src/wire/calendar.ts';
import { paths } from '../../src/wire/paths.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { CYCLE, testCycle } from '../domain/values.ts';
import { enrolled, type House, invited, type Member, openHouse, problemOf, pushOf } from './house.ts';
import { DAY, HOUR, newDevice, newEpoch, newEvent, pushed } from './street.ts';

let house: House;
let anna: Member;
beforeEach(async () => {
  house = await openHouse();
  anna = await invited(house);
  await writes(
    stamp(anna.writes.env(), {
      kind: 'cycle.configured' as const,
      version: 4,
      subject: CYCLE,
      data: { revision: 1, cycle: testCycle() },
    }),
  );
  return () => house.close();
});

async function writes(...entries: readonly Entry[]): Promise<void> {
  const device = newDevice();
  for (const entry of entries) {
    const expects = await house.store.lastOf(entry.subject);
    const body = pushOf(device, [pushed(entry, { epoch: newEpoch(), seq: 1, expects })]);
    const response = await house.send('POST', paths.entries, body, { cookie: anna.cookie });
    const { verdicts } = PushAnswer.parse(await response.json());
    expect(verdicts).toMatchObject([{ verdict: 'accepted' }]);
  }
}

const from = (days: number): string =>
  new Date(Math.floor((Date.parse(house.clock.now()) + days * DAY) / 1000) * 1000).toISOString();

/** Plans an event so many days from now, and gives it as everybody folds it. */
async function planned(days = 3, name = 'Gatustånd vid Coop'): Promise<PlannedStreetEvent> {
  const plan = {
    cycle: CYCLE,
    name,
    place: 'Storgatan 4',
    area: AreaId.parse('stensjon'),
    kind: 'street-stall' as const,
    starts: from(days),
    ends: new Date(Date.parse(from(days)) + HOUR).toISOString(),
  };
  const decided = planStreetEvent({ event: newEvent(), plan }, anna.writes.env());
  if (!decided.ok) throw new Error('refused');
  await writes(...decided.value);
  return standing(decided.value);
}

function standing(entries: readonly Entry[]): PlannedStreetEvent {
  const events = new Map<string, StreetEvent>();
  for (const entry of entries) if (entry.kind === 'event.planned') applyStreetEvent(events, entry);
  const [event] = events.values();
  if (!event?.plan) throw new Error('no plan');
  return { ...event, plan: event.plan };
}

async function made({ cookie }: Member = anna): Promise<string> {
  const response = await house.send('POST', paths.calendar, {}, { cookie });
  return calendarPath(CalendarMade.parse(await response.json()).token);
}

const fetched = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  house.send('GET', path, undefined, { headers });
const unfolded = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll('\r\n ', '');
const hasOne = async ({ cookie }: Member = anna): Promise<boolean> => {
  const response = await house.send('GET', paths.calendar, undefined, { cookie });
  return CalendarAnswer.parse(await response.json()).made !== null;
};
const utc = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

describe('a calendar program with the address', () => {
  test('gets the events with when, where and of what kind they are, and nobody’s name', async () => {
    const { id, plan, plans } = await planned();
    const answer = await fetched(await made());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('private');
    const text = await unfolded(answer);
    const said = text.split('\r\n');
    for (const line of [
      'X-WR-CALNAME:Träffar\\, Bygdeby',
      'NAME:Träffar\\, Bygdeby',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      `UID:${id}`,
      `DTSTAMP:${utc(plans?.[0]?.at ?? '')}`,
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      `DTSTART:${utc(plan.starts)}`,
      `DTEND:${utc(plan.ends)}`,
      'SUMMARY:Gatustånd vid Coop',
      'LOCATION:Storgatan 4\\, Stensjön',
      'DESCRIPTION:Gatustånd',
    ])
      expect(said).toContain(line);
    expect(text).not.toMatch(/Åsa|ATTENDEE|ORGANIZER/);
  });

  test('is told in nothing that nothing has changed, whatever else came in', async () => {
    await planned();
    const path = await made();
    const etag = (await fetched(path)).headers.get('etag') ?? '';
    house.clock.forward(HOUR);
    const tablet = await enrolled(house, anna);
    await tablet.push(pushed(tablet.writes.idea(), { epoch: newEpoch(), seq: 1 }));
    const again = await fetched(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetched(path, { 'if-none-match': `W/${etag}` })).status).toBe(304);
    await planned(5);
    expect((await fetched(path, { 'if-none-match': etag })).status).toBe(200);
  });

  test('hears that an event was moved, and that it was cancelled, but not the words on why', async () => {
    const event = await planned();
    const path = await made();
    const { cycle: _, ...plan } = event.plan;
    house.clock.forward(HOUR);
    const moved = replanStreetEvent(event, { ...plan, place: 'Folkets hus' }, anna.writes.env());
    if (!moved.ok) throw new Error('refused');
    await writes(...moved.value);
    const after = await unfolded(await fetched(path));
    expect(after).toContain('LOCATION:Folkets hus\\, Stensjön\r\n');
    expect(after).toContain(`SEQUENCE:1\r\n`);
    expect(after).toContain(`DTSTAMP:${utc(house.clock.now())}\r\n`);
    const cancelled = cancelStreetEvent(event, 'Anna är sjuk', anna.writes.env());
    if (!cancelled.ok) throw new Error('refused');
    await writes(...cancelled.value);
    const last = await unfolded(await fetched(path));
    expect(last).toContain('SEQUENCE:2\r\nSTATUS:CANCELLED\r\n');
    expect(last).toContain('SUMMARY:Inställd: Gatustånd vid Coop\r\n');
    expect(last.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(last).not.toContain('sjuk');
  });

  test('sees an event for a month after it is over', async () => {
    await planned(-40, 'Gammal');
    await planned(-20, 'Ny');
    const path = await made();
    expect(await unfolded(await fetched(path))).toMatch(/^(?!.*Gammal).*SUMMARY:Ny/s);
    house.clock.forward(12 * DAY);
    expect(await unfolded(await fetched(path))).not.toContain('VEVENT');
  });

  test('reads the words that the office has for every kind', async () => {
    const { i18n } = await import('@lingui/core');
    const { capitalise } = await import('../../src/i18n/capitalise.ts');
    const { streetEventKind } = await import('../../src/i18n/words.ts');
    i18n.loadAndActivate({ locale: 'sv', messages: {} });
    for (const kind of STREET_EVENT_KINDS)
      expect([kind, kindWords[kind]]).toEqual([kind, capitalise(streetEventKind(kind))]);
  });
});

describe('an address', () => {
  test('is one a member: a new one ends the one before, and another member’s stays', async () => {
    const bo = await invited(house, ['viewer']);
    expect(await hasOne()).toBe(false);
    const [first, theirs] = [await made(), await made(bo)];
    expect(await hasOne()).toBe(true);
    const second = await made();
    expect((await fetched(first)).status).toBe(404);
    for (const path of [second, theirs]) expect((await fetched(path)).status).toBe(200);
  });

  test('is made by members alone, and from no other site', async () => {
    expect(await problemOf(await house.send('POST', paths.calendar, {}))).toBe('signed-out');
    const { token } = await enrolled(house, anna);
    expect(await problemOf(await house.send('POST', paths.calendar, {}, { token }))).toBe('forbidden');
    const headers = { 'sec-fetch-site': 'cross-site' };
    const forged = await house.send('POST', paths.calendar, {}, { cookie: anna.cookie, headers });
    expect(await problemOf(forged)).toBe('wrong-origin');
  });

  test('ends when it is withdrawn, with its member, and with a restore', async () => {
    const bo = await invited(house, ['viewer']);
    const [mine, theirs] = [await made(), await made(bo)];
    const ended = await house.send('DELETE', paths.calendar, undefined, { cookie: anna.cookie });
    expect(ended.status).toBe(204);
    expect([(await fetched(mine)).status, await hasOne()]).toEqual([404, false]);
    expect((await fetched(theirs)).status).toBe(200);
    const data = { member: bo.id };
    await writes(
      stamp(anna.writes.env(), { kind: 'member.removed' as const, version: 1, subject: bo.id, data }),
    );
    expect((await fetched(theirs)).status).toBe(404);
    expect(await house.store.calendars.made(bo.id)).toBeNull();
    const last = await made();
    await house.store.beginGeneration([]);
    expect((await fetched(last)).status).toBe(404);
  });

  test('that is unknown is answered as one of the wrong form, and none stands in the log', async () => {
    const known = await made();
    await fetched(known);
    const unknown = calendarPath('A'.repeat(43));
    const wrong = [`${known}x`, known.replace('.ics', ''), '/calendar', '/calendar/', `${known}/more`];
    const answers = await Promise.all(
      [unknown, ...wrong].map(async (path) => {
        const answer = await fetched(path);
        return { status: answer.status, headers: [...answer.headers], text: await answer.text() };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const token = known.slice('/calendar/'.length, -'.ics'.length);
    const lines = JSON.stringify(house.log);
    expect(lines).toContain('"route":"/calendar/*"');
    expect(lines).not.toContain(token);
    expect(lines).not.toContain('AAAAAAAAAA');
  });

  test('is not guessed at for long, and whoever guesses shuts nobody’s calendar out', async () => {
    const known = await made();
    const many = await Promise.all(
      Array.from({ length: 40 }, () => fetched(calendarPath(randomUUID().padEnd(43, 'x')))),
    );
    const statuses = many.map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect(many.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await fetched(known)).status).toBe(200);
    house.clock.forward(HOUR);
    expect((await fetched(calendarPath('A'.repeat(43)))).status).toBe(404);
  });
});
