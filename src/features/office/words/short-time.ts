import { locale } from '../../../i18n/format.ts';

/** An instant for tables and narrow places: `12 maj 14:09`, with the year where it is not this one. */
export function shortTime(instant: string, timeZone: string, now: string): string {
  const year = (at: string) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(at));
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  };
  if (year(instant) !== year(now)) options.year = 'numeric';
  // In one piece: a time that stands on a line by itself belongs to nothing.
  return new Intl.DateTimeFormat(locale(), options).format(new Date(instant)).replaceAll(' ', '\u00A0');
}
