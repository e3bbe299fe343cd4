import { EncryptJWT, jwtDecrypt } from 'jose';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/log/entry.ts';

/** What must be the same when the browser comes back from the provider. */
export const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  /** The secret half of PKCE (RFC 7636). */
  verifier: z.string(),
  /** The account to tie to it, where somebody who is signed in asked for that. */
  link: z.optional(z.string()),
});
export type Attempt = z.infer<typeof Attempt>;

/** The name of the cookie that holds it. */
export const ATTEMPT_COOKIE = 'torg.provider';

/** Seconds to type a password and find a phone in. */
export const ATTEMPT_SECONDS = 600;

const seconds = (now: Instant): number => Math.floor(Date.parse(now) / 1000);

/** Sealed for the browser to keep: so any server process takes it back, and nobody can make one up. `key` is 32 bytes. */
export const sealAttempt = (key: Uint8Array, attempt: Attempt, now: Instant): Promise<string> =>
  new EncryptJWT(attempt)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(seconds(now) + ATTEMPT_SECONDS)
    .encrypt(key);

/** The attempt in a cookie; undefined when it is none of ours, or too old. */
export async function openAttempt(
  key: Uint8Array,
  sealed: string | undefined,
  now: Instant,
): Promise<Attempt | undefined> {
  if (sealed === undefined) return undefined;
  try {
    const { payload } = await jwtDecrypt(sealed, key, { currentDate: new Date(now) });
    return Attempt.parse(payload);
  } catch {
    return undefined;
  }
}
