import { Instant } from '../../../domain/log/entry.ts';

/** What the clock on the wall shows at an instant, as a `datetime-local` input writes it: `2026-05-14T13:30`. */
export function wallClock(instant: number, timeZone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${at('year').padStart(4, '0')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}`;
}

/**
 * The instant at which the wall clock of a time zone shows `wall` (`2026-05-14T13:30`); the first of the two when it
 * shows it twice. Undefined for what is no such time: unfinished, or skipped when summer time begins.
 */
export function instantAt(wall: string, timeZone: string): Instant | undefined {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number) => Date.parse(`${wallClock(instant, timeZone)}:00Z`) - instant;
  const day = 24 * 60 * 60 * 1000;
  const offsets = [offsetAt(asUtc - day), offsetAt(asUtc + day)];
  const found = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => wallClock(instant, timeZone) === wall)
    .sort((a, b) => a - b)[0];
  return found === undefined ? undefined : Instant.parse(new Date(found).toISOString());
}
