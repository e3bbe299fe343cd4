import { hash } from 'node:crypto';
import type { Context } from 'hono';
import type { MemberId } from '../../domain/log/ids.ts';
import type { CalendarAnswer, CalendarMade } from '../../wire/calendar.ts';
import { CALENDAR, paths } from '../../wire/paths.ts';
import { calendarFeed } from '../calendar/feed.ts';
import { callerOf } from '../http/caller.ts';
import { type Attempt, guardGuesses } from '../http/guess.ts';
import { inTurn } from '../http/in-turn.ts';
import { Refused } from '../http/refused.ts';
import type { App, Doors } from './doors.ts';

/** Unknown addresses asked for by everyone together in an hour, and by one address in a quarter. */
const UNKNOWN_AN_HOUR = 1000;
const UNKNOWN_PER_ADDRESS = 30;

const ADDRESS = /^\/([A-Za-z0-9_-]{43})\.ics$/;

/** A member's own address for calendar programs, and what they fetch there. */
export function calendarRoutes(app: App, doors: Doors): void {
  const { store, now } = doors;
  const { calendars } = store;
  const guard = guardGuesses({
    scope: 'calendar',
    mostInAll: UNKNOWN_AN_HOUR,
    mostPerAddress: UNKNOWN_PER_ADDRESS,
    store,
    now,
  });

  // Else many at once would all be let through before the first of them is counted.
  const next = inTurn();

  app.get(paths.calendar, async (context) =>
    context.json<CalendarAnswer>({ made: await calendars.made(await askerOf(context)) }),
  );
  app.post(paths.calendar, async (context) =>
    context.json<CalendarMade>(await calendars.make(await askerOf(context))),
  );
  app.delete(paths.calendar, async (context) => {
    await calendars.end(await askerOf(context));
    return context.body(null, 204);
  });

  // One route for every address under here: what the log names is the route, never what stood behind it.
  app.get(`${CALENDAR}/*`, async (context) => {
    const token = ADDRESS.exec(context.req.path.slice(CALENDAR.length))?.[1];
    // Looked up first: 256 bits are not guessed, and nobody who tries shuts the calendars of others out.
    if (token === undefined || !(await calendars.knows(token)))
      return next(() => refuse({ address: context.get('address') }));
    const text = calendarFeed(await calendars.events(), now());
    const etag = `"${hash('sha256', text)}"`;
    const headers = { 'cache-control': 'private, no-cache', etag, 'x-robots-tag': 'noindex, noarchive' };
    if (context.req.header('if-none-match')?.includes(etag) === true) return context.body(null, 304, headers);
    return context.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' });
  });

  async function refuse(attempt: Attempt): Promise<never> {
    await guard.allow(attempt);
    await guard.failed(attempt);
    throw new Refused('not-found');
  }

  async function askerOf(context: Context): Promise<MemberId> {
    const caller = await callerOf(context, doors);
    if (caller.kind !== 'member') throw new Refused('forbidden');
    return caller.member.id;
  }
}
