import { BOLD, MARKED, MEASURED, REGULAR, TABULAR } from './widths.ts';

/** Type as it is set: its size in millimetres (`fromPoints`), and one of the two weights that are printed. */
export type Type = {
  readonly size: number;
  readonly weight: 400 | 700;
  /** Figures of one width, for columns of money. */
  readonly tabular?: boolean;
};

/** Millimetres in a typographic point. */
export const fromPoints = (points: number): number => (points * 25.4) / 72;

const widthsOf = (table: readonly number[]): ReadonlyMap<string, number> => {
  const own = Array.from(MEASURED, (sign, at): [string, number] => [sign, table[at] ?? 1000]);
  const widths = new Map(own);
  for (const sign of MARKED) widths.set(sign, widths.get(sign.normalize('NFD').charAt(0)) ?? 1000);
  return widths;
};
const WIDTHS = { 400: widthsOf(REGULAR), 700: widthsOf(BOLD) } as const;

/**
 * What a sign of another script takes at most, in thousandths of the size. Such text is set in whatever face the
 * computer has, so these stand a good way above what the wide faces among them need (DejaVu Sans, Noto Sans).
 */
function foreignWidth(sign: string): number {
  if (/[\p{M}\p{Cf}]/u.test(sign)) return 0;
  if (/[سشصضڛښڝڞ]/u.test(sign)) return 1250;
  if (/[اأإآٱلدذرزژوؤءڕۆ١]/u.test(sign)) return 620;
  if (/\p{Script=Arabic}/u.test(sign)) return 850;
  if (/[ЖШЩЮМФЫжшщюмфыѠ]/u.test(sign)) return 1150;
  if (/[\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(sign)) return 850;
  if (/[\p{Script=Latin}\p{P}\p{Zs}]/u.test(sign)) return 800;
  return 1350;
}

/** Kerning moves most letters closer and a few apart: over a line never by more than this part of it. */
const KERNING = 1.006;

/**
 * How long a text is on one line, in millimetres; never less than what is printed. Signs that the face has are taken
 * from its widths, others from what their script needs at most.
 */
export function textWidth(text: string, { size, weight, tabular = false }: Type): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  for (const sign of text.normalize('NFC'))
    sum += tabular && /\d/.test(sign) ? TABULAR : (widths.get(sign) ?? foreignWidth(sign));
  return (sum / 1000) * size * KERNING;
}

const SOFT_HYPHEN = '\u00ad';

/** A text as it stands when no line ends in it: soft hyphens are only for the ends of lines. */
const shown = (text: string): string => text.replaceAll(SOFT_HYPHEN, '');

/** The places where a line may end: after a space, a hyphen, a stroke, and at a soft hyphen. */
const pieces = (text: string): readonly string[] => text.split(/(?<=[ \-–/\u00ad])(?! )/u);

/**
 * Breaks a text into lines of at most `width` millimetres, at spaces, hyphens, strokes and soft hyphens; a word that is
 * longer than a line is cut between two signs. A line break in the text is kept. The empty text has no lines.
 */
export function wrapText(text: string, type: Type, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph.trim(), type, width));
}

/** The same number of lines, but none much shorter than the others: no word is left alone on the last. */
export function balanceText(text: string, type: Type, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => balanceParagraph(paragraph, type, width));
}

function balanceParagraph(text: string, type: Type, width: number): readonly string[] {
  const lines = wrapText(text, type, width);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, type, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrapText(text, type, wide);
}

function wrapParagraph(text: string, type: Type, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(shown(line + piece).trimEnd(), type) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(ended(line));
    const cut = cutToFit(piece, type, width);
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1) ?? '';
  }
  if (line.trim() !== '') lines.push(ended(line));
  return lines;
}

/** A line as it is printed: with a hyphen where a soft one ends it. */
const ended = (line: string): string => shown(line.trimEnd().replace(/\u00ad$/u, '-'));

/** A piece without a place to break, in parts that fit: signs that belong together (letter and mark) stay so. */
function cutToFit(piece: string, type: Type, width: number): readonly string[] {
  if (textWidth(ended(piece), type) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(piece)) {
    if (part !== '' && textWidth(ended(part + segment), type) > width) {
      parts.push(shown(part));
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a text runs: that of its first letter; of a text without letters, that of the sheet. */
export function directionOf(text: string, sheet: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? sheet : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
