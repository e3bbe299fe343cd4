import * as z from 'zod/mini';
import type { RandomBytes } from './ids.ts';

/**
 * Letters and digits that nobody mistakes for one another, aloud or in handwriting: no 0/O, 1/I/L, 5/S, 2/Z,
 * 8/B, U/V, and no vowels but A and E, so that no word forms by accident often. 23 signs: a prime, so that a
 * weighted check sign finds every single wrong sign and every swap of two neighbours.
 */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const BASE = CODE_ALPHABET.length;

/** In spoken Swedish V and W are one letter: whoever hears W may type V, which no code contains. */
const MISHEARD_V = 'W';

const SIGNS = new RegExp(`^[${CODE_ALPHABET}]+$`);

/**
 * The code on a resident's receipt: seven drawn signs (31 bits) and a check sign, `K7MP-4DXW` on paper, stored
 * without the dash. It is drawn on its own and tells nothing about the entry it belongs to.
 */
export const ReceiptCode = z
  .string()
  .check(z.refine((text) => isCode(text, 8)))
  .brand<'ReceiptCode'>();
export type ReceiptCode = z.infer<typeof ReceiptCode>;

/** Draws a receipt code. */
export function drawReceiptCode(random: RandomBytes): ReceiptCode {
  return ReceiptCode.parse(drawCode(random, 8));
}

/**
 * Reads what a person typed or a camera saw: case, spaces and dashes are forgiven.
 * Refuses, as undefined, what has the wrong length, a sign outside the alphabet, or a wrong check sign.
 */
export function readReceiptCode(text: string): ReceiptCode | undefined {
  const code = normalizeCode(text);
  return isCode(code, 8) ? ReceiptCode.parse(code) : undefined;
}

/** `K7MP4DXW` as people read it: `K7MP-4DXW`. */
export const printCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Upper case, no spaces or dashes, and V read as W. */
export function normalizeCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '')
    .replaceAll('V', MISHEARD_V);
}

/** Draws a code of `length` signs, the last of them the check sign, without modulo bias. */
export function drawCode(random: RandomBytes, length: number): string {
  let body = '';
  while (body.length < length - 1) {
    for (const byte of random(length)) {
      if (byte < BASE * Math.floor(256 / BASE) && body.length < length - 1)
        body += CODE_ALPHABET.charAt(byte % BASE);
    }
  }
  return body + checkSign(body);
}

/** Whether `code` is in its normal form, `length` signs long, and ends with the right check sign. */
export function isCode(code: string, length: number): boolean {
  if (code.length !== length || !SIGNS.test(code)) return false;
  return checkSign(code.slice(0, -1)) === code.slice(-1);
}

/** The check of ISBN-10 in another alphabet: weights from 2 up, 1 for the check sign, the sum zero modulo the base. */
function checkSign(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) sum += CODE_ALPHABET.indexOf(body.charAt(at)) * (at + 2);
  return CODE_ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}
