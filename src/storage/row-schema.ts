import * as z from 'zod/mini';
import { Author } from '../domain/log/entry.ts';
import { EntryId, EpochId, GenerationId } from '../domain/log/ids.ts';
import type { StoredEntry } from './store.ts';

const Count = z.int().check(z.nonnegative());

/** A row of the device's log as it lies on the disk; its bytes are parsed by whoever folds them. */
const Row = z.object({
  arrival: Count,
  id: EntryId,
  hash: z.string(),
  bytes: z.nullable(z.string()),
  state: z.enum(['pending', 'acknowledged', 'quarantined']),
  written: z.exactOptional(z.object({ epoch: EpochId, seq: Count })),
  position: z.exactOptional(Count),
  reason: z.exactOptional(z.string()),
  carrier: z.exactOptional(Author),
  received: z.exactOptional(z.string()),
  flags: z.exactOptional(z.array(z.string())),
  recovers: z.exactOptional(GenerationId),
});

export const readRow = (raw: unknown): StoredEntry => Row.parse(raw);
