import type { MadeCountKey } from '../../../domain/vote/count-key.ts';
import { combineShares, type CountShare, shareHash, shareNumber } from '../../../sealing/count-key.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';
import { readShare, type ShareRefusal } from '../../../sealing/share-text.ts';

/** A share that was read, and is one of the key's. */
export type GivenShare = { readonly number: number; readonly trustee: string; readonly share: CountShare };

/** Why what was read is not a share to go on with. */
export type GivenRefusal =
  | ShareRefusal
  | { readonly code: 'share.unknown' }
  | { readonly code: 'share.given'; readonly params: { readonly trustee: string } };

/**
 * Reads a share (words, or the text of a QR code) and knows it by its hash at once. Refuses what is no share of this key,
 * and one that was given before.
 */
export async function takeShare(
  text: string,
  { made }: MadeCountKey,
  given: readonly GivenShare[],
): Promise<
  { readonly ok: true; readonly value: GivenShare } | { readonly ok: false; readonly refusal: GivenRefusal }
> {
  const read = readShare(text, made.key);
  if (!read.ok) return read;
  const hash = await shareHash(read.value);
  const at = made.shares.findIndex((share) => share.hash === hash);
  const trustee = made.shares[at]?.trustee;
  if (trustee === undefined) return { ok: false, refusal: { code: 'share.unknown' } };
  if (given.some(({ number }) => number === at + 1))
    return { ok: false, refusal: { code: 'share.given', params: { trustee } } };
  return { ok: true, value: { number: shareNumber(read.value), trustee, share: read.value } };
}

/** The key that opens the votes, from as many shares as it takes, which are wiped. Undefined when they do not fit. */
export async function keyFrom(
  given: readonly GivenShare[],
  { made }: MadeCountKey,
): Promise<OpeningKey | undefined> {
  const key = await combineShares(
    given.map(({ share }) => share),
    made.publicKey,
  );
  if (key) wipe(given);
  return key;
}

/** Forgets shares that were read. */
export function wipe(given: readonly GivenShare[]): void {
  for (const { share } of given) share.fill(0);
}
