import { fromBase64url } from './base64url.ts';
import { stretch } from './password.ts';
import { asTyped, type DerivedSecret } from './pin.ts';
import { sameBytes } from './same-bytes.ts';

/** More would be an attempt to keep the tablet busy: settings are read from a disk that others can write to. */
const ITERATIONS_MAX = 10_000_000;

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
