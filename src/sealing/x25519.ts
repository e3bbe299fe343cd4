import type { Key, OpeningKey } from './hpke.ts';

/** The curve of every key that seals are made to, as WebCrypto names it. */
export const X25519 = { name: 'X25519' };

/** Length of a private scalar and of a public point, in bytes. */
export const X25519_LENGTH = 32;

/** What stands before the 32 bytes of a private key in its PKCS #8 form (RFC 8410, section 7). */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20];

/** A raw public key, for sealing to and for comparing. */
export const importPoint = (point: Uint8Array<ArrayBuffer>): Promise<Key> =>
  crypto.subtle.importKey('raw', point, X25519, true, []);

/** The pair from the private half alone (PKCS #8). The private half cannot be exported again. */
export async function pairFromPkcs8(pkcs8: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<OpeningKey> {
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, X25519, false, ['deriveBits']);
  // The public half is the private one times the base point, 9 (RFC 7748, section 6.1).
  const nine = new Uint8Array(X25519_LENGTH);
  nine[0] = 9;
  const basePoint = await importPoint(nine);
  const point = await crypto.subtle.deriveBits({ ...X25519, public: basePoint }, privateKey, 256);
  return { privateKey, publicKey: await importPoint(new Uint8Array(point)) };
}

/** The pair from the private scalar (32 bytes, any: X25519 clamps them itself). The copy made for it is wiped. */
export async function pairFromScalar(scalar: Uint8Array): Promise<OpeningKey> {
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...scalar]);
  try {
    return await pairFromPkcs8(pkcs8);
  } finally {
    pkcs8.fill(0);
  }
}

/** The raw public half of a pair (32 bytes). */
export const pointOf = async (pair: OpeningKey): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
