import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM (RFC 9180, suite 0x0020 0x0001 0x0001). */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

const ENC_LENGTH = 32;
const TAG_LENGTH = 16;

/** What a seal adds to a message: the encapsulated key in front, the tag behind. In bytes. */
export const SEAL_OVERHEAD = ENC_LENGTH + TAG_LENGTH;

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
 * Seals a message to a raw X25519 public key (32 bytes), with a fresh ephemeral key each time.
 * The answer is enc (32 bytes) followed by the ciphertext and its tag (16 bytes).
 */
export async function seal(
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  context: SealContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: context.info },
    message,
    context.associated,
  );
  const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
  sealed.set(new Uint8Array(enc), 0);
  sealed.set(new Uint8Array(ct), enc.byteLength);
  return sealed;
}

/** Opens what `seal` made. Undefined when the key, the context or a single bit is not the one it was sealed with. */
export async function open(
  key: OpeningKey,
  sealed: Uint8Array<ArrayBuffer>,
  context: SealContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length < SEAL_OVERHEAD) return undefined;
  const enc = sealed.slice(0, ENC_LENGTH);
  try {
    const recipient = await suite.createRecipientContext({ recipientKey: key, enc, info: context.info });
    return new Uint8Array(await recipient.open(sealed.slice(ENC_LENGTH), context.associated));
  } catch {
    // Decapsulation or authentication failed: the two are one answer, so that a forger learns nothing from which.
    return undefined;
  }
}
