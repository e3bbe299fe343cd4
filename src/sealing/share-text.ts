import { type CountShare, SHARE_LENGTH, shareNumber } from './count-key.ts';
import { CHECK_WORDS, isWhole, mends, withCheck } from './word-check.ts';
import { WORDS } from './word-list.ts';
import { type ReadWords, readWords } from './words.ts';

/*
 * A share on paper, as words for people and as a QR code for cameras. Both say the same 31 numbers of ten bits:
 *
 *     20 bits  the first five digits of the key's id: the first two words are alike on all sheets of a key
 *      4 bits  the share's number, 1 to 10
 *    256 bits  the share
 *     30 bits  the check
 */

/** Words of a share on paper. */
export const SHARE_WORDS = 28 + CHECK_WORDS;

/** What a QR code of ours begins with, its version included. Capitals, digits and colons make the smallest QR. */
const CODE_HEAD = 'TORG-NYCKELDEL:1:';

type UnknownWords = Extract<ReadWords, { readonly ok: false }>['refusal'];

/** Why what was typed or scanned is no share of this key. Places count from 1. */
export type ShareRefusal =
  | UnknownWords
  /** Words that don't fit together; `mend` names the one word, or the two that changed places, if that explains it. */
  | {
      readonly code: 'share.check';
      readonly params: { readonly mend: readonly { readonly place: number; readonly word: string }[] };
    }
  /** A whole share of another key, an older one perhaps: the marks of that key and of the one asked for. */
  | {
      readonly code: 'share.other-key';
      readonly params: { readonly mark: string; readonly expected: string };
    }
  /** A code that is not of a share, or not all of it. */
  | { readonly code: 'share.no-code'; readonly params: Readonly<Record<string, never>> };

export type ReadShare =
  { readonly ok: true; readonly value: CountShare } | { readonly ok: false; readonly refusal: ShareRefusal };

/** What tells a key's sheets from another's, in print too: the first five digits of its id (a UUID), `7e4a9`. */
export const keyMark = (key: string): string => key.slice(0, 5);

/** A share as its 31 words, to be printed in this order. */
export const shareWords = (share: CountShare, key: string): readonly string[] =>
  numbersOf(share, key).map(wordOf);

/** A share as the text of its QR code: each number as two digits in base 32 (RFC 4648, section 7). */
export function shareCode(share: CountShare, key: string): string {
  const digits = numbersOf(share, key).map((number) => number.toString(32).padStart(2, '0'));
  return CODE_HEAD + digits.join('').toUpperCase();
}

/**
 * Reads a share of this key from its words or from its code, whichever it is: case, spaces and line breaks are
 * forgiven, and in words missing marks too. Refuses another number of words, the first word that is not on the list,
 * words that don't fit together, and a share of another key.
 */
export function readShare(text: string, key: string): ReadShare {
  const read = text.includes(':') ? readCode(text) : readNumbers(text);
  if (!read.ok) return read;
  if (!isWhole(read.value)) {
    const mend = mends(read.value).map(({ at, number }) => ({ place: at + 1, word: wordOf(number) }));
    return { ok: false, refusal: { code: 'share.check', params: { mend } } };
  }
  const [mark, share] = shareOf(read.value);
  const expected = keyMark(key);
  return mark === expected
    ? { ok: true, value: share }
    : { ok: false, refusal: { code: 'share.other-key', params: { mark, expected } } };
}

type ReadNumbers =
  | { readonly ok: true; readonly value: readonly number[] }
  | { readonly ok: false; readonly refusal: ShareRefusal };

function readNumbers(text: string): ReadNumbers {
  const read = readWords(text, SHARE_WORDS);
  return read.ok ? { ok: true, value: read.value.map((word) => WORDS.indexOf(word)) } : read;
}

function readCode(text: string): ReadNumbers {
  const code = text.replaceAll(/\s/gu, '').toUpperCase();
  const digits = code.startsWith(CODE_HEAD) ? code.slice(CODE_HEAD.length) : '';
  if (digits.length !== SHARE_WORDS * 2 || !/^[0-9A-V]+$/.test(digits)) {
    return { ok: false, refusal: { code: 'share.no-code', params: {} } };
  }
  const pairs = digits.match(/../g) ?? [];
  return { ok: true, value: pairs.map((pair) => Number.parseInt(pair, 32)) };
}

/** Refuses, by throwing, a key whose id is no UUID and a share that is none: both are made by this room. */
function numbersOf(share: CountShare, key: string): readonly number[] {
  const number = shareNumber(share);
  const mark = keyMark(key);
  if (share.length !== SHARE_LENGTH || number < 1 || number > 15 || !/^[0-9a-f]{5}$/.test(mark)) {
    throw new RangeError('not a share of a key');
  }
  const hex = [...share.subarray(0, SHARE_LENGTH - 1)].map((byte) => byte.toString(16).padStart(2, '0'));
  return withCheck(tens(mark + number.toString(16) + hex.join('')));
}

/** Hexadecimal digits, in fives, as numbers of ten bits. */
function tens(hex: string): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0; at < hex.length; at += 5) {
    const twenty = Number.parseInt(hex.slice(at, at + 5), 16);
    numbers.push(twenty >> 10, twenty & 1023);
  }
  return numbers;
}

/** The mark of the key, and the share. */
function shareOf(numbers: readonly number[]): readonly [mark: string, share: CountShare] {
  let hex = '';
  for (let at = 0; at < SHARE_WORDS - CHECK_WORDS; at += 2) {
    const twenty = ((numbers[at] ?? 0) << 10) | (numbers[at + 1] ?? 0);
    hex += twenty.toString(16).padStart(5, '0');
  }
  const mark = hex.slice(0, 5);
  const bytes = (hex.slice(6) + '0' + hex.slice(5, 6)).match(/../g) ?? [];
  return [mark, Uint8Array.from(bytes, (pair) => Number.parseInt(pair, 16))];
}

function wordOf(number: number): string {
  const word = WORDS[number];
  if (word === undefined) throw new RangeError(`no word has number ${number}`);
  return word;
}
