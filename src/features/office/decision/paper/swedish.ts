/*
 * Official documents are written in Swedish (språklagen 10 §), whatever the screen speaks: their words stand here as they
 * are printed, and in no catalogue.
 */

const WRITTEN = 'sv-FI'; // Swedish as it is written, hours with a full stop.

/** `1 234`. */
export const swedishNumber = (value: number): string => new Intl.NumberFormat(WRITTEN).format(value);

/** `1 234 kr`. */
export const swedishMoney = (amount: number, currency: string): string =>
  new Intl.NumberFormat(WRITTEN, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(amount);

/** A share between 0 and 1: `3,5 %`. */
export const swedishShare = (share: number): string =>
  new Intl.NumberFormat(WRITTEN, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const dayFormat = new Intl.DateTimeFormat(WRITTEN, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const at = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`);

/** A day (`YYYY-MM-DD`): `14 maj 2026`. */
export const swedishDay = (isoDay: string): string => dayFormat.format(at(isoDay));

/** Two days as a range; one day as itself. */
export const swedishDays = (from: string, until: string): string =>
  dayFormat.formatRange(at(from), at(until));

/** Things in a row: `a, b och c`. */
export const swedishList = (things: readonly string[]): string =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(things);

/** `1 förslag`, `1 röst`, `4 röster`. */
export const counted = (count: number, one: string, other: string): string =>
  `${swedishNumber(count)} ${count === 1 ? one : other}`;
