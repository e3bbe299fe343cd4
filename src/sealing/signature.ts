import { fromBase64url, toBase64url } from './base64url.ts';
import { CURVE } from './device-key.ts';
import type { Key } from './hpke.ts';

const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** Signs a text's UTF-8: ECDSA P-256 with SHA-256, IEEE P1363 (64 bytes) as base64url (86 signs). */
export async function sign(privateKey: Key, text: string): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNATURE, privateKey, new TextEncoder().encode(text));
  return toBase64url(new Uint8Array(signature));
}

/** Whether the holder of this public key signed this text. A key or signature that is none answers false. */
export async function verify(publicKey: string, text: string, signature: string): Promise<boolean> {
  const point = fromBase64url(publicKey);
  const signed = fromBase64url(signature);
  if (!point || !signed) return false;
  try {
    const key = await crypto.subtle.importKey('raw', point, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, signed, new TextEncoder().encode(text));
  } catch {
    // 65 bytes that are no point of the curve.
    return false;
  }
}
