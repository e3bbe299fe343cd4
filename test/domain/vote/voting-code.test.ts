import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawVotingCode,
  printVotingCode,
  readTypedCode,
  readVotingCode,
  VotingCode,
  VOTING_CODE_ALPHABET,
} from '../../../src/domain/vote/voting-code.ts';
import { seeded } from '../env.ts';

const code = fc.integer().map((seed) => drawVotingCode(seeded(seed)));
const LENGTH = 16;

const swapped = (text: string, one: number, other: number) => {
  const signs = [...text];
  [signs[one], signs[other]] = [text.charAt(other), text.charAt(one)];
  return signs.join('');
};

describe('a voting code', () => {
  test('is read back however it was typed: small letters, spaces, dashes, full width', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        const printed = printVotingCode(drawn);
        expect(printed).toMatch(/^(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}$/);
        expect(readVotingCode(` ${printed.toLowerCase()} `)).toBe(drawn);
        expect(readVotingCode(printed.replaceAll(' ', '–'))).toBe(drawn);
        expect(readVotingCode([...drawn].join('\u00A0'))).toBe(drawn);
        const wide = drawn.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(readVotingCode(wide)).toBe(drawn);
      }),
    );
  });

  test('is understood with l or I for 1, O for 0 and U for V', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        for (const misread of ['l', 'I', 'i', 'L']) {
          expect(readVotingCode(drawn.replaceAll('1', misread))).toBe(drawn);
        }
        for (const misread of ['O', 'o']) expect(readVotingCode(drawn.replaceAll('0', misread))).toBe(drawn);
        expect(readVotingCode(drawn.replaceAll('V', 'u'))).toBe(drawn);
      }),
    );
  });

  test('with any one sign wrong is refused, whichever and wherever', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        for (let at = 0; at < LENGTH; at += 1) {
          for (const sign of VOTING_CODE_ALPHABET) {
            if (drawn[at] === sign) continue;
            expect(readVotingCode(drawn.slice(0, at) + sign + drawn.slice(at + 1))).toBeUndefined();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('with any two signs swapped is refused, neighbours or not', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        for (let one = 0; one < LENGTH; one += 1) {
          for (let other = 0; other < one; other += 1) {
            if (drawn[one] === drawn[other]) continue;
            expect(readVotingCode(swapped(drawn, one, other))).toBeUndefined();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('with a sign too few or too many, or one that no code has, is refused', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        expect(readVotingCode(drawn.slice(1))).toBeUndefined();
        expect(readVotingCode(`${drawn}0`)).toBeUndefined();
        expect(readVotingCode(`${drawn.slice(1)}Å`)).toBeUndefined();
        expect(readVotingCode(`${drawn.slice(1)}😀`)).toBeUndefined();
      }),
    );
    expect(readVotingCode('')).toBeUndefined();
  });

  test('is of its normal form only where it is parsed as one', () => {
    const drawn = drawVotingCode(seeded(1));
    expect(VotingCode.safeParse(drawn).success).toBe(true);
    expect(VotingCode.safeParse(printVotingCode(drawn)).success).toBe(false);
    expect(VotingCode.safeParse(swapped(drawn, 0, 1)).success).toBe(false);
  });

  test('has no sign that is read as another', () => {
    expect(new Set(VOTING_CODE_ALPHABET).size).toBe(32);
    expect(VOTING_CODE_ALPHABET).not.toMatch(/[ILOU]/);
  });

  test('holds 75 bits: every value of every byte drawn makes each sign equally often', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const drawn = drawVotingCode((count) => new Uint8Array(count).fill(byte));
      expect(drawn).toHaveLength(LENGTH);
      for (const sign of drawn.slice(0, -1)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(new Set(counts.values())).toEqual(new Set([(256 * 15) / 32]));
    expect(counts.size).toBe(32);
  });
});

describe('a voting code while it is typed', () => {
  test('is unfinished until the last sign, however it is spaced, and whole then', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: LENGTH - 1 }), (drawn, typed) => {
        const missing = LENGTH - typed;
        const start = drawn.slice(0, typed).split('').join(' ').toLowerCase();
        expect(readTypedCode(start)).toEqual({ is: 'unfinished', missing });
        expect(readTypedCode(printVotingCode(drawn))).toEqual({ is: 'whole', code: drawn });
      }),
    );
    expect(readTypedCode(' - ')).toEqual({ is: 'empty' });
  });

  test('is mistyped at the first sign that no code has, at one too many, and when the check sign says so', () => {
    const drawn = drawVotingCode(seeded(3));
    for (const typed of ['Å', 'K7M?', `${drawn}0`, drawn.slice(0, -1) + (drawn.endsWith('0') ? '1' : '0')]) {
      expect(readTypedCode(typed)).toEqual({ is: 'mistyped' });
    }
  });
});
