import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url } from '../../src/sealing/base64url.ts';
import { open, type OpeningKey, seal, SEAL_OVERHEAD, sealContext, sealFrom } from '../../src/sealing/hpke.ts';
import { messageKey } from '../../src/sealing/hpke-schedule.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { pairFromScalar, pointOf } from '../../src/sealing/x25519.ts';

const utf8 = new TextEncoder();
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0. */
const published = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  pkRm: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  skEm: '52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736',
  enc: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  baseNonce: '56d890e5accaaf011cff4b7d',
  ct: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
};
const context = { info: fromHex(published.info), associated: fromHex(published.aad) };

const publishedKey = (): Promise<OpeningKey> => pairFromScalar(fromHex(published.skRm));

async function freshKey() {
  const made = await makeOfficeKey();
  return { opening: made.opening, publicKey: fromBase64url(made.publicKey) ?? new Uint8Array() };
}

describe('HPKE', () => {
  it('opens the sealed message that RFC 9180 publishes', async () => {
    const sealed = fromHex(published.enc + published.ct);
    const opened = await open(await publishedKey(), sealed, context);
    expect(opened).toEqual(fromHex(published.pt));
  });

  it('seals that message into the bytes that RFC 9180 publishes', async () => {
    const ephemeral = await pairFromScalar(fromHex(published.skEm));
    const recipient = fromHex(published.pkRm);
    expect(await pointOf(await publishedKey())).toEqual(recipient);
    const sealed = await sealFrom(ephemeral, recipient, fromHex(published.pt), context);
    expect(sealed).toEqual(fromHex(published.enc + published.ct));
  });

  it('comes to the nonce that RFC 9180 publishes from the secret that both sides share', async () => {
    const point = (await publishedKey()).publicKey;
    const { privateKey } = await pairFromScalar(fromHex(published.skEm));
    const dh = await crypto.subtle.deriveBits({ name: 'X25519', public: point }, privateKey, 256);
    const { nonce } = await messageKey(
      new Uint8Array(dh),
      fromHex(published.enc),
      fromHex(published.pkRm),
      context.info,
    );
    expect(nonce).toEqual(fromHex(published.baseNonce));
  });

  it('opens what another implementation seals, and seals what it opens', async () => {
    const { opening, publicKey } = await freshKey();
    const suite = new CipherSuite({
      kem: new DhkemX25519HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes128Gcm(),
    });
    const bytes = fc.uint8Array({ maxLength: 700 }).map((each) => new Uint8Array(each));
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (message, info, associated) => {
        const about = { info, associated };
        const theirs = await suite.seal({ recipientPublicKey: opening.publicKey, info }, message, associated);
        const sealed = new Uint8Array([...new Uint8Array(theirs.enc), ...new Uint8Array(theirs.ct)]);
        expect(await open(opening, sealed, about)).toEqual(message);
        const ours = await seal(publicKey, message, about);
        const [enc, ct] = [ours.slice(0, 32), ours.slice(32)];
        const opened = await suite.open({ recipientKey: opening, enc, info }, ct, associated);
        expect(new Uint8Array(opened)).toEqual(message);
      }),
    );
  });

  it('neither seals to nor opens from a point that makes every secret zero', async () => {
    const { opening } = await freshKey();
    const about = sealContext('torg/test/1', {});
    for (const first of [0, 1]) {
      const point = new Uint8Array(32).with(0, first);
      await expect(seal(point, new Uint8Array(3), about)).rejects.toBeInstanceOf(Error);
      expect(await open(opening, new Uint8Array(64).with(0, first), about)).toBeUndefined();
    }
    await expect(seal(new Uint8Array(31), new Uint8Array(3), about)).rejects.toBeInstanceOf(Error);
  });

  it('opens nothing when any one bit of the published message is another', async () => {
    const key = await publishedKey();
    const sealed = fromHex(published.enc + published.ct);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await open(key, changed, context), `byte ${at}`).toBeUndefined();
    }
  });

  it('opens nothing under another purpose or other associated data', async () => {
    const key = await publishedKey();
    const sealed = fromHex(published.enc + published.ct);
    expect(await open(key, sealed, { ...context, associated: utf8.encode('Count-1') })).toBeUndefined();
    expect(await open(key, sealed, { ...context, info: utf8.encode('torg/backup/1') })).toBeUndefined();
  });

  it('gives back what was sealed, the empty message included, and never the same bytes twice', async () => {
    const { opening, publicKey } = await freshKey();
    const about = sealContext('torg/test/1', { key: 'k', part: 3 });
    for (const text of ['', 'En gungställning vid Ormaryds station 🌳']) {
      const message = utf8.encode(text);
      const sealed = await seal(publicKey, message, about);
      expect(sealed.length).toBe(message.length + SEAL_OVERHEAD);
      expect(await seal(publicKey, message, about)).not.toEqual(sealed);
      expect(await open(opening, sealed, about)).toEqual(message);
    }
  });

  it('opens nothing with another key, or from too few bytes', async () => {
    const { publicKey } = await freshKey();
    const other = await freshKey();
    const about = sealContext('torg/test/1', {});
    const sealed = await seal(publicKey, utf8.encode('hej'), about);
    expect(await open(other.opening, sealed, about)).toBeUndefined();
    for (const length of [0, 1, 31, 32, SEAL_OVERHEAD - 1]) {
      expect(await open(other.opening, sealed.slice(0, length), about)).toBeUndefined();
    }
  });

  it('names the same context in whatever order its parts are given', () => {
    const one = sealContext('torg/test/1', { file: 'f', chunk: 2, of: 9 });
    expect(sealContext('torg/test/1', { of: 9, file: 'f', chunk: 2 })).toEqual(one);
    expect(new TextDecoder().decode(one.associated)).toBe('{"chunk":2,"file":"f","of":9}');
    expect(new TextDecoder().decode(one.info)).toBe('torg/test/1');
  });
});
