import { decimalText } from '../count/pabulib-money.ts';

/** How the report writes figures: thousands with commas, money with the currency's code where the file names one. */
export type Figures = {
  readonly unit: number;
  readonly number: (value: number) => string;
  /** Money without the currency, for columns. */
  readonly amount: (value: number) => string;
  /** Money with the currency, for sentences. */
  readonly money: (value: number) => string;
  /** Part of a whole in per cent, with a decimal only where the whole figure would mislead. */
  readonly percent: (part: number, whole: number) => string;
};

const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** `unit` as in an instance; `currency` a code such as SEK, or nothing. */
export function figuresFor(unit: number, currency: string): Figures {
  const amount = (value: number): string => {
    if (!Number.isInteger(value)) return thousandsOf((value / unit).toFixed(2));
    const [whole = '', part = ''] = decimalText(Math.abs(value), unit).split('.');
    return `${value < 0 ? '-' : ''}${thousands(whole)}${part === '' ? '' : `.${part.padEnd(2, '0')}`}`;
  };
  return {
    unit,
    number: (value) => thousandsOf(Number.isInteger(value) ? `${value}` : value.toFixed(1)),
    amount,
    money: (value) => (currency === '' ? amount(value) : `${amount(value)} ${currency}`),
    percent: (part, whole) => {
      const percent = whole === 0 ? 0 : (part / whole) * 100;
      const close = (percent < 10 && percent > 0) || (percent > 99 && percent < 100);
      return `${close ? percent.toFixed(1).replace(/^100\.0$/, '99.9') : Math.round(percent)} %`;
    },
  };
}

function thousandsOf(text: string): string {
  const [whole = '', part] = text.split('.');
  return part === undefined ? thousands(whole) : `${thousands(whole)}.${part}`;
}

/** "1 vote", "2 votes". */
export const counted = (figures: Figures, count: number, one: string, many = `${one}s`): string =>
  `${figures.number(count)} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
