import { fromBase64url, toBase64url } from './base64url.ts';
import type { OpeningKey } from './hpke.ts';
import { SALT_LENGTH, stretch } from './password.ts';
import { pairFromPkcs8, pointOf, X25519 } from './x25519.ts';

const IV_LENGTH = 12;

/** Work for one guess at the six words (60 bits): with it, a leaked server database is no use to anyone. */
export const WRAP_ITERATIONS = 600_000;

/**
 * A fresh office key. `publicKey` is the raw X25519 point (32 bytes) as base64url; `exported` is the private half
 * as PKCS #8, for wrapping and for nothing else.
 */
export type MadeOfficeKey = {
  readonly publicKey: string;
  readonly opening: OpeningKey;
  readonly exported: Uint8Array<ArrayBuffer>;
};

/** The private half under the six words, as the server keeps it. Byte strings are base64url. */
export type WrappedSecret = {
  readonly derivation: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly sealed: string;
};

/** Makes an X25519 key pair. */
export async function makeOfficeKey(): Promise<MadeOfficeKey> {
  const pair = await crypto.subtle.generateKey(X25519, true, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error('X25519 keys come in pairs');
  const exported = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { publicKey: toBase64url(await pointOf(pair)), opening: pair, exported };
}

/** Wraps the private half (PKCS #8) under words, which are joined by single spaces. The key id is bound to the wrapping. */
export async function wrapOfficeKey(
  exported: Uint8Array<ArrayBuffer>,
  words: readonly string[],
  keyId: string,
): Promise<WrappedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const wrapping = await wrappingKey(words, salt, WRAP_ITERATIONS);
  const sealed = await crypto.subtle.encrypt(gcm(iv, keyId), wrapping, exported);
  return {
    derivation: 'PBKDF2-SHA-256',
    iterations: WRAP_ITERATIONS,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    sealed: toBase64url(new Uint8Array(sealed)),
  };
}

/**
 * Unwraps the private half into a pair that opens seals; it cannot be exported again.
 * Undefined when the words are not the ones it was wrapped under, or the wrapping belongs to another key id.
 */
export async function unwrapOfficeKey(
  wrapped: WrappedSecret,
  words: readonly string[],
  keyId: string,
): Promise<OpeningKey | undefined> {
  const salt = fromBase64url(wrapped.salt);
  const iv = fromBase64url(wrapped.iv);
  const sealed = fromBase64url(wrapped.sealed);
  if (!salt || !iv || !sealed) return undefined;
  const wrapping = await wrappingKey(words, salt, wrapped.iterations);
  try {
    return await pairFromPkcs8(await crypto.subtle.decrypt(gcm(iv, keyId), wrapping, sealed));
  } catch {
    // The tag does not fit: other words, another key id, or other bytes.
    return undefined;
  }
}

async function wrappingKey(words: readonly string[], salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const bits = await stretch(words.join(' ').normalize('NFC'), salt, iterations);
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function gcm(iv: Uint8Array<ArrayBuffer>, keyId: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(keyId) };
}
