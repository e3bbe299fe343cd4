import { fromBase64url, toBase64url } from './base64url.ts';
import { SALT_LENGTH, stretch } from './password.ts';
import { sameBytes } from './same-bytes.ts';

/**
 * Work for one guess at a PIN. A slow tablet needs about half a second; a thief with the stretched PIN in hand
 * finds six digits anyway, which is why nothing secret rests on them.
 */
const PIN_ITERATIONS = 200_000;

/** More would be an attempt to keep the tablet busy: settings are read from a disk that others can write to. */
const ITERATIONS_MAX = 10_000_000;

/** A PIN or recovery code as it may be kept: salt and hash as base64url. */
export type DerivedSecret = { readonly salt: string; readonly iterations: number; readonly hash: string };

/** Stretches a PIN or recovery code under a fresh salt, so that it can be checked without being kept. */
export async function deriveSecret(secret: string, iterations = PIN_ITERATIONS): Promise<DerivedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const hash = await stretch(asTyped(secret), salt, iterations);
  return { salt: toBase64url(salt), iterations, hash: toBase64url(hash) };
}

/**
 * Whether this is the secret that was derived. What was kept may be damaged: no secret fits it then, and nothing
 * is thrown. Spaces around and within are forgiven, since a code is printed in groups.
 */
export async function isSecret(typed: string, kept: DerivedSecret): Promise<boolean> {
  const salt = fromBase64url(kept.salt);
  const hash = fromBase64url(kept.hash);
  const { iterations } = kept;
  if (!salt || !hash || !Number.isInteger(iterations)) return false;
  if (iterations < 1 || iterations > ITERATIONS_MAX) return false;
  return sameBytes(await stretch(asTyped(typed), salt, iterations), hash);
}

/** Compatible forms become one (NFKC: a full-width 1 is a 1), spaces go. */
const asTyped = (secret: string): string => secret.normalize('NFKC').replaceAll(/\s/gu, '');
