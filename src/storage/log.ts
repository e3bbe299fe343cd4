import type { Author, Env } from '../domain/log/entry.ts';
import type { State } from '../domain/log/state.ts';
import type { EntryId, ProcessId } from '../domain/log/ids.ts';
import type { Entry } from '../domain/log/kinds.ts';
import type { Refusal, Result } from '../domain/log/refusal.ts';
import type { Beside } from './shelf.ts';
import type { Counts, Fate, PreparedEntry, StorageFailure, StoredEntry, Written } from './store.ts';

/** The answer to a save: only `ok` lets a screen say *saved*. On a refusal, the same entries may be saved again. */
export type Saved = Result<undefined, Refusal<StorageFailure>>;

/** A device's log: the only writer, and the fold that screens read. */
export type Log = {
  readonly process: ProcessId;
  readonly author: Author;
  /** What a decision needs of this device, now. */
  env(): Env;
  /** The fold of everything this device holds; a new object whenever anything changed. */
  state(): State;
  /** Entries written on this device, by where they stand. */
  counts(): Counts;
  /** What is known of an entry's fate: where it stands, its position, flags and carrier. */
  fate(entry: string): Fate | undefined;
  /** Writes entries durably, removing the draft they came from in the same transaction. Never throws. */
  append(entries: readonly Entry[], removeDraft?: string): Promise<Saved>;
  /** Own entries in quarantine, with their reasons. */
  quarantined(): Promise<readonly StoredEntry[]>;
  /** How many entries of ours lay damaged on the disk, beyond repair: they are lost unless they arrived. */
  damaged(): Promise<number>;
  /** Calls back after every change, from this tab or another. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Folds in what other tabs or the sync have stored since. */
  refresh(): Promise<void>;
  /** Drops the fold and folds everything anew. */
  rebuild(): Promise<void>;
  /** How many entries this program cannot read: kept and sent on, but not in the state. An update may help. */
  unreadable(): number;
  has(entry: EntryId): boolean;
  /**
   * The entries with these ids, in their order, out of the store: what states do not hold, such as what lies in a bag.
   * Those that are not here, erased or unreadable are left out. All of them stand in memory: ask for a few hundred at
   * a time. Fails with StorageError.
   */
  read(ids: readonly string[]): Promise<readonly Entry[]>;
  close(): void;
};

/** The log as the composition root and the sync hold it. */
export type DeviceLog = Log & {
  /** Writes entries, and something beside them in the same transaction. Fails with Withdrawn when `beside` withdraws it. */
  appendBeside(entries: readonly Entry[], beside: Beside, removeDraft?: string): Promise<Saved>;
  /**
   * Stores a serial entry of ours once the server has taken it at this position. Since it was taken, nothing of
   * its subject stands before it that we have not read. Fails with StorageError.
   */
  adopt(entry: Entry, prepared: PreparedEntry, written: Written, position: number): Promise<void>;
  /** The last position of a subject that has been read here, 0 for none: what a serial entry expects. */
  lastPosition(subject: string): number;
};
