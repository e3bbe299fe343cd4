const DAY = 24 * 60 * 60 * 1000;

/** The day (`YYYY-MM-DD`) at an instant, where the time zone is. */
export function dayOf(instant: string, timeZone: string): string {
  // The Swedish way to write a day is ISO's.
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(instant));
}

/** Whole days from one day to another; negative when the other comes first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The day so many days later. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The instant at which clocks in a time zone show `HH:MM` on a day; the first one, when they show it twice. */
export function instantAt(day: string, clock: string, timeZone: string): string {
  const shown = Date.parse(`${day}T${clock}:00.000Z`);
  // The offset is asked for twice: the first guess may lie on the other side of a change of clocks.
  const guess = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(guess, timeZone)).toISOString();
}

/** How far clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${format.format(whole).replace(' ', 'T')}Z`) - whole;
}
