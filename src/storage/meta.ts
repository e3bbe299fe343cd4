import * as z from 'zod/mini';
import { Author } from '../domain/log/entry.ts';
import { quickCheck } from '../domain/log/quick-check.ts';
import { DeviceId, EntryId, EpochId, GenerationId, ProcessId } from '../domain/log/ids.ts';

const Count = z.int().check(z.nonnegative());

/** The named values of a device's log, as they lie on the disk. */
export const Who = z.object({ device: DeviceId, process: ProcessId, author: Author });

/** The lineage that this device writes in, the last number drawn, and its own entries by state. */
export const Writer = z.object({
  epoch: EpochId,
  seq: Count,
  counts: z.object({ pending: Count, acknowledged: Count, quarantined: Count }),
});
export type Writer = z.infer<typeof Writer>;

/** Whether a value is one as it stands: asked on every save. */
const looksLikeWriter = quickCheck(Writer);
export const isWriter = (value: unknown): value is Writer => looksLikeWriter?.(value) ?? false;

/** Earlier epochs of this device, with the last number drawn in each. */
export const Epochs = z.array(z.object({ epoch: EpochId, seq: Count }));

export const StoredCursor = z.object({
  generation: GenerationId,
  position: Count,
  chain: z.string(),
  view: z.string(),
  backedUpTo: Count,
});

export const StoredContact = z.object({
  generation: GenerationId,
  backedUpTo: Count,
  seen: z.record(EpochId, Count),
  at: z.string(),
  complete: z.boolean(),
});

/** Numbers drawn for serial entries that were sent before they were stored, the latest last: if their answer is lost, a pull brings them. */
export const Reserved = z.array(z.object({ id: EntryId, hash: z.string(), epoch: EpochId, seq: Count }));

/** The arrival of the own entry that was acknowledged last. */
export const Witness = z.int();

/** Damaged rows that nothing could be made of, as they lay; `arrived` when the server is known to have them. */
export const SetAside = z.array(z.object({ arrival: z.number(), row: z.unknown(), arrived: z.boolean() }));

/** How often the fold had to start anew, and the last change that has been forgotten. */
export const Lineage = z.object({ lineage: Count, forgotten: Count });
export type Lineage = z.infer<typeof Lineage>;
export const firstLineage: Lineage = { lineage: 0, forgotten: 0 };

/** The name of what residents said about themselves, and has not left yet: the answer pool parses it. */
export const ANSWERS_ROW = 'answers';
