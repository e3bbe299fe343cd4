import * as z from 'zod/mini';
import {
  type DeviceId,
  EntryId,
  type MemberId,
  mintUuid,
  ProcessId,
  type RandomBytes,
  toHex,
  Uuid,
} from './ids.ts';

/** The largest entry, in bytes of UTF-8: an idea of 10,000 characters in any script, with room to spare. */
export const MAX_ENTRY_BYTES = 64 * 1024;

/** An instant in UTC as ISO 8601 with milliseconds, by the author's clock, which nobody trusts. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export type Instant = z.infer<typeof Instant>;

/** A day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const AUTHOR =
  /^(?:server|(?:device|member):[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** Who wrote an entry: a shared tablet, a signed-in member, or the server (its command line included). */
export const Author = z.string().check(z.regex(AUTHOR)).brand<'Author'>();
export type Author = z.infer<typeof Author>;

export const SERVER: Author = Author.parse('server');
export const byDevice = (id: DeviceId): Author => Author.parse(`device:${id}`);
export const byMember = (id: MemberId): Author => Author.parse(`member:${id}`);

/** What kind of author it is, which is what rights are judged by. */
export function authorKind(author: Author): 'server' | 'device' | 'member' {
  if (author.startsWith('device:')) return 'device';
  return author.startsWith('member:') ? 'member' : 'server';
}

/** What every entry carries, whatever its kind; `data` is checked by the kind's own schema. */
export const Envelope = z.strictObject({
  id: EntryId,
  process: ProcessId,
  /** The id of the noun that this entry is about. */
  subject: Uuid,
  kind: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/)),
  version: z.int().check(z.positive()),
  author: Author,
  at: Instant,
  /** 128 random bits: once the bytes are erased, the hash that remains tells nothing. */
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Who writes, in which process, when, and with which randomness: everything impure that a decision needs. */
export type Env = {
  readonly process: ProcessId;
  readonly author: Author;
  readonly now: Instant;
  readonly random: RandomBytes;
};

/** Stamps a fact with its author, time, id and salt. The caller's kind and data decide the type. */
export function stamp<K extends string, D>(
  env: Env,
  fact: { readonly kind: K; readonly version: number; readonly subject: string; readonly data: D },
): Stamped<K, D> {
  return {
    id: EntryId.parse(mintUuid(env.random)),
    process: env.process,
    subject: fact.subject,
    kind: fact.kind,
    version: fact.version,
    author: env.author,
    at: env.now,
    salt: toHex(env.random(16)),
    data: fact.data,
  };
}

/** An entry of one kind, its data in the newest version of that kind. */
export type Stamped<K extends string, D> = Omit<Envelope, 'kind' | 'data'> & {
  readonly kind: K;
  readonly data: D;
};

/**
 * Whether `entry` stands against the one held for the same fact. Only a fault or a forger writes a fact that
 * happens once twice; the lower id then stands, so that every reader agrees in whatever order they met the two.
 */
export const stands = (held: string | undefined, entry: string): boolean =>
  held === undefined || entry < held;
