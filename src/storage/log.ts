import type { Author, Env } from '../domain/log/entry.ts';
import type { State } from '../domain/log/fold.ts';
import type { EntryId, ProcessId } from '../domain/log/ids.ts';
import type { Entry } from '../domain/log/kinds.ts';
import type { Refusal, Result } from '../domain/log/refusal.ts';
import type { Counts, StorageFailure, StoredEntry } from './store.ts';

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
  counts(): Counts;
  /** What is known of an entry's fate: where it stands, its position, flags and carrier. */
  fate(entry: string): Omit<StoredEntry, 'bytes'> | undefined;
  /** Writes entries durably, removing the draft they came from in the same transaction. Never throws. */
  append(entries: readonly Entry[], removeDraft?: string): Promise<Saved>;
  /** Own entries in quarantine, with their reasons. */
  quarantined(): Promise<readonly StoredEntry[]>;
  /** Calls back after every change, from this tab or another. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Folds in what other tabs or the sync have stored since. */
  refresh(): Promise<void>;
  /** Drops the fold and the snapshot and folds everything anew (after a rebase or an erasure). */
  rebuild(): Promise<void>;
  has(entry: EntryId): boolean;
  close(): void;
};
