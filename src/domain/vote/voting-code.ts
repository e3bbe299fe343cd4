import * as z from 'zod/mini';
import type { RandomBytes } from '../log/ids.ts';

/** Digits and capitals without I, L, O and U (D. Crockford, Base32): whoever reads 1 as l or 0 as O is understood. */
export const VOTING_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifteen drawn signs (75 bits: too many to try) and the check sign. */
const LENGTH = 16;
const GROUP = 4;

/** What is read as another sign, since it can't be meant. */
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

/**
 * The code on a slip, which lets its holder vote once: `K7MP 4DXW 09QR H2TC` on paper, written without the spaces. It
 * is drawn on its own, and only its tag is ever stored.
 */
export const VotingCode = z
  .string()
  .check(z.refine((text) => isVotingCode(text)))
  .brand<'VotingCode'>();
export type VotingCode = z.infer<typeof VotingCode>;

/** Draws a voting code: five bits of each random byte make a sign, so that every code is equally likely. */
export function drawVotingCode(random: RandomBytes): VotingCode {
  const body = [...random(LENGTH - 1)].map((byte) => byte & 31);
  const check = timesTwo(remainder(body));
  return VotingCode.parse([...body, check].map((value) => VOTING_CODE_ALPHABET.charAt(value)).join(''));
}

/**
 * Reads what a person typed or a camera saw. Forgiven: case, spaces, dashes and points, I and L for 1, O for 0, U for
 * V. Refuses, as undefined, another length, any other sign, and a wrong check sign: every code with one wrong sign
 * and every code with any two of its signs swapped.
 */
export function readVotingCode(text: string): VotingCode | undefined {
  const code = signsIn(text);
  return isVotingCode(code) ? VotingCode.parse(code) : undefined;
}

/** What is known of a code as far as it has been typed. `mistyped` is one that no slip can bear. */
export type TypedCode =
  | { readonly is: 'empty' | 'mistyped' }
  | { readonly is: 'unfinished'; readonly missing: number }
  | { readonly is: 'whole'; readonly code: VotingCode };

/** Reads a code while it is being typed: a sign that no code has, or one too many, is said at once. */
export function readTypedCode(text: string): TypedCode {
  const signs = signsIn(text);
  if (signs === '') return { is: 'empty' };
  const strange = Array.from(signs).some((sign) => !VOTING_CODE_ALPHABET.includes(sign));
  if (strange || signs.length > LENGTH) return { is: 'mistyped' };
  if (signs.length < LENGTH) return { is: 'unfinished', missing: LENGTH - signs.length };
  const code = readVotingCode(signs);
  return code === undefined ? { is: 'mistyped' } : { is: 'whole', code };
}

const signsIn = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '')
    .replaceAll(/[ILOU]/g, (sign) => MISREAD[sign] ?? sign);

/** A voting code as people read it: four groups of four, with a space between. */
export function printVotingCode(code: VotingCode): string {
  const groups: string[] = [];
  for (let at = 0; at < LENGTH; at += GROUP) groups.push(code.slice(at, at + GROUP));
  return groups.join(' ');
}

function isVotingCode(code: string): boolean {
  const values = code.split('').map((sign) => VOTING_CODE_ALPHABET.indexOf(sign));
  return values.length === LENGTH && !values.includes(-1) && remainder(values) === 0;
}

/**
 * The signs as a polynomial over GF(32), modulo x^5 + x^2 + 1, at x = 2. The powers of 2 differ up to the 30th, so each
 * place weighs differently: one wrong sign changes the sum by its error times a weight, two swapped by the difference
 * of both times that of the weights, and neither is ever 0.
 */
const remainder = (values: readonly number[]): number =>
  values.reduce((sum, value) => timesTwo(sum) ^ value, 0);

const timesTwo = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);
