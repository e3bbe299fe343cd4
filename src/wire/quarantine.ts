import * as z from 'zod/mini';
import { Author, Instant, Sha256 } from '../domain/log/entry.ts';
import { QuarantineReason } from './push.ts';

/** Bytes that the server kept but did not take into the log, with why and from whom. Settled by an entry. */
export const QuarantinedEntry = z.strictObject({
  /** As the sender named it. */
  id: z.string(),
  /** SHA-256 of the bytes as they arrived. */
  hash: Sha256,
  bytes: z.nullable(z.string()),
  reason: QuarantineReason,
  /** What exactly was wrong, for the person who decides. */
  detail: z.string(),
  carrier: Author,
  received: Instant,
  settled: z.nullable(z.enum(['released', 'rejected'])),
});
export type QuarantinedEntry = z.infer<typeof QuarantinedEntry>;

export const QuarantineAnswer = z.strictObject({ entries: z.array(QuarantinedEntry) });
export type QuarantineAnswer = z.infer<typeof QuarantineAnswer>;
