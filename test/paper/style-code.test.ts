import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_BITS, readStyleCode, type StyleCode, writeStyleCode } from '../../src/paper/style-code.ts';

const codes: fc.Arbitrary<StyleCode> = fc.record({
  layout: fc.integer({ min: 0, max: 15 }),
  style: fc.integer({ min: 0, max: 4095 }),
  language: fc.integer({ min: 0, max: 63 }),
  paper: fc.constantFrom('a4' as const, 'a5' as const),
  large: fc.boolean(),
  page: fc.integer({ min: 1, max: 64 }),
});

/** The bits with those at the given places wrong. */
const spoiled = (bits: readonly boolean[], ...wrong: readonly number[]) =>
  bits.map((bit, at) => bit !== wrong.includes(at));

describe('a style code', () => {
  test('says what was written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readStyleCode(writeStyleCode(code))).toEqual(code);
      }),
    );
  });

  test('is never misread with one, two or three wrong bits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const bits = writeStyleCode(code);
        for (let a = 0; a < CODE_BITS; a += 1) {
          expect(readStyleCode(spoiled(bits, a))).toBeUndefined();
          for (let b = a + 1; b < CODE_BITS; b += 1) {
            expect(readStyleCode(spoiled(bits, a, b))).toBeUndefined();
            for (let c = b + 1; c < CODE_BITS; c += 1)
              if (readStyleCode(spoiled(bits, a, b, c))) throw new Error(`Misread at ${a}, ${b}, ${c}`);
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  test('is not read off white paper, off a black patch, from a part of it or upside down', () => {
    expect(readStyleCode(Array.from({ length: CODE_BITS }, () => false))).toBeUndefined();
    expect(readStyleCode(Array.from({ length: CODE_BITS }, () => true))).toBeUndefined();
    const bits = writeStyleCode({ layout: 1, style: 5, language: 1, paper: 'a5', large: true, page: 2 });
    expect(readStyleCode(bits.slice(1))).toBeUndefined();
    expect(readStyleCode(bits.toReversed())).toBeUndefined();
  });

  test('holds nothing that is beyond its fields', () => {
    const code = { layout: 1, style: 4096, language: 0, paper: 'a4', large: false, page: 1 } as const;
    expect(() => writeStyleCode(code)).toThrow('No style code has a style of 4096');
    expect(() => writeStyleCode({ ...code, style: 0, page: 0 })).toThrow(RangeError);
  });
});
