import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/sealing/base64url.ts';
import {
  combineShares,
  type CountShare,
  makeCountKey,
  SHARE_LENGTH,
  shareHash,
  shareNumber,
} from '../../src/sealing/count-key.ts';
import { open, seal, sealContext } from '../../src/sealing/hpke.ts';
import { split } from '../../src/sealing/shamir.ts';
import { pairFromScalar, pointOf } from '../../src/sealing/x25519.ts';

const about = sealContext('torg/test/1', {});
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

async function opens(shares: readonly CountShare[], publicKey: string): Promise<boolean> {
  const message = Uint8Array.of(1, 2, 3);
  const sealed = await seal(fromBase64url(publicKey) ?? new Uint8Array(), message, about);
  const key = await combineShares(shares, publicKey);
  return key !== undefined && toBase64url((await open(key, sealed, about)) ?? new Uint8Array()) === 'AQID';
}

/** Every choice of so many of these. */
function choices<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) => choices(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));
}

describe('the count key', () => {
  it('opens with any two of three shares, and with all three', async () => {
    const { publicKey, shares } = await makeCountKey(2, 3);
    for (const held of [...choices(shares, 2), shares, shares.toReversed()]) {
      expect(await opens(held, publicKey)).toBe(true);
    }
  });

  it('opens with any that are enough and with none that are fewer, however it was split', async () => {
    const splits = fc
      .integer({ min: 2, max: 10 })
      .chain((shares) =>
        fc.record({ shares: fc.constant(shares), needed: fc.integer({ min: 2, max: shares }) }),
      );
    await fc.assert(
      fc.asyncProperty(splits, fc.gen(), async ({ shares, needed }, draw) => {
        const made = await makeCountKey(needed, shares);
        const held = draw(fc.shuffledSubarray, [...made.shares], { minLength: needed, maxLength: needed });
        expect(await opens(held, made.publicKey)).toBe(true);
        expect(await combineShares(held.slice(1), made.publicKey)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('has shares that are numbered from 1 and named by their hashes', async () => {
    const { shares } = await makeCountKey(3, 5);
    expect(shares.map(shareNumber)).toEqual([1, 2, 3, 4, 5]);
    for (const share of shares) expect(share.length).toBe(SHARE_LENGTH);
    const hashes = await Promise.all(shares.map(shareHash));
    expect(new Set(hashes).size).toBe(5);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not open with a share that has one bit wrong, and the hashes say which', async () => {
    const { publicKey, shares } = await makeCountKey(2, 2);
    const [one, two] = shares;
    if (!one || !two) throw new Error('two shares were made');
    const wrong = two.slice();
    wrong[17] = (wrong[17] ?? 0) ^ 4;
    expect(await combineShares([one, wrong], publicKey)).toBeUndefined();
    expect(await shareHash(wrong)).not.toBe(await shareHash(two));
    expect(await combineShares([one, two], publicKey)).toBeDefined();
  });

  it('does not open with shares of an older key, with one too few, with one twice, or with what is no share', async () => {
    const older = await makeCountKey(2, 3);
    const { publicKey, shares } = await makeCountKey(2, 3);
    const [one] = shares;
    if (!one) throw new Error('three shares were made');
    expect(await combineShares(older.shares, publicKey)).toBeUndefined();
    expect(await combineShares([one, ...older.shares.slice(1)], publicKey)).toBeUndefined();
    expect(await combineShares([one], publicKey)).toBeUndefined();
    expect(await combineShares([one, one], publicKey)).toBeUndefined();
    expect(await combineShares([], publicKey)).toBeUndefined();
    expect(await combineShares(split(new Uint8Array(31), 2, 2), publicKey)).toBeUndefined();
    expect(await combineShares(shares, 'not a key')).toBeUndefined();
  });

  it('cannot be exported once it has been put together', async () => {
    const { publicKey, shares } = await makeCountKey(2, 3);
    const key = await combineShares(shares, publicKey);
    expect(key?.privateKey.extractable).toBe(false);
  });

  it.each([
    [1, 3],
    [3, 2],
    [2, 11],
    [2, 1],
  ])('is not made for %i of %i', async (needed, shares) => {
    await expect(makeCountKey(needed, shares)).rejects.toThrow(RangeError);
  });

  it('has the public half that RFC 9180 publishes for the private half of A.1.1', async () => {
    const scalar = fromHex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8');
    const point = await pointOf(await pairFromScalar(scalar));
    expect(Buffer.from(point).toString('hex')).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    );
  });
});
