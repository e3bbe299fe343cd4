import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/sealing/base64url.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import { stretch } from '../../src/sealing/password.ts';
import { deriveSecret } from '../../src/sealing/pin.ts';
import { isSecret } from '../../src/sealing/pin-check.ts';
import { sameBytes } from '../../src/sealing/same-bytes.ts';

const FEW = 1000;

describe('a PIN', () => {
  it('is known again, and no other is', async () => {
    const kept = await deriveSecret('402913', FEW);
    expect(await isSecret('402913', kept)).toBe(true);
    expect(await isSecret('402914', kept)).toBe(false);
    expect(await isSecret('40291', kept)).toBe(false);
    expect(await isSecret('', kept)).toBe(false);
  });

  it('leaves nothing of itself in what is kept, and is salted anew each time', async () => {
    const kept = await deriveSecret('402913', FEW);
    const again = await deriveSecret('402913', FEW);
    expect(JSON.stringify(kept)).not.toContain('402913');
    expect(kept.hash).not.toBe(again.hash);
    expect(kept.salt).not.toBe(again.salt);
  });

  it('takes real work by default', async () => {
    expect((await deriveSecret('402913')).iterations).toBeGreaterThanOrEqual(200_000);
  });

  it('may be a printed code: its spaces are forgiven', async () => {
    expect(await isSecret(' 4029 13 ', await deriveSecret('402913', FEW))).toBe(true);
  });

  it.each([
    { salt: '%%', iterations: FEW, hash: 'AAAA' },
    { salt: 'AAAA', iterations: 0, hash: 'AAAA' },
    { salt: 'AAAA', iterations: 1.5, hash: 'AAAA' },
    { salt: 'AAAA', iterations: 4e9, hash: 'AAAA' },
    { salt: 'AAAA', iterations: FEW, hash: '' },
  ])('fits nothing that is damaged: %o', async (kept) => {
    expect(await isSecret('402913', kept)).toBe(false);
  });

  it('is stretched as others stretch it', async () => {
    // PBKDF2-HMAC-SHA-256 of RFC 7914, section 11: "passwd", "salt", 1 iteration, the first 32 of its 64 bytes.
    const stretched = await stretch('passwd', new TextEncoder().encode('salt'), 1);
    expect(Buffer.from(stretched).toString('hex')).toBe(
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
    );
  });
});

describe('base64url', () => {
  it('brings every byte string back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  it.each(['A', 'AAAAA', 'AA==', 'A+', 'A/', 'AB', 'å', ' AA'])('refuses "%s"', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});

describe('hashing', () => {
  it('gives the SHA-256 of a text and of its bytes', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Hex('abc')).toBe(abc);
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(abc);
  });
});

describe('comparing bytes', () => {
  it('tells equal from unequal, by length and by every byte', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(0, 2), Uint8Array.of(1, 2))).toBe(false);
    expect(sameBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
  });
});
