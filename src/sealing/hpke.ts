import { joined, messageKey } from './hpke-schedule.ts';
import { importPoint, pointOf, X25519, X25519_LENGTH } from './x25519.ts';

const TAG_LENGTH = 16;

/** What a seal adds to a message: the encapsulated key in front, the tag behind. In bytes. */
export const SEAL_OVERHEAD = X25519_LENGTH + TAG_LENGTH;

/** A WebCrypto key, named so that browser and Node agree on the type. */
export type Key = Parameters<typeof crypto.subtle.exportKey>[1];

/** An X25519 pair that opens what was sealed to its public half. */
export type OpeningKey = { readonly publicKey: Key; readonly privateKey: Key };

/** What a seal is bound to: opening with anything else fails. Both are bytes that each side makes for itself. */
export type SealContext = {
  readonly info: Uint8Array<ArrayBuffer>;
  readonly associated: Uint8Array<ArrayBuffer>;
};

/**
 * The context of a seal made for a purpose (`torg/backup/1`): `info` is the purpose, the associated data is a JSON
 * object of the names given, sorted, without spaces.
 */
export function sealContext(purpose: string, about: Readonly<Record<string, string | number>>): SealContext {
  const utf8 = new TextEncoder();
  const sorted = Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    info: utf8.encode(purpose),
    associated: utf8.encode(JSON.stringify(Object.fromEntries(sorted))),
  };
}

/**
 * Seals a message to a raw X25519 public key (32 bytes), with a fresh ephemeral key each time: HPKE in base mode, one
 * message a context (RFC 9180, suite 0x0020 0x0001 0x0001). The answer is enc (32 bytes) followed by the ciphertext
 * and its tag (16 bytes). Rejects what is no public key, or one of the few that would make the secret zero.
 */
export async function seal(
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  context: SealContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const pair = await crypto.subtle.generateKey(X25519, false, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error('X25519 keys come in pairs');
  return sealFrom(pair, publicKey, message, context);
}

/** `seal` from an ephemeral pair that is given, for known answers: used twice, it would betray both messages. */
export async function sealFrom(
  ephemeral: OpeningKey,
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  { info, associated }: SealContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const [enc, dh] = await Promise.all([
    pointOf(ephemeral),
    importPoint(publicKey).then((point) => agreed(ephemeral, point)),
  ]);
  const { key, nonce } = await messageKey(dh, enc, publicKey, info);
  const gcm = { name: 'AES-GCM', iv: nonce, additionalData: associated };
  return joined(enc, new Uint8Array(await crypto.subtle.encrypt(gcm, key, message)));
}

/** Opens what `seal` made. Undefined when the key, the context or a single bit is not the one it was sealed with. */
export async function open(
  pair: OpeningKey,
  sealed: Uint8Array<ArrayBuffer>,
  { info, associated }: SealContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length < SEAL_OVERHEAD) return undefined;
  const enc = sealed.slice(0, X25519_LENGTH);
  try {
    const [dh, recipient] = await Promise.all([
      importPoint(enc).then((point) => agreed(pair, point)),
      pointOf(pair),
    ]);
    const { key, nonce } = await messageKey(dh, enc, recipient, info);
    const gcm = { name: 'AES-GCM', iv: nonce, additionalData: associated };
    return new Uint8Array(await crypto.subtle.decrypt(gcm, key, sealed.subarray(X25519_LENGTH)));
  } catch {
    // Decapsulation or authentication failed: the two are one answer, so that a forger learns nothing from which.
    return undefined;
  }
}

/** The secret of two keys. WebCrypto refuses the all-zero one, as RFC 9180 asks (section 7.1.4). */
const agreed = async (own: OpeningKey, other: Key): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.deriveBits({ ...X25519, public: other }, own.privateKey, 256));
