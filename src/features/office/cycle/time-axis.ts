import { locale } from '../../../i18n/format.ts';
import type { Phase } from '../../../domain/cycle/phase.ts';
import { daysBetween } from '../cycle-now.ts';

/** The time that phases take up, first day to last, both `YYYY-MM-DD`. */
export type Span = { readonly from: string; readonly until: string };

/** From the first day of all phases to the last; undefined while no dates are set. */
export function spanOf(phases: readonly Phase[]): Span | undefined {
  const from = phases.map((phase) => phase.from).sort()[0];
  const until = phases
    .map((phase) => phase.until)
    .sort()
    .at(-1);
  return from === undefined || until === undefined ? undefined : { from, until };
}

/** Where the beginning of a day stands in a span, in hundredths of it. */
export const placeIn = ({ from, until }: Span, day: string): number =>
  (100 * daysBetween(from, day)) / (daysBetween(from, until) + 1);

/** More marks than this cannot be told apart. */
const MOST_MARKS = 10;

export type Mark = { readonly place: number; readonly label: string; readonly isYear: boolean };

/** The beginnings of quarters in a span, or only of years where there would be too many: the year's number, or its month. */
export function marksOf(span: Span): readonly Mark[] {
  const quarters = monthsOf(span).filter(({ month }) => month % 3 === 0);
  const shown = quarters.length > MOST_MARKS ? quarters.filter(({ month }) => month === 0) : quarters;
  return shown.map(({ day, month, year }) => ({
    place: placeIn(span, day),
    label: month === 0 ? String(year) : monthName(day),
    isYear: month === 0,
  }));
}

function monthsOf({ from, until }: Span) {
  const months: { readonly day: string; readonly month: number; readonly year: number }[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (;;) {
    const day = at.toISOString().slice(0, 10);
    if (day > until) return months;
    if (day >= from) months.push({ day, month: at.getUTCMonth(), year: at.getUTCFullYear() });
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
}

const monthName = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace('.', '');
