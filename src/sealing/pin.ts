import { toBase64url } from './base64url.ts';
import { SALT_LENGTH, stretch } from './password.ts';

/**
 * Work for one guess at a PIN. A slow tablet needs about half a second; a thief with the stretched PIN in hand
 * finds six digits anyway, which is why nothing secret rests on them.
 */
const PIN_ITERATIONS = 200_000;

/** A PIN or recovery code as it may be kept: salt and hash as base64url. */
export type DerivedSecret = { readonly salt: string; readonly iterations: number; readonly hash: string };

/** Stretches a PIN or recovery code under a fresh salt, so that it can be checked without being kept. */
export async function deriveSecret(secret: string, iterations = PIN_ITERATIONS): Promise<DerivedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const hash = await stretch(asTyped(secret), salt, iterations);
  return { salt: toBase64url(salt), iterations, hash: toBase64url(hash) };
}

/** Compatible forms become one (NFKC: a full-width 1 is a 1), spaces go. */
export const asTyped = (secret: string): string => secret.normalize('NFKC').replaceAll(/\s/gu, '');
