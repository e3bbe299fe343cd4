import { fromBase64url, toBase64url } from './base64url.ts';
import { sha256Hex } from './hash.ts';
import type { OpeningKey } from './hpke.ts';
import { sameBytes } from './same-bytes.ts';
import { combine, split } from './shamir.ts';
import { pairFromScalar, pointOf, X25519_LENGTH } from './x25519.ts';

/** Fewer than two would be one person's key. */
export const NEEDED_MIN = 2;

/** More sheets than this are not handed out by people who know one another. */
export const SHARES_MAX = 10;

/** Length of a share in bytes: the private scalar's 32, and the share's number. */
export const SHARE_LENGTH = X25519_LENGTH + 1;

/** One trustee's share of the private half: 32 bytes and its number, from 1. */
export type CountShare = Uint8Array<ArrayBuffer>;

/**
 * A fresh count key: the raw X25519 public half as base64url, and the shares by number. The private half is gone when
 * this is returned; whoever holds the shares wipes them (`fill(0)`) when they have been printed and tested.
 */
export type FreshCountKey = { readonly publicKey: string; readonly shares: readonly CountShare[] };

/**
 * Makes a count key and splits its private half between trustees, so that any `needed` of them open and fewer learn
 * nothing. Before it is answered, every share has opened the key together with others. Refuses, by throwing, anything
 * but 2 <= needed <= shares <= 10.
 */
export async function makeCountKey(needed: number, shares: number): Promise<FreshCountKey> {
  if (needed < NEEDED_MIN || shares > SHARES_MAX) throw new RangeError(`${needed} of ${shares} shares`);
  // Any 32 random bytes are a private key (RFC 7748, section 5).
  const scalar = crypto.getRandomValues(new Uint8Array(X25519_LENGTH));
  try {
    const made = split(scalar, needed, shares);
    const publicKey = toBase64url(await pointOf(await pairFromScalar(scalar)));
    for (let first = 0; first + needed <= shares; first += 1) {
      // A share that does not fit would be found out when the votes are in, and no sooner.
      const opens = await combineShares(made.slice(first, first + needed), publicKey);
      if (!opens) throw new Error(`shares ${first + 1} to ${first + needed} do not open the key`);
    }
    return { publicKey, shares: made };
  } finally {
    scalar.fill(0);
  }
}

/** The number of a share, from 1, as it stands in its last byte; 0 is no share. */
export const shareNumber = (share: CountShare): number => share[SHARE_LENGTH - 1] ?? 0;

/**
 * SHA-256 of a share as 64 hexadecimal digits: stands in the key's entry for all to see, so that a wrong share is
 * named at once. Of 256 random bits it tells nothing.
 */
export const shareHash = (share: CountShare): Promise<string> => sha256Hex(share);

/**
 * The key that opens the ballots, in memory and not exportable, from shares in any order. Undefined when they are too
 * few, are not of one key, or do not belong to this public half (raw, base64url): the entry's hashes say which is wrong.
 */
export async function combineShares(
  shares: readonly CountShare[],
  publicKey: string,
): Promise<OpeningKey | undefined> {
  const expected = fromBase64url(publicKey);
  if (!expected || shares.some((share) => share.length !== SHARE_LENGTH)) return undefined;
  const scalar = combine(shares);
  if (!scalar) return undefined;
  try {
    const pair = await pairFromScalar(scalar);
    return sameBytes(await pointOf(pair), expected) ? pair : undefined;
  } finally {
    scalar.fill(0);
  }
}
