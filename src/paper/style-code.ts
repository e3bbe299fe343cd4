import type { Paper } from './page.ts';

/**
 * What a page tells a camera about itself: enough to know where its boxes lie, and nothing that tells two sheets of one
 * style and language apart.
 */
export type StyleCode = {
  /** How the sheet was laid out. Sheets in a box must stay readable when a later version lays out otherwise. */
  readonly layout: number;
  /** The place of the ballot style among those of the round, from 0. */
  readonly style: number;
  /** The place of the sheet's language among those of the round, from 0. */
  readonly language: number;
  readonly paper: Paper;
  readonly large: boolean;
  /** The side of the sheet, from 1. */
  readonly page: number;
};

/** The way of laying out that this code belongs to. Counts up when the same sheet would place a box elsewhere. */
export const LAYOUT = 1;

const FIELDS = { layout: 4, style: 12, language: 6, paper: 1, large: 1, page: 6 } as const;
const CHECK_BITS = 12;
const DATA_BITS = Object.values(FIELDS).reduce((sum, bits) => sum + bits, 0);

/** How many bits a style code has: they are printed in two rows. */
export const CODE_BITS = DATA_BITS + CHECK_BITS;

/** The most that the fields of a code hold. */
export const CODE_LIMITS = {
  styles: 2 ** FIELDS.style,
  languages: 2 ** FIELDS.language,
  pages: 2 ** FIELDS.page,
};

/**
 * CRC-12, x¹² + x¹¹ + x³ + x² + x + 1: over so few bits it finds any one, two or three wrong bits and any odd number
 * of them.
 */
function check(data: readonly boolean[]): boolean[] {
  let remainder = 0;
  for (const bit of data) {
    const top = (remainder >> (CHECK_BITS - 1)) & 1;
    remainder = (remainder << 1) & 0xfff;
    if (top !== Number(bit)) remainder ^= 0x80f;
  }
  return bitsOf(remainder, CHECK_BITS);
}

/** Every other bit is printed the other way round: most fields are nearly empty, and bare paper must not be a code. */
const masked = (bits: readonly boolean[]): boolean[] => bits.map((bit, at) => bit !== (at % 2 === 0));

const bitsOf = (value: number, length: number): boolean[] =>
  Array.from({ length }, (_, at) => ((value >> (length - 1 - at)) & 1) === 1);

const valueOf = (bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);

/** The bits of a code, first to last. Throws a RangeError for a field beyond its bits. */
export function writeStyleCode(code: StyleCode): readonly boolean[] {
  const values = {
    ...code,
    paper: code.paper === 'a4' ? 0 : 1,
    large: Number(code.large),
    page: code.page - 1,
  };
  const data = fieldNames().flatMap((name) => {
    const value = values[name];
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** FIELDS[name])
      throw new RangeError(`No style code has a ${name} of ${value}`);
    return bitsOf(value, FIELDS[name]);
  });
  return masked([...data, ...check(data)]);
}

/** What a code says; undefined when a bit of it is wrong or missing. */
export function readStyleCode(printed: readonly boolean[]): StyleCode | undefined {
  const bits = masked(printed);
  const data = bits.slice(0, DATA_BITS);
  const expected = check(data);
  if (bits.length !== CODE_BITS || expected.some((bit, at) => bit !== bits[DATA_BITS + at])) return undefined;
  const values = { layout: 0, style: 0, language: 0, paper: 0, large: 0, page: 0 };
  let start = 0;
  for (const name of fieldNames()) {
    values[name] = valueOf(data.slice(start, start + FIELDS[name]));
    start += FIELDS[name];
  }
  return {
    ...values,
    paper: values.paper === 0 ? 'a4' : 'a5',
    large: values.large === 1,
    page: values.page + 1,
  };
}

const fieldNames = () => ['layout', 'style', 'language', 'paper', 'large', 'page'] as const;
