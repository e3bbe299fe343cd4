import { fromBase64url, toBase64url } from './base64url.ts';
import type { Key } from './hpke.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * A device's key pair: the private half cannot leave the browser, the public half is the uncompressed point
 * (65 bytes) as base64url, which is registered at enrolment.
 */
export type DeviceKey = { readonly privateKey: Key; readonly publicKey: string };

/** Makes a device's key. The private half may be put into IndexedDB as it is (structured clone), never exported. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey: toBase64url(point) };
}

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
