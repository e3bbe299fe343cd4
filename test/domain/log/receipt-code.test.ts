import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE_ALPHABET,
  drawReceiptCode,
  printCode,
  readReceiptCode,
} from '../../../src/domain/log/receipt-code.ts';
import { seeded } from '../env.ts';

const code = fc.integer().map((seed) => drawReceiptCode(seeded(seed)));

describe('a receipt code', () => {
  test('is read back however it was typed: small letters, spaces, dashes', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        expect(readReceiptCode(` ${printCode(drawn).toLowerCase()} `)).toBe(drawn);
        expect(readReceiptCode([...drawn].join('–'))).toBe(drawn);
      }),
    );
  });

  test('with any one sign wrong is refused', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.constantFrom(...CODE_ALPHABET), (drawn, at, sign) => {
        fc.pre(drawn[at] !== sign);
        expect(readReceiptCode(drawn.slice(0, at) + sign + drawn.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (drawn, at) => {
        const [left, right] = [drawn.charAt(at), drawn.charAt(at + 1)];
        fc.pre(left !== right);
        expect(readReceiptCode(drawn.slice(0, at) + right + left + drawn.slice(at + 2))).toBeUndefined();
      }),
    );
  });

  test('has no sign that is mistaken for another', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(23);
    expect(CODE_ALPHABET).not.toMatch(/[0O1IL5S2Z8BUV]/);
  });

  test('uses every sign about equally often', () => {
    const drawn = Array.from({ length: 4000 }, (_, seed) => drawReceiptCode(seeded(seed * 7919)).slice(0, 7));
    const counts = new Map<string, number>();
    for (const sign of drawn.join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    const expected = (4000 * 7) / 23;
    for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.15);
    expect(counts.size).toBe(23);
  });
});
