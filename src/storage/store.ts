import type { Author } from '../domain/log/entry.ts';
import type { DeviceId, EntryId, EpochId, GenerationId, ProcessId } from '../domain/log/ids.ts';

/** Every entry on a device is in exactly one of these; together they are all there is. */
export type EntryState = 'pending' | 'acknowledged' | 'quarantined';

/** An entry whose hash is finished, ready to be written. `bytes` go to the disk and the wire verbatim. */
export type PreparedEntry = { readonly id: EntryId; readonly hash: string; readonly bytes: string };

/** A row of the device's log. `arrival` is the order in which this device came to hold it, own or pulled. */
export type StoredEntry = {
  readonly arrival: number;
  readonly id: EntryId;
  readonly hash: string;
  /** null once erased. */
  readonly bytes: string | null;
  readonly state: EntryState;
  /** Where this device wrote it; absent on what was pulled. */
  readonly written?: { readonly epoch: EpochId; readonly seq: number };
  readonly position?: number;
  /** Why it lies in quarantine. */
  readonly reason?: string;
  readonly carrier?: Author;
  readonly received?: string;
  readonly flags?: readonly string[];
  /** The generation that acknowledged it before the server was set back. */
  readonly recovers?: GenerationId;
};

/** How far this device has come with the server. */
export type Cursor = {
  readonly generation: GenerationId;
  /** Pulled up to this position, the chain there, and the view it was pulled under. */
  readonly position: number;
  readonly chain: string;
  readonly view: string;
  readonly backedUpTo: number;
};

/** Who this device is and where it writes. */
export type Identity = {
  readonly device: DeviceId;
  readonly process: ProcessId;
  readonly author: Author;
  readonly epoch: EpochId;
};

export type Counts = Readonly<Record<EntryState, number>>;

/** A fold kept so that start-up need not repeat it: `state` holds every entry with an arrival up to `arrival`. */
export type Snapshot = { readonly fold: number; readonly arrival: number; readonly state: unknown };

/** What the server said, ready to be written in one transaction. */
export type Settled =
  | { readonly id: EntryId; readonly hash: string; readonly to: 'acknowledged'; readonly position: number }
  | { readonly id: EntryId; readonly hash: string; readonly to: 'quarantined'; readonly reason: string }
  | { readonly id: EntryId; readonly hash: string; readonly to: 'erased' };

export type Pulled = {
  readonly id: EntryId;
  readonly hash: string;
  readonly bytes: string | null;
  readonly position: number;
  readonly carrier: Author;
  readonly received: string;
  readonly flags: readonly string[];
};

/** Why a write did not happen. The same write, with the same ids, may be tried again. */
export type StorageFailure = 'storage.full' | 'storage.denied' | 'storage.closed' | 'storage.failed';
export class StorageError extends Error {
  readonly code: StorageFailure;
  constructor(code: StorageFailure, cause?: unknown) {
    super(code, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

/**
 * The device's log as log and sync see it. Two implementations, Dexie and memory (with crash points), pass one
 * acceptance suite. Every method is one transaction: it happens whole or not at all, and a resolved promise of a
 * writing method means that the bytes are on the disk (strict durability). Fails with StorageError.
 */
export type Store = {
  identity(): Promise<Identity | undefined>;
  /** Writes the identity of a freshly enrolled device; refuses, by failing, to replace another device's. */
  begin(identity: Identity): Promise<void>;
  /** Starts a new epoch: sequence numbers begin again at 1. */
  beginEpoch(epoch: EpochId): Promise<void>;
  /** Appends own entries as pending and numbers them; an id that is already there is left alone. Removes a draft in the same stroke. */
  append(entries: readonly PreparedEntry[], removeDraft?: string): Promise<readonly StoredEntry[]>;
  /** Stores an own entry that the server has already taken (serial kinds), at its position. */
  adopt(entry: PreparedEntry, position: number): Promise<void>;
  /** The oldest pending entries, at most `most`, in the order they were written. */
  pending(most: number): Promise<readonly StoredEntry[]>;
  settle(verdicts: readonly Settled[], backedUpTo: number): Promise<void>;
  /** Stores a page of pulled entries and moves the cursor, together. */
  take(entries: readonly Pulled[], cursor: Cursor): Promise<void>;
  /** The server is not the one we knew: positions and cursor go, acknowledged own entries become pending again. */
  rebase(): Promise<void>;
  /** Own quarantined entries that were released at the office become pending, to hear their position. */
  requeue(ids: readonly EntryId[]): Promise<void>;
  /** Removes the bytes of these entries; their hashes stay. */
  erase(ids: readonly EntryId[]): Promise<void>;
  cursor(): Promise<Cursor | undefined>;
  counts(): Promise<Counts>;
  /** The highest sequence number written per epoch. */
  written(): Promise<ReadonlyMap<EpochId, number>>;
  /** Rows with a higher arrival, in order, at most `most`. */
  since(arrival: number, most: number): Promise<readonly StoredEntry[]>;
  snapshot(): Promise<Snapshot | undefined>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  close(): void;
};
