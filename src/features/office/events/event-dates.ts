import { locale } from '../../../i18n/format.ts';

/** An instant's day as a calendar leaf shows it: `13` and `maj`, where the municipality is. */
export function dayAndMonth(
  instant: string,
  timeZone: string,
): { readonly day: string; readonly month: string } {
  const at = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone }).format(at);
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }).replace('.', '') };
}

/** The month of an instant, for the headings of a calendar list: `maj 2026`. */
export const monthAndYear = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone }).format(new Date(instant));
