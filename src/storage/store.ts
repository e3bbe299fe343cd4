import type { Author } from '../domain/log/entry.ts';
import type { DeviceId, EntryId, EpochId, GenerationId, ProcessId } from '../domain/log/ids.ts';
import type { Beside } from './shelf.ts';

/** Every entry on a device is in exactly one of these; together they are all there is. */
export type EntryState = 'pending' | 'acknowledged' | 'quarantined';

/** An entry whose hash is finished, ready to be written. `bytes` go to the disk and the wire verbatim. */
export type PreparedEntry = { readonly id: EntryId; readonly hash: string; readonly bytes: string };

/** Where a device wrote an entry: its lineage and the number within it, from 1. */
export type Written = { readonly epoch: EpochId; readonly seq: number };

/** A row of the device's log. `arrival` is the order in which this device came to hold it, own or pulled. */
export type StoredEntry = {
  readonly arrival: number;
  readonly id: EntryId;
  readonly hash: string;
  /** null once erased. */
  readonly bytes: string | null;
  readonly state: EntryState;
  /** Where this device wrote it; absent on what was pulled. */
  readonly written?: Written;
  readonly position?: number;
  /** Why it lies in quarantine. */
  readonly reason?: string;
  /** By whose connection it came, when, and what the server noticed: known once it has been pulled. */
  readonly carrier?: Author;
  readonly received?: string;
  readonly flags?: readonly string[];
  /** The generation that acknowledged it before the server was set back. */
  readonly recovers?: GenerationId;
};

/** What is known of an entry without its bytes. */
export type Fate = Omit<StoredEntry, 'bytes'>;

/** How far this device has come with the server. */
export type Cursor = {
  readonly generation: GenerationId;
  /** Pulled up to this position, the chain there, and the view it was pulled under. */
  readonly position: number;
  readonly chain: string;
  readonly view: string;
  readonly backedUpTo: number;
};

/** What this device remembers of its server, from the last answer that it believed. */
export type Contact = {
  readonly generation: GenerationId;
  readonly backedUpTo: number;
  /** The highest of this device's numbers that the server said it holds, per epoch. */
  readonly seen: Readonly<Record<EpochId, number>>;
  /** When the answer came, by this device's clock. */
  readonly at: string;
  /** Whether everything that this reader may see has been here at least once. */
  readonly complete: boolean;
};

/** Who this device is and where it writes. */
export type Identity = {
  readonly device: DeviceId;
  readonly process: ProcessId;
  readonly author: Author;
  readonly epoch: EpochId;
};

/** Entries that were written on this device, by where they stand. What was pulled is not among them. */
export type Counts = Readonly<Record<EntryState, number>>;

/**
 * A fold kept so that start-up need not repeat it: `content` holds every entry with an arrival up to `arrival`,
 * their fates up to `change`. Of another `lineage` or `fold` it is worthless.
 */
export type Snapshot = {
  readonly fold: number;
  readonly lineage: number;
  readonly arrival: number;
  readonly change: number;
  readonly content: unknown;
};

/** What the server said of one entry, ready to be written. */
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

/** A page of the server's log, and what it does to what is already here. */
export type Page = {
  readonly entries: readonly Pulled[];
  readonly cursor: Cursor;
  /** Released at the office: if they lie in quarantine here, they become pending, to hear their position. */
  readonly released: readonly { readonly id: EntryId; readonly hash: string }[];
  /** Their bytes go; their hashes stay. */
  readonly erased: readonly EntryId[];
  /** By this device's clock. */
  readonly at: string;
  /** Whether this page reached the head. */
  readonly complete: boolean;
};

/** What has changed on the disk since a reader last looked. */
export type News = {
  /** Rows with a higher arrival, in order, at most as many as were asked for. */
  readonly added: readonly StoredEntry[];
  /** Older rows whose fate has changed, once each. */
  readonly changed: readonly StoredEntry[];
  /** The last change there is: what to ask from next time. */
  readonly change: number;
  /** Counts up with every rebase and erasure, and what has been folded is folded anew. */
  readonly lineage: number;
  /** The changes asked for have been forgotten since: fold anew as well. */
  readonly forgotten: boolean;
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
  /**
   * Appends own entries as pending and numbers them; an id that is already there is left alone. Removes a draft, and
   * does what is asked beside, in the same stroke. Fails with Withdrawn when `beside` withdraws it.
   */
  append(
    entries: readonly PreparedEntry[],
    removeDraft?: string,
    beside?: Beside,
  ): Promise<readonly StoredEntry[]>;
  /**
   * Draws a number for an entry that is sent before it is stored (serial kinds). If it is refused, the number stays
   * unused; if its answer is lost and a pull brings it, it is known for our own.
   */
  reserve(entry: Pick<PreparedEntry, 'id' | 'hash'>): Promise<Written>;
  /** Stores an own entry that the server has already taken, at its position. */
  adopt(entry: PreparedEntry, written: Written, position: number): Promise<void>;
  /** The oldest pending entries beyond an arrival, at most `most`, in the order they were written. */
  pending(after: number, most: number): Promise<readonly StoredEntry[]>;
  /** The entry of ours that the server acknowledged last: if it is asked again, it must know it, at that position. */
  witness(): Promise<StoredEntry | undefined>;
  /** Own entries in quarantine, oldest first. */
  quarantined(): Promise<readonly StoredEntry[]>;
  /** How many entries of ours lay damaged on the disk, beyond repair, without the server being known to have them. */
  damaged(): Promise<number>;
  /** Writes what the server said. Verdicts on entries that are not here, or whose hash differs, change nothing. */
  settle(verdicts: readonly Settled[], contact: Omit<Contact, 'complete'>): Promise<void>;
  /** Stores a page of pulled entries with what follows from it, and moves the cursor, together. */
  take(page: Page): Promise<void>;
  /** The server is not the one we knew: positions and cursor go, own entries that it had taken become pending again. */
  rebase(generation: GenerationId): Promise<void>;
  /** The entries of ours whose blobs lie here; an erased entry's is gone. */
  blobs(): Promise<readonly string[]>;
  /** The row of an entry's blob, as it lies: whoever asks parses it. Undefined when there is none. */
  blob(entry: string): Promise<unknown>;
  cursor(): Promise<Cursor | undefined>;
  contact(): Promise<Contact | undefined>;
  counts(): Promise<Counts>;
  /** The highest sequence number drawn per epoch. */
  written(): Promise<ReadonlyMap<EpochId, number>>;
  /** Rows with a higher arrival, in order, at most `most`. */
  since(arrival: number, most: number): Promise<readonly StoredEntry[]>;
  /** Rows by arrival; those that are not there are left out. */
  rows(arrivals: readonly number[]): Promise<readonly StoredEntry[]>;
  /** Rows by id; those that are not there are left out. */
  byId(ids: readonly string[]): Promise<readonly StoredEntry[]>;
  news(arrival: number, change: number, most: number): Promise<News>;
  snapshot(): Promise<Snapshot | undefined>;
  /** Keeps a snapshot, unless its lineage has ended, and forgets the changes that it holds. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** Calls back when another connection to the same data (another tab) has written. Returns the way to stop. */
  watch(listener: () => void): () => void;
  close(): void;
};
