import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { KeyId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** A raw X25519 public key (32 bytes) as base64url. */
export const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** The private half, encrypted under the six words: parameters of the derivation stand beside the bytes. */
export const WrappedKey = z.strictObject({
  derivation: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(100_000), z.lte(10_000_000)),
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  iv: z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/)),
  /** AES-256-GCM of the PKCS #8 private key; associated data is the key id. */
  sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{64,200}$/)),
});
export type WrappedKey = z.infer<typeof WrappedKey>;

export const officeKeyKinds = {
  /** The office's key was made in a coordinator's browser; everything sealed to the office names its key id. */
  'office-key.made': kind({
    data: z.strictObject({ key: KeyId, publicKey: PublicKey }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
  /** Its private half as the server keeps it: useless without the words that were printed once. */
  'office-key.wrapped': kind({
    data: z.strictObject({ key: KeyId, wrapped: WrappedKey }),
    writers: ['coordinator'],
    readers: ['coordinator'],
    serial: true,
  }),
};

type OfficeKeyEntry = EntryIn<typeof officeKeyKinds>;

export type OfficeKey = {
  readonly id: KeyId;
  readonly made?: { readonly publicKey: string; readonly at: Instant; readonly entry: string };
  readonly kept?: { readonly wrapped: WrappedKey; readonly entry: string };
};

export function applyOfficeKey(keys: Map<string, OfficeKey>, entry: OfficeKeyEntry): void {
  const id = entry.data.key;
  const held: OfficeKey = keys.get(id) ?? { id };
  if (entry.kind === 'office-key.made') {
    const made = { publicKey: entry.data.publicKey, at: entry.at, entry: entry.id };
    if (stands(held.made?.entry, entry.id)) keys.set(id, { ...held, made });
  } else if (stands(held.kept?.entry, entry.id)) {
    keys.set(id, { ...held, kept: { wrapped: entry.data.wrapped, entry: entry.id } });
  }
}

/** The key to seal to, as `key` id and raw public half: the newest one made; undefined before any was. */
export function currentOfficeKey(
  keys: ReadonlyMap<string, OfficeKey>,
): { readonly key: KeyId; readonly publicKey: string } | undefined {
  const made = [...keys.values()].flatMap(({ id, made: by }) => (by ? [{ id, ...by }] : []));
  const newest = made.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0];
  return newest && { key: newest.id, publicKey: newest.publicKey };
}
