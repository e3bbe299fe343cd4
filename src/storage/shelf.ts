import type { NewRow } from './rows.ts';
import type { EntryState, Snapshot, StoredEntry } from './store.ts';

/** The parts of a device's data that a transaction may touch: naming few makes it fast. */
export type Part = 'entries' | 'changes' | 'snapshot' | 'drafts' | 'meta';

/** Rows by arrival whose fate changed in one transaction. */
export type Change = { readonly change: number; readonly arrivals: readonly number[] };

/** What can be done within one transaction. Rows come back parsed. */
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
};

/**
 * Where a store keeps its data: transactions, and nothing about what they mean. Real ones lie in IndexedDB; the
 * one in memory can be made to crash. A transaction happens whole or not at all; a resolved `write` is durable.
 * Fails with StorageError.
 */
export type Shelf = {
  read<Value>(parts: readonly Part[], run: (drawer: Drawer) => Promise<Value>): Promise<Value>;
  write<Value>(parts: readonly Part[], run: (drawer: Drawer) => Promise<Value>): Promise<Value>;
  /** Calls back when another connection to the same data has written. */
  watch(listener: () => void): () => void;
  close(): void;
};
