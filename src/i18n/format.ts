import { i18n } from '@lingui/core';

/** How the spoken languages write figures and hours: English as Europe does, Swedish with `13.30`, which Intl has in sv-FI. */
const WRITTEN: Readonly<Record<string, string>> = { sv: 'sv-FI', en: 'en-GB' };

/** The language that is spoken now, for whoever asks Intl. */
export const locale = (): string => WRITTEN[i18n.locale || 'sv'] ?? i18n.locale;

/** Formatters are costly to make and cheap to keep. */
const kept = new Map<string, unknown>();
function keep<Formatter>(name: string, make: (tag: string) => Formatter): Formatter {
  const key = `${locale()}/${name}`;
  const made = kept.has(key) ? kept.get(key) : make(locale());
  kept.set(key, made);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name always stands for one kind of formatter
  return made as Formatter;
}

/** Whole units of a currency: `1 234 kr`. */
export const money = (amount: number, currency: string): string =>
  keep(
    `money/${currency}`,
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      }),
  ).format(amount);

/** `1 234`. */
export const number = (value: number): string =>
  keep('number', (tag) => new Intl.NumberFormat(tag)).format(value);

/** A share between 0 and 1: `3,5 %`. */
export const percent = (share: number): string =>
  keep('percent', (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })).format(
    share,
  );

/** Several things in a sentence: `ett, två och tre`. */
export const listWords = (items: readonly string[]): string =>
  keep('list', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items);

/** A day given as `YYYY-MM-DD`: `14 maj 2026`. */
export const day = (isoDay: string): string => dayFormat().format(new Date(`${isoDay}T00:00:00Z`));

const dayFormat = () =>
  keep(
    'day',
    (tag) =>
      new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );

/** Two days (`YYYY-MM-DD`) as a range: `17 augusti–20 december 2026`; one day as itself. */
export const dayRange = (from: string, until: string): string =>
  dayFormat().formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`));

/** The day of an instant where the municipality is: `tisdag 12 maj`. */
export const weekday = (instant: string, timeZone: string): string =>
  keep(
    `weekday/${timeZone}`,
    (tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone }),
  ).format(new Date(instant));

/** The time of day of an instant: `13.30`. */
export const clock = (instant: string, timeZone: string): string =>
  keep(
    `clock/${timeZone}`,
    (tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone }),
  ).format(new Date(instant));

/** Two times of day: `13.30–15.00`. */
export const clockRange = (starts: string, ends: string, timeZone: string): string =>
  `${clock(starts, timeZone)}–${clock(ends, timeZone)}`;

/** `14 maj 2026 kl. 13.30` as the language has it. */
export const dateTime = (instant: string, timeZone: string): string =>
  keep(
    `dateTime/${timeZone}`,
    (tag) =>
      new Intl.DateTimeFormat(tag, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }),
  ).format(new Date(instant));

/** The calendar day (`YYYY-MM-DD`) of an instant in a time zone. */
export const dayOf = (instant: string, timeZone: string): string =>
  keep(`dayOf/${timeZone}`, () => new Intl.DateTimeFormat('sv-SE', { timeZone })).format(new Date(instant));
