import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/sealing/base64url.ts';
import { combineShares, makeCountKey } from '../../src/sealing/count-key.ts';
import { envelopeLength, openInner, openOuter, sealBallot } from '../../src/sealing/envelope.ts';
import type { HeldKey, SealingKey } from '../../src/sealing/held-key.ts';
import {
  type Identity,
  IDENTITY_BYTES,
  identityFromBytes,
  identityToBytes,
} from '../../src/sealing/identity.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { REGISTER_BYTES } from '../../src/sealing/register.ts';

const PLACE = { cycle: '4f0c', style: 'norr' };
const VOTE = Uint8Array.of(1, 0, 3, 1, 0, 1);

const identity: fc.Arbitrary<Identity> = fc.oneof(
  fc.constant<Identity>({ by: 'attested' }),
  fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((tag): Identity => ({ by: 'slip', tag: new Uint8Array(tag) })),
  fc
    .uint8Array({ minLength: REGISTER_BYTES, maxLength: REGISTER_BYTES })
    .map((sealed): Identity => ({ by: 'register', sealed: new Uint8Array(sealed) })),
);

type Keys = { readonly sealing: SealingKey; readonly held: HeldKey };
let office: Keys;
let count: Keys;
let other: Keys;

async function officeKey(key: string): Promise<Keys> {
  const { publicKey, opening } = await makeOfficeKey();
  return { sealing: { key, publicKey }, held: { key, opening } };
}

beforeAll(async () => {
  office = await officeKey('office');
  other = await officeKey('other');
  const { publicKey, shares } = await makeCountKey(2, 3);
  const opening = await combineShares(shares.slice(1), publicKey);
  if (!opening) throw new Error('two shares open the key');
  count = { sealing: { key: 'count', publicKey }, held: { key: 'count', opening } };
});

const cast = (vote: Uint8Array<ArrayBuffer> = VOTE, as: Identity = { by: 'attested' }) =>
  sealBallot({ ...PLACE, vote, identity: as, countKey: count.sealing, officeKey: office.sealing });

describe('an envelope', () => {
  it('gives the office who cast it and not what, and the count what was cast and not who', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
        identity,
        async (vote, as) => {
          const outer = await openOuter(await cast(vote, as), office.held, PLACE);
          expect(outer?.identity).toEqual(as);
          const inner = outer?.inner ?? new Uint8Array();
          expect(await openInner(inner, count.held, PLACE)).toEqual(vote);
          expect(await openInner(inner, { ...office.held, key: 'count' }, PLACE)).toBeUndefined();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not open with the count key: the trustees learn nobody’s name', async () => {
    const sealed = await cast();
    expect(await openOuter(sealed, { ...count.held, key: 'office' }, PLACE)).toBeUndefined();
  });

  it('is of one length for all votes of a style, whatever they are and whoever cast them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 40, maxLength: 40 }), identity, async (vote, as) => {
        expect(await cast(new Uint8Array(vote), as)).toHaveLength(envelopeLength(40));
      }),
      { numRuns: 50 },
    );
    for (const length of [1, 2, 3, 4]) {
      expect(await cast(new Uint8Array(length))).toHaveLength(envelopeLength(length));
    }
  });

  it('is another one each time, outside and inside, so that nobody can try votes until one fits', async () => {
    const [one, two] = [await cast(), await cast()];
    expect(one).not.toBe(two);
    const inners = [one, two].map(async (sealed) => (await openOuter(sealed, office.held, PLACE))?.inner);
    const [first, second] = await Promise.all(inners);
    expect(first).toBeDefined();
    expect(first).not.toEqual(second);
  });

  it('does not open with any one bit flipped, outside or inside', async () => {
    const sealed = fromBase64url(await cast()) ?? new Uint8Array();
    const inner = (await openOuter(toBase64url(sealed), office.held, PLACE))?.inner ?? new Uint8Array();
    expect(inner.length).toBeGreaterThan(0);
    const flipped = (bytes: Uint8Array<ArrayBuffer>, bit: number) =>
      bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
    for (let bit = 0; bit < inner.length * 8; bit += 1) {
      // The highest bit of an X25519 point is masked (RFC 7748, section 5); HPKE hashes enc as it came, so it counts.
      expect(await openInner(flipped(inner, bit), count.held, PLACE), `inner bit ${bit}`).toBeUndefined();
    }
    for (let bit = 0; bit < sealed.length * 8; bit += 7) {
      const changed = toBase64url(flipped(sealed, bit));
      expect(await openOuter(changed, office.held, PLACE), `outer bit ${bit}`).toBeUndefined();
    }
  });

  it('does not open as one of another cycle or style, or with another key or under another key’s id', async () => {
    const sealed = await cast();
    const { inner } = (await openOuter(sealed, office.held, PLACE)) ?? { inner: new Uint8Array() };
    expect(await openInner(inner, count.held, PLACE)).toEqual(VOTE);
    for (const place of [
      { ...PLACE, cycle: '5a1d' },
      { ...PLACE, style: 'soder' },
    ]) {
      expect(await openOuter(sealed, office.held, place)).toBeUndefined();
      expect(await openInner(inner, count.held, place)).toBeUndefined();
    }
    for (const held of [other.held, { ...office.held, key: 'other' }, { ...other.held, key: 'office' }]) {
      expect(await openOuter(sealed, held, PLACE)).toBeUndefined();
    }
    for (const held of [other.held, { ...count.held, key: 'other' }]) {
      expect(await openInner(inner, held, PLACE)).toBeUndefined();
    }
  });

  it('does not pass for an envelope when it is an inner, something short, or no base64url', async () => {
    const { inner } = (await openOuter(await cast(), office.held, PLACE)) ?? { inner: new Uint8Array() };
    for (const sealed of [toBase64url(inner), '', 'AAAA', '***']) {
      expect(await openOuter(sealed, office.held, PLACE)).toBeUndefined();
    }
  });

  it('is not sealed to what is no key', async () => {
    const countKey = { key: 'count', publicKey: '***' };
    const ballot = { ...PLACE, vote: VOTE, identity: { by: 'attested' as const }, countKey };
    await expect(sealBallot({ ...ballot, officeKey: office.sealing })).rejects.toThrow(RangeError);
  });
});

describe('an identity block', () => {
  it('is of one length and is read back', () => {
    fc.assert(
      fc.property(identity, (as) => {
        const block = identityToBytes(as);
        expect(block).toHaveLength(IDENTITY_BYTES);
        expect(identityFromBytes(block)).toEqual(as);
      }),
    );
  });

  it('is not read when it could have been written otherwise: other padding, another form, another length', () => {
    const attested = identityToBytes({ by: 'attested' });
    const slip = identityToBytes({ by: 'slip', tag: new Uint8Array(32).fill(7) });
    expect(identityFromBytes(attested.with(1, 1))).toBeUndefined();
    expect(identityFromBytes(attested.with(IDENTITY_BYTES - 1, 1))).toBeUndefined();
    expect(identityFromBytes(slip.with(33, 1))).toBeUndefined();
    expect(identityFromBytes(attested.with(0, 3))).toBeUndefined();
    expect(identityFromBytes(attested.slice(1))).toBeUndefined();
    expect(identityFromBytes(new Uint8Array())).toBeUndefined();
  });

  it('is not written with a tag or a sealed entry of another length', () => {
    expect(() => identityToBytes({ by: 'slip', tag: new Uint8Array(31) })).toThrow(RangeError);
    expect(() => identityToBytes({ by: 'register', sealed: new Uint8Array(32) })).toThrow(RangeError);
  });
});
