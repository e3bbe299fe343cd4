import { describe, expect, it } from 'vitest';
import { DevicePublicKey } from '../../src/domain/cycle/device.ts';
import { WrappedKey } from '../../src/domain/cycle/office-key.ts';
import { fromBase64url } from '../../src/sealing/base64url.ts';
import { makeDeviceKey } from '../../src/sealing/device-key.ts';
import { sign, verify } from '../../src/sealing/signature.ts';
import { open, seal, sealContext } from '../../src/sealing/hpke.ts';
import {
  makeOfficeKey,
  unwrapOfficeKey,
  WRAP_ITERATIONS,
  wrapOfficeKey,
} from '../../src/sealing/office-key.ts';
import { drawWords } from '../../src/sealing/words.ts';

const KEY_ID = '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b20';
const OTHER_KEY_ID = '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b21';

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');

describe('the office key', () => {
  it('comes back from its wrapping with the words, and opens what was sealed to it before', async () => {
    const made = await makeOfficeKey();
    const about = sealContext('torg/test/1', { key: KEY_ID });
    const sealed = await seal(
      fromBase64url(made.publicKey) ?? new Uint8Array(),
      new Uint8Array([1, 2, 3]),
      about,
    );
    const words = drawWords();
    const wrapped = await wrapOfficeKey(made.exported, words, KEY_ID);
    const opening = await unwrapOfficeKey(wrapped, words, KEY_ID);
    expect(opening && (await open(opening, sealed, about))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await open(made.opening, sealed, about)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('is wrapped in the form that the log knows, with work enough', async () => {
    const made = await makeOfficeKey();
    const wrapped = await wrapOfficeKey(made.exported, drawWords(), KEY_ID);
    expect(WrappedKey.parse(wrapped)).toEqual(wrapped);
    expect(WRAP_ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(wrapped.iterations).toBe(WRAP_ITERATIONS);
    expect(made.publicKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('does not come back with other words, the same words in another order, or under another key id', async () => {
    const made = await makeOfficeKey();
    const words = ['ängel', 'båthus', 'smörgås', 'kajak', 'älgko', 'åker'];
    const wrapped = await wrapOfficeKey(made.exported, words, KEY_ID);
    expect(await unwrapOfficeKey(wrapped, [...words.slice(0, 5), 'kaktus'], KEY_ID)).toBeUndefined();
    expect(await unwrapOfficeKey(wrapped, words.toReversed(), KEY_ID)).toBeUndefined();
    expect(await unwrapOfficeKey(wrapped, words, OTHER_KEY_ID)).toBeUndefined();
  });

  it('does not come back from a damaged wrapping', async () => {
    const made = await makeOfficeKey();
    const words = drawWords();
    const wrapped = await wrapOfficeKey(made.exported, words, KEY_ID);
    const flipped = (wrapped.sealed.startsWith('A') ? 'B' : 'A') + wrapped.sealed.slice(1);
    expect(await unwrapOfficeKey({ ...wrapped, sealed: flipped }, words, KEY_ID)).toBeUndefined();
    expect(await unwrapOfficeKey({ ...wrapped, salt: '*' }, words, KEY_ID)).toBeUndefined();
  });

  it('cannot be exported once it has been unwrapped', async () => {
    const made = await makeOfficeKey();
    const words = drawWords();
    const opening = await unwrapOfficeKey(await wrapOfficeKey(made.exported, words, KEY_ID), words, KEY_ID);
    expect(opening?.privateKey.extractable).toBe(false);
  });
});

describe('the device key', () => {
  it('signs what its public half verifies', async () => {
    const key = await makeDeviceKey();
    const signature = await sign(key.privateKey, 'förteckning');
    expect(signature).toMatch(/^[A-Za-z0-9_-]{86}$/);
    expect(DevicePublicKey.safeParse(key.publicKey).success).toBe(true);
    expect(await verify(key.publicKey, 'förteckning', signature)).toBe(true);
  });

  it('verifies nothing else: another text, another key, another signature, or what is none', async () => {
    const key = await makeDeviceKey();
    const other = await makeDeviceKey();
    const signature = await sign(key.privateKey, 'förteckning');
    expect(await verify(key.publicKey, 'förteckninG', signature)).toBe(false);
    expect(await verify(other.publicKey, 'förteckning', signature)).toBe(false);
    expect(await verify(key.publicKey, 'förteckning', await sign(other.privateKey, 'x'))).toBe(false);
    expect(await verify(key.publicKey, 'förteckning', '')).toBe(false);
    expect(await verify('A'.repeat(87), 'förteckning', signature)).toBe(false);
    expect(await verify('not a key', 'förteckning', signature)).toBe(false);
  });

  it('does not let its private half out', async () => {
    const { privateKey } = await makeDeviceKey();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow('not extractable');
  });

  it('verifies the ECDSA P-256 SHA-256 signature of "test" that RFC 6979 publishes', async () => {
    const x = '60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6';
    const y = '7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299';
    const r = 'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367';
    const s = '019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083';
    expect(await verify(base64url(`04${x}${y}`), 'test', base64url(r + s))).toBe(true);
  });
});
