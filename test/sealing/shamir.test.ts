import * as fc from 'fast-check';
import { combine as othersCombine, split as othersSplit } from 'shamir-secret-sharing';
import { describe, expect, it } from 'vitest';
import { combine, multiply, split } from '../../src/sealing/shamir.ts';

/** A secret, and how many of how many shares open it. */
const splitting = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 10 }))
  .chain(([secret, shares]) =>
    fc.record({
      secret: fc.constant(new Uint8Array(secret)),
      shares: fc.constant(shares),
      needed: fc.integer({ min: 2, max: shares }),
    }),
  );

const some = <Item>(items: readonly Item[], count: number) =>
  fc.shuffledSubarray([...items], { minLength: count, maxLength: count });

describe('the field', () => {
  it('multiplies as FIPS 197 does in its example', () => {
    expect(multiply(0x57, 0x83)).toBe(0xc1);
    expect(multiply(0x57, 0x13)).toBe(0xfe);
  });

  it('multiplies all pairs of bytes as a product of polynomials taken modulo the field does', () => {
    const slow = (a: number, b: number) => {
      let product = 0;
      for (let bit = 0; bit < 8; bit += 1) if (b & (1 << bit)) product ^= a << bit;
      for (let bit = 14; bit >= 8; bit -= 1) if (product & (1 << bit)) product ^= 0x11b << (bit - 8);
      return product;
    };
    const unequal: (readonly [number, number])[] = [];
    for (let a = 0; a < 256; a += 1) {
      for (let b = 0; b < 256; b += 1) if (multiply(a, b) !== slow(a, b)) unequal.push([a, b]);
    }
    expect(unequal).toEqual([]);
  });
});

describe('splitting a secret', () => {
  it('lets any shares that are enough give it back, in any order, and so do more', () => {
    fc.assert(
      fc.property(
        splitting.chain(({ secret, shares, needed }) =>
          fc
            .integer({ min: needed, max: shares })
            .chain((count) => some(split(secret, needed, shares), count))
            .map((held) => ({ secret, held })),
        ),
        ({ secret, held }) => {
          expect(combine(held)).toEqual(secret);
        },
      ),
    );
  });

  it('leaves whoever holds one share too few with every secret as likely as before', () => {
    // Two shares of three needed: for each first byte that the secret may have there is one third share, so they rule
    // none out.
    const [one, two] = split(Uint8Array.of(42), 3, 3);
    if (!one || !two) throw new Error('three shares were made');
    const possible = new Set<number>();
    for (let third = 0; third < 256; third += 1) {
      possible.add(combine([one, two, Uint8Array.of(third, 3)])?.[0] ?? -1);
    }
    expect(possible.size).toBe(256);
  });

  it('gives every byte to a share equally often, whatever the secret', () => {
    for (const secret of [0, 255]) {
      const seen = Array.from({ length: 256 }, (_, draw) => {
        const [share] = split(Uint8Array.of(secret), 2, 2, () => Uint8Array.of(draw));
        return share?.[0];
      });
      expect(new Set(seen).size).toBe(256);
    }
  });

  it('makes shares that an audited library puts together, and puts together those that it makes', async () => {
    await fc.assert(
      fc.asyncProperty(splitting, async ({ secret, shares, needed }) => {
        const ours = split(secret, needed, shares);
        expect(await othersCombine(ours.slice(0, needed))).toEqual(secret);
        const theirs = await othersSplit(secret, shares, needed);
        expect(combine(theirs.slice(-needed))).toEqual(secret);
      }),
    );
  });

  it('draws anew each time, and wipes what it drew', () => {
    const secret = new Uint8Array(32).fill(7);
    expect(split(secret, 2, 3)).not.toEqual(split(secret, 2, 3));
    const drawn = new Uint8Array(32).fill(9);
    split(secret, 2, 3, () => drawn);
    expect(drawn).toEqual(new Uint8Array(32));
  });

  it.each([
    [1, 3],
    [4, 3],
    [2, 256],
    [0, 0],
  ])('refuses %i of %i shares', (needed, shares) => {
    expect(() => split(Uint8Array.of(1), needed, shares)).toThrow(RangeError);
  });
});

describe('putting shares together', () => {
  const [one, two] = split(Uint8Array.of(1, 2, 3), 2, 3);
  if (!one || !two) throw new Error('three shares were made');
  it.each([
    ['none', []],
    ['one alone', [one]],
    ['one share twice', [one, one]],
    ['two shares of one number', [one, Uint8Array.of(9, 9, 9, 1)]],
    ['shares of different lengths', [one, two.slice(1)]],
    ['a number alone', [Uint8Array.of(1), Uint8Array.of(2)]],
    ['a forged share number 0, which would be the secret itself', [one, Uint8Array.of(6, 6, 6, 0)]],
  ])('answers nothing for %s', (_, shares) => {
    expect(combine(shares)).toBeUndefined();
  });
});
