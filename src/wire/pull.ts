import * as z from 'zod/mini';
import { Author, Instant, Sha256 } from '../domain/log/entry.ts';
import { EntryId, GenerationId } from '../domain/log/ids.ts';
import { Flag } from './push.ts';

/** The chain before the first entry: SHA-256 of nothing has no special value here, zeros say "from the start". */
export const CHAIN_START = '0'.repeat(64);

/** Query of a pull: the position scanned to and the chain there, both as the last answer gave them (0, zeros). */
export const PullQuery = z.object({ after: z.int().check(z.nonnegative()), chain: Sha256 });
export type PullQuery = z.infer<typeof PullQuery>;

/** An entry as a reader gets it, with what the server knows of its arrival. */
export const PulledEntry = z.strictObject({
  position: z.int().check(z.gte(1)),
  id: EntryId,
  hash: Sha256,
  /** Verbatim; null once erased. */
  bytes: z.nullable(z.string()),
  /** By whose connection or file it came. */
  carrier: Author,
  /** When the server took it, by the server's clock. */
  received: Instant,
  flags: z.array(Flag),
});
export type PulledEntry = z.infer<typeof PulledEntry>;

/**
 * A page of the log as this reader may see it. `reset` says that the chain sent is not this log's (another
 * generation, or a server set back): the page is then empty, and the reader starts from position 0.
 * chain(n) = SHA-256(chain(n-1) + hash(n)), both as hexadecimal text.
 */
export const PullAnswer = z.strictObject({
  generation: GenerationId,
  head: z.int().check(z.nonnegative()),
  backedUpTo: z.int().check(z.nonnegative()),
  reset: z.boolean(),
  /** Scanned to, visible or not: the next `after`. */
  next: z.int().check(z.nonnegative()),
  chain: Sha256,
  /** A digest of what this reader may see; another one than before means: pull from the start. */
  view: Sha256,
  entries: z.array(PulledEntry),
});
export type PullAnswer = z.infer<typeof PullAnswer>;
