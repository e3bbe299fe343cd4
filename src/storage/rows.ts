import type { GenerationId } from '../domain/log/ids.ts';
import type {
  Counts,
  EntryState,
  Fate,
  PreparedEntry,
  Pulled,
  Settled,
  StoredEntry,
  Written,
} from './store.ts';

/** A row before the device has given it its arrival. */
export type NewRow = Omit<StoredEntry, 'arrival'>;

/** What every implementation of the store does to a row, in one place. A row that comes back unchanged is the same object. */

export const appended = (entry: PreparedEntry, written: Written): NewRow => ({
  ...entry,
  state: 'pending',
  written,
});

export const adopted = (entry: PreparedEntry, written: Written, position: number): NewRow => ({
  ...entry,
  state: 'acknowledged',
  written,
  position,
});

export const arrived = (pulled: Pulled): NewRow => ({ ...pulled, state: 'acknowledged' });

/** A pulled row that this device wrote itself, and whose answer it never heard. */
export function claimed(
  row: NewRow,
  reserved: readonly (Written & Pick<PreparedEntry, 'id' | 'hash'>)[],
): NewRow {
  const own = reserved.find(({ id, hash }) => id === row.id && hash === row.hash);
  return own ? { ...row, written: { epoch: own.epoch, seq: own.seq } } : row;
}

/** The server's verdict on a row of ours. A verdict on other bytes than these is none. */
export function settled(row: StoredEntry, verdict: Settled): StoredEntry {
  if (row.hash !== verdict.hash || !row.written) return row;
  const { position: _position, reason: _reason, recovers: _recovers, ...rest } = row;
  switch (verdict.to) {
    case 'acknowledged':
      return { ...rest, state: 'acknowledged', position: verdict.position };
    case 'quarantined':
      return { ...rest, state: 'quarantined', reason: verdict.reason };
    case 'erased':
      return { ...rest, state: 'acknowledged', bytes: null };
    default:
      return verdict satisfies never;
  }
}

/**
 * What the server's log says of a row that is already here. Bytes that this device wrote are never replaced: if
 * the log holds others under this id, ours are the conflict. What was pulled is a copy, and the log's word stands.
 */
export function met(row: StoredEntry, pulled: Pulled): StoredEntry {
  const { arrival, written, bytes } = row;
  if (pulled.hash !== row.hash) {
    return written
      ? { ...row, state: 'quarantined', reason: 'id-conflict' }
      : { ...arrived(pulled), arrival };
  }
  return {
    ...arrived(pulled),
    arrival,
    bytes: pulled.bytes === null ? null : bytes,
    ...(written ? { written } : {}),
  };
}

/** Quarantined here, released at the office: sent again, to hear its position. */
export function released(row: StoredEntry, hash: string): StoredEntry {
  if (row.state !== 'quarantined' || row.hash !== hash) return row;
  const { reason: _reason, ...rest } = row;
  return { ...rest, state: 'pending' };
}

/** Only erasure removes bytes. Whatever became of the entry, there is nothing left to send. */
export function erased(row: StoredEntry): StoredEntry {
  if (row.bytes === null) return row;
  const { reason: _reason, ...rest } = row;
  return { ...rest, bytes: null, state: 'acknowledged' };
}

/**
 * The server was set back or replaced. Everything that this device wrote, and still has, waits again; what the
 * old server acknowledged says so. What was pulled stays as it is, without a position.
 */
export function rebased(row: StoredEntry, generation: GenerationId | undefined): StoredEntry {
  const { position, reason: _reason, received: _received, carrier: _carrier, flags: _flags, ...rest } = row;
  if (!row.written || row.bytes === null) return { ...rest, state: 'acknowledged' };
  const recovers = position === undefined ? row.recovers : generation;
  return { ...rest, state: 'pending', ...(recovers === undefined ? {} : { recovers }) };
}

/** Counts after own rows went from one state to another; undefined is "not here". */
export function recount(
  counts: Counts,
  moves: readonly { readonly from: EntryState | undefined; readonly to: EntryState | undefined }[],
): Counts {
  const next = { ...counts };
  for (const { from, to } of moves) {
    if (from) next[from] -= 1;
    if (to) next[to] += 1;
  }
  return next;
}

/** The state in which a row counts among this device's own. */
export const ownState = (row: Fate | undefined): EntryState | undefined =>
  row?.written ? row.state : undefined;

/** The move between two writings of a row. */
export const move = (before: Fate | undefined, after: Fate | undefined) => ({
  from: ownState(before),
  to: ownState(after),
});

export const noCounts: Counts = { pending: 0, acknowledged: 0, quarantined: 0 };

/** Whether folding must start anew after this change: bytes that were folded are gone or others. */
export const refolds = (before: StoredEntry, after: StoredEntry): boolean => before.bytes !== after.bytes;
