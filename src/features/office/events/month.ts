import { locale } from '../../../i18n/format.ts';

const DAY = 86_400_000;

/** The month so many months after another, as `2026-05`. */
export function monthAfter(month: string, months: number): string {
  const at = new Date(`${month}-01T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** A month that was asked for in the address, else the one of a day. */
export const monthFrom = (asked: string | undefined, today: string): string =>
  asked !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);

/** The days (`YYYY-MM-DD`) of a month in whole weeks, Monday first. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T12:00:00Z`);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const next = Date.parse(`${monthAfter(month, 1)}-01T12:00:00Z`);
  const weeks = Math.ceil((before + Math.round((next - first) / DAY)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) =>
      new Date(first + (week * 7 + at - before) * DAY).toISOString().slice(0, 10),
    ),
  );
}

/** The days of the week by their short names, Monday first. */
export function weekdayNames(): readonly string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
  // The fifth of January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(Date.UTC(2026, 0, 5 + at))));
}
