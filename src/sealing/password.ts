/** Length of a salt, in bytes: long enough that no two are ever alike. */
export const SALT_LENGTH = 16;

/** 256 bits from a secret that people remember, by PBKDF2-HMAC-SHA-256 (RFC 8018) over its UTF-8. */
export async function stretch(
  secret: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(derivation, material, 256));
}
