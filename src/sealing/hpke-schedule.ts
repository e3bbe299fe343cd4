import type { Key } from './hpke.ts';

/*
 * The key schedule of RFC 9180 for one suite, mode and message: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * AES-128-GCM, the first message of a context. What such a message does not need (exporter, counter, other modes) is
 * left out, and extract and expand are one call of WebCrypto wherever nothing comes between them.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** The key and the nonce of one message. Used for one, they may be used for no other. */
export type MessageKey = { readonly key: Key; readonly nonce: Bytes };

const KEY_BITS = 128;
const NONCE_BITS = 96;
const SECRET_BITS = 256;

const ascii = (text: string): Bytes => new TextEncoder().encode(text);

const NOTHING = new Uint8Array();
/** HMAC fills a missing key with zeros, and WebCrypto takes no missing key (RFC 5869, section 2.2). */
const NO_SALT = new Uint8Array(32);
const VERSION = ascii('HPKE-v1');
/** The ids of the parts of the suite (RFC 9180, sections 4.1 and 5.1). */
const KEM = new Uint8Array([...ascii('KEM'), 0, 0x20]);
const SUITE = new Uint8Array([...ascii('HPKE'), 0, 0x20, 0, 1, 0, 1]);
const BASE_MODE = 0;

/** Several byte strings as one. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The key schedule, steps of sections 4.1 and 5.1: `dh` is the secret that both sides agreed on, `enc` and `recipient`
 * the raw public halves of the passing and of the lasting key, `info` what the context is for.
 */
export async function messageKey(dh: Bytes, enc: Bytes, recipient: Bytes, info: Bytes): Promise<MessageKey> {
  const suite = await suiteConstants();
  const [material, infoHash] = await Promise.all([
    forHkdf(labeled(KEM, 'eae_prk', dh)),
    extract(suite.noSalt, labeled(SUITE, 'info_hash', info)),
  ]);
  const sharedInfo = expandInfo(KEM, 'shared_secret', joined(enc, recipient), SECRET_BITS);
  const shared = await crypto.subtle.deriveBits(hkdf(NO_SALT, sharedInfo), material, SECRET_BITS);
  const context = joined(Uint8Array.of(BASE_MODE), suite.pskIdHash, infoHash);
  const salt = new Uint8Array(shared);
  const [key, nonce] = await Promise.all([
    crypto.subtle.deriveKey(
      hkdf(salt, expandInfo(SUITE, 'key', context, KEY_BITS)),
      suite.secret,
      { name: 'AES-GCM', length: KEY_BITS },
      false,
      ['encrypt', 'decrypt'],
    ),
    crypto.subtle.deriveBits(
      hkdf(salt, expandInfo(SUITE, 'base_nonce', context, NONCE_BITS)),
      suite.secret,
      NONCE_BITS,
    ),
  ]);
  return { key, nonce: new Uint8Array(nonce) };
}

/** LabeledExtract's keying material (section 4). */
const labeled = (suite: Bytes, label: string, material: Bytes): Bytes =>
  joined(VERSION, suite, ascii(label), material);

/** LabeledExpand's info (section 4). */
const expandInfo = (suite: Bytes, label: string, info: Bytes, bits: number): Bytes =>
  joined(Uint8Array.of(0, bits / 8), VERSION, suite, ascii(label), info);

const hkdf = (salt: Bytes, info: Bytes) => ({ name: 'HKDF', hash: 'SHA-256', salt, info });

const forHkdf = (material: Bytes): Promise<Key> =>
  crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits', 'deriveKey']);

const extract = async (salt: Key, material: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', salt, material));

type SuiteConstants = {
  readonly noSalt: Key;
  readonly pskIdHash: Bytes;
  /** The material of the schedule's secret, into which base mode puts no secret of its own. */
  readonly secret: Key;
};

/** What is the same for every message, made when the first is sealed or opened. */
let constants: Promise<SuiteConstants> | undefined;
const suiteConstants = (): Promise<SuiteConstants> => (constants ??= makeConstants());

async function makeConstants(): Promise<SuiteConstants> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const noSalt = await crypto.subtle.importKey('raw', NO_SALT, hmac, false, ['sign']);
  const pskIdHash = await extract(noSalt, labeled(SUITE, 'psk_id_hash', NOTHING));
  return { noSalt, pskIdHash, secret: await forHkdf(labeled(SUITE, 'secret', NOTHING)) };
}
