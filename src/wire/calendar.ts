import * as z from 'zod/mini';
import { Instant } from '../domain/log/entry.ts';
import { CALENDAR } from './paths.ts';

/** Whether one has an address for calendar programs. The address itself is kept nowhere. */
export const CalendarAnswer = z.strictObject({
  /** Null where there is none. */
  made: z.nullable(Instant),
});
export type CalendarAnswer = z.infer<typeof CalendarAnswer>;

/** What makes the address secret, once; never shown again. */
export const CalendarMade = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  made: Instant,
});
export type CalendarMade = z.infer<typeof CalendarMade>;

/** Where a calendar program fetches the events. */
export const calendarPath = (token: string): string => `${CALENDAR}/${token}.ics`;
