import { fromBase64url, toBase64url } from './base64url.ts';
import { sha256Hex } from './hash.ts';
import { type HeldKey, openWith, type SealingKey, type SealPurpose, sealTo } from './held-key.ts';
import { SEAL_OVERHEAD } from './hpke.ts';
import { type Identity, IDENTITY_BYTES, identityFromBytes, identityToBytes } from './identity.ts';

/*
 * The envelope method: early votes in Swedish elections lie in a plain envelope inside one that bears the voter's
 * name; the outer one is opened when the roll has been checked, the inner one in the count, by others.
 *
 *     outer = HPKE to the office key, info `torg/envelope/1`, of: identity block, inner
 *     inner = HPKE to the count key,  info `torg/ballot/1`,   of: the vote
 *
 * Both are bound to the cycle, the ballot style and the id of the key.
 */

/** What both seals of an envelope are bound to: the ids of the cycle and of the ballot style. */
export type BallotPlace = { readonly cycle: string; readonly style: string };

/** A vote on its way into an envelope. `vote` is padded to its style's one length by whoever made the bytes. */
export type SealBallot = BallotPlace & {
  readonly vote: Uint8Array<ArrayBuffer>;
  readonly countKey: SealingKey;
  readonly officeKey: SealingKey;
  readonly identity: Identity;
};

/** What lies in an outer envelope: who, and the inner as it was sealed to the count key. */
export type OpenedOuter = { readonly identity: Identity; readonly inner: Uint8Array<ArrayBuffer> };

/**
 * Seals a vote twice, at the moment it is cast: base64url, of one length for all votes of a style, whoever cast
 * them. The same vote sealed again is other bytes.
 */
export async function sealBallot(ballot: SealBallot): Promise<string> {
  const { vote, identity, countKey, officeKey } = ballot;
  const inner = await sealTo(countKey, vote, innerOf(ballot));
  const block = identityToBytes(identity);
  const content = new Uint8Array(IDENTITY_BYTES + inner.length);
  content.set(block);
  content.set(inner, IDENTITY_BYTES);
  return toBase64url(await sealTo(officeKey, content, outerOf(ballot)));
}

/**
 * Opens the outside of an envelope, at the office. Undefined when the key, the cycle, the style or one bit is not
 * what it was sealed with, or when it holds no identity.
 */
export async function openOuter(
  sealed: string,
  officeKey: HeldKey,
  place: BallotPlace,
): Promise<OpenedOuter | undefined> {
  const bytes = fromBase64url(sealed);
  if (!bytes) return undefined;
  const content = await openWith(officeKey, bytes, outerOf(place));
  if (!content || content.length < IDENTITY_BYTES + SEAL_OVERHEAD) return undefined;
  const identity = identityFromBytes(content.slice(0, IDENTITY_BYTES));
  return identity && { identity, inner: content.slice(IDENTITY_BYTES) };
}

/** Opens an inner into the bytes of its vote, in the count. Undefined as `openOuter` is. */
export const openInner = (
  inner: Uint8Array<ArrayBuffer>,
  countKey: HeldKey,
  place: BallotPlace,
): Promise<Uint8Array<ArrayBuffer> | undefined> => openWith(countKey, inner, innerOf(place));

/** The SHA-256 of an envelope's bytes, which it is known by; of its text where that spells no bytes. */
export const envelopeHash = (sealed: string): Promise<string> => sha256Hex(fromBase64url(sealed) ?? sealed);

/** Length in signs of every envelope whose votes are of so many bytes. */
export const envelopeLength = (voteBytes: number): number =>
  Math.ceil(((IDENTITY_BYTES + voteBytes + 2 * SEAL_OVERHEAD) * 4) / 3);

const innerOf = ({ cycle, style }: BallotPlace): SealPurpose => ({
  purpose: 'torg/ballot/1',
  about: { cycle, style },
});

const outerOf = ({ cycle, style }: BallotPlace): SealPurpose => ({
  purpose: 'torg/envelope/1',
  about: { cycle, style },
});
