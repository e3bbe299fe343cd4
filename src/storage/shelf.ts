import type { NewRow } from './rows.ts';
import type { EntryState, Snapshot, StoredEntry } from './store.ts';

/** The parts of a device's data that a transaction may touch: naming few makes it fast. */
export type Part = 'entries' | 'changes' | 'snapshot' | 'drafts' | 'meta' | KeyedPart;

/** The parts of the ballot box, and photos: each row carries its key, and is parsed by whoever asks for it. */
export type KeyedPart = 'bags' | 'booth' | 'blobs';

/** Rows under keys of their own. */
export type Keyed = {
  get(key: string): Promise<unknown>;
  all(): Promise<readonly unknown[]>;
  /** Fails when the key is there already. */
  add(row: { readonly key: string }): Promise<void>;
  keys(): Promise<readonly string[]>;
  put(row: { readonly key: string }): Promise<void>;
  remove(key: string): Promise<void>;
};

/** Rows by arrival whose fate changed in one transaction. */
export type Change = { readonly change: number; readonly arrivals: readonly number[] };

/** What can be done within one transaction. Rows of the log come back parsed. */
export type Drawer = {
  meta(key: string): Promise<unknown>;
  putMeta(key: string, value: unknown): Promise<void>;
  removeMeta(key: string): Promise<void>;
  byId(ids: readonly string[]): Promise<readonly StoredEntry[]>;
  byArrival(arrivals: readonly number[]): Promise<readonly StoredEntry[]>;
  after(arrival: number, most: number): Promise<readonly StoredEntry[]>;
  inState(state: EntryState, after: number, most: number): Promise<readonly StoredEntry[]>;
  /** Gives each row the next arrival, in order, and returns them. Fails when an id is there already. */
  add(rows: readonly NewRow[]): Promise<readonly number[]>;
  put(rows: readonly StoredEntry[]): Promise<void>;
  addChange(arrivals: readonly number[]): Promise<void>;
  changesAfter(change: number): Promise<readonly Change[]>;
  forgetChanges(upTo: number): Promise<void>;
  snapshot(): Promise<Snapshot | undefined>;
  putSnapshot(snapshot: Snapshot): Promise<void>;
  removeSnapshot(): Promise<void>;
  removeDraft(key: string): Promise<void>;
  keyed(part: KeyedPart): Keyed;
};

/** Thrown within a transaction to have nothing of it happen: what it rested on is no longer so. No failure of the disk. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/** What the transaction of an append does besides: both are kept, or neither. */
export type Beside = {
  readonly parts: readonly Part[];
  /** `fresh` says that not all of the entries were here already: it is not merely the same append once more. */
  readonly write: (drawer: Drawer, fresh: boolean) => Promise<void>;
};

/**
 * Where a store keeps its data: transactions, and nothing about what they mean. Real ones lie in IndexedDB; the
 * one in memory can be made to crash. A transaction happens whole or not at all; a resolved `write` is durable.
 * Fails with StorageError, or Withdrawn where `run` threw it.
 */
export type Shelf = {
  read<Value>(parts: readonly Part[], run: (drawer: Drawer) => Promise<Value>): Promise<Value>;
  write<Value>(parts: readonly Part[], run: (drawer: Drawer) => Promise<Value>): Promise<Value>;
  /** Calls back when another connection to the same data has written. */
  watch(listener: () => void): () => void;
  close(): void;
};

/** A write whose failure is its transaction's, which somebody does wait for. */
export function unawaited(write: Promise<unknown>): void {
  write.catch(() => undefined);
}
