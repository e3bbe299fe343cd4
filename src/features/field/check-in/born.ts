/** A birth date as it was typed, or what is wrong with it. */
export type Born =
  { readonly is: 'empty' | 'no-date' | 'personal-number' } | { readonly is: 'day'; readonly day: string };

/** Reads a birth date (`19801231`, `1980-12-31`). A personnummer is told from it, since it must never be kept. */
export function readBorn(typed: string): Born {
  const text = typed.trim();
  if (text === '') return { is: 'empty' };
  const digits = text.replaceAll(/[\s./-]/g, '');
  if (/^(?:\d{10}|\d{12}|\d{6}[-+]\d{4})$/.test(text) || /^(?:\d{10}|\d{12})$/.test(digits))
    return { is: 'personal-number' };
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return { is: 'no-date' };
  const day = parts.slice(1).join('-');
  const date = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return real ? { is: 'day', day } : { is: 'no-date' };
}

/** Full years on a day; both days as YYYY-MM-DD. */
export function ageOn(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
