import * as z from 'zod/mini';
import { Author } from '../domain/log/entry.ts';
import { EntryId, EpochId, GenerationId } from '../domain/log/ids.ts';
import { quickCheck } from '../domain/log/quick-check.ts';
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

const quick = quickCheck(Row);

/** A row that does not have the form of one: the disk, or another program, changed it. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
}

/** Whether a value is a row, as it stands. */
export const isRow = (raw: unknown): boolean => quick?.(raw) || Row.safeParse(raw).success;

/** Fails with DamagedRow. */
export function readRow(raw: unknown): StoredEntry {
  // The schema itself has said that it is one.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (quick?.(raw)) return raw as StoredEntry;
  const read = Row.safeParse(raw);
  if (read.success) return read.data;
  throw new DamagedRow('A row of the log is damaged.', { cause: read.error });
}
