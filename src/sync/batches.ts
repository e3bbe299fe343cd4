import { MAX_ENTRY_BYTES } from '../domain/log/entry.ts';
import type { StoredEntry } from '../storage/store.ts';
import { PUSH_BYTES_MAX, PUSH_ENTRIES_MAX } from '../wire/limits.ts';
import type { PushedEntry } from '../wire/push.ts';

/** What a request holds besides its entries, with room to spare, in bytes. */
const FRAME_BYTES = 1024;

const utf8 = new TextEncoder();

/** An entry as it is sent: its JSON, and the length of that in bytes. */
export type Part = { readonly row: StoredEntry; readonly json: string; readonly size: number };

/**
 * As much as goes into one push. `entries` shrinks while pushes fail and grows again with success; `bytes` shrinks
 * for good when somebody on the way takes no more.
 */
export type Limit = { readonly entries: number; readonly bytes: number };

/** Room is left for the witness: one entry that the server knows already. */
export const FULL: Limit = {
  entries: PUSH_ENTRIES_MAX - 1,
  bytes: PUSH_BYTES_MAX - FRAME_BYTES - 2 * MAX_ENTRY_BYTES,
};

/** After a push of so many entries has failed. */
export const fewer = (limit: Limit, entries: number): Limit => ({
  ...limit,
  entries: Math.max(1, Math.ceil(entries / 2)),
});

/** After a push has succeeded. */
export const more = (limit: Limit): Limit => ({
  ...limit,
  entries: Math.min(FULL.entries, limit.entries * 2),
});

/** After these were too much. */
export const smaller = (limit: Limit, parts: readonly Part[]): Limit => ({
  ...limit,
  bytes: Math.ceil(parts.reduce((sum, { size }) => sum + size, 0) / 2),
});

/** The first rows, as many as the limit allows, and at least one. Rows that cannot be sent are left out. */
export function batchOf(rows: readonly StoredEntry[], limit: Limit): readonly Part[] {
  const parts: Part[] = [];
  let bytes = 0;
  for (const row of rows) {
    const json = partOf(row);
    if (json === undefined) continue;
    const size = utf8.encode(json).byteLength + 1;
    bytes += size;
    if (parts.length >= limit.entries || (parts.length > 0 && bytes > limit.bytes)) break;
    parts.push({ row, json, size });
  }
  return parts;
}

/** An entry as JSON for the wire; undefined when it cannot be sent. */
export function partOf({ id, hash, bytes, written, recovers }: StoredEntry): string | undefined {
  if (bytes === null || !written) return undefined;
  const pushed: PushedEntry = {
    id,
    ...written,
    hash,
    bytes,
    ...(recovers === undefined ? {} : { recovers }),
  };
  return JSON.stringify(pushed);
}
