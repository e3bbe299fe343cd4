import { toBase64url } from './base64url.ts';
import type { Key } from './hpke.ts';

/** The curve of every device's key. */
export const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

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
