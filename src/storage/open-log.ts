import type { Instant } from '../domain/log/entry.ts';
import type { RandomBytes } from '../domain/log/ids.ts';
import type { Entry } from '../domain/log/kinds.ts';
import { accept, refuse } from '../domain/log/refusal.ts';
import type { Vocabulary } from '../domain/log/vocabulary.ts';
import { Folding } from './folding.ts';
import type { DeviceLog, Saved } from './log.ts';
import { prepare, type Sha256 } from './prepare.ts';
import type { Beside } from './shelf.ts';
import { foldingFrom, snapshotOf } from './snapshot.ts';
import { StorageError, type Store } from './store.ts';

/** What a log needs of the world. */
export type LogTools = {
  readonly now: () => Instant;
  readonly random: RandomBytes;
  readonly sha256: Sha256;
  /** Runs something when nobody is waiting for anything; absent, no snapshots are written. */
  readonly whenIdle?: (run: () => void) => void;
};

/** Rows read at a time, so that a long log never stands in memory whole. */
export const ROWS = 1000;
/** A snapshot is worth writing when a start would have to fold this many rows, or this part of all. */
const SNAPSHOT_ROWS = 500;
const SNAPSHOT_PART = 0.1;

/**
 * Opens the log of a store that has an owner: folds what is there, and is in the program's vocabulary, from the snapshot
 * if there is one.
 */
export async function openLog(store: Store, vocabulary: Vocabulary, tools: LogTools): Promise<DeviceLog> {
  const owner = await store.identity();
  if (!owner) throw new StorageError('storage.failed', new Error('This log has no owner yet.'));
  const { process, author } = owner;
  const listeners = new Set<() => void>();
  const kept = foldingFrom(vocabulary, await store.snapshot());
  let folding = kept ?? new Folding(vocabulary);
  let snapshotArrival = folding.arrival;
  let open = true;
  let snapshotting = false;

  const tell = () => {
    for (const listener of listeners) listener();
    keepSoon();
  };

  const keepSoon = () => {
    const due = Math.max(SNAPSHOT_ROWS, folding.arrival * SNAPSHOT_PART);
    if (!tools.whenIdle || snapshotting || folding.arrival - snapshotArrival < due) return;
    snapshotting = true;
    tools.whenIdle(() => void keep());
  };

  /** A snapshot only saves time: where it cannot be written, the next start folds more. */
  const keep = async () => {
    if (!open) return;
    const snapshot = snapshotOf(folding);
    try {
      await store.saveSnapshot(snapshot);
      snapshotArrival = snapshot.arrival;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
    snapshotting = false;
  };

  /** Folds everything anew, and goes on until nothing that was folded before is missing. */
  const foldAll = async () => {
    for (;;) {
      const anew = new Folding(vocabulary);
      const first = await store.news(0, 0, ROWS);
      anew.lineage = first.lineage;
      anew.take({ ...first, changed: [] });
      if (await catchUp(anew, first.added.length)) {
        folding = anew;
        snapshotArrival = 0;
        return;
      }
    }
  };

  /** Folds what is new. False when the fold must start anew. */
  const catchUp = async (into: Folding, last: number): Promise<boolean> => {
    for (let length = last; length === ROWS || into.arrival < folding.arrival;) {
      const news = await store.news(into.arrival, into.change, ROWS);
      if (news.lineage !== into.lineage || news.forgotten) return false;
      into.take(news);
      length = news.added.length;
      if (length === 0) break;
    }
    return true;
  };

  const append = async (entries: readonly Entry[], removeDraft?: string, beside?: Beside): Promise<Saved> => {
    try {
      const prepared = await Promise.all(entries.map((entry) => prepare(entry, tools.sha256)));
      const rows = await store.append(prepared, removeDraft, beside);
      const first = rows.find((row) => row.arrival > folding.arrival);
      if (first && first.arrival > folding.arrival + 1) await refresh();
      else {
        folding.add(rows, new Map(entries.map((entry) => [entry.id, entry])));
        tell();
      }
      return accept(undefined);
    } catch (error) {
      if (error instanceof StorageError) return refuse(error.code);
      throw error;
    }
  };

  const refresh = async () => {
    if (!(await catchUp(folding, ROWS))) await foldAll();
    tell();
  };

  if (kept) folding.retry(await store.rows([...kept.unreadable]));
  if (!kept || !(await catchUp(folding, ROWS))) await foldAll();
  keepSoon();
  // Another tab's words reach us again with its next write; a failure here is no one's loss.
  const unwatch = store.watch(() => void refresh().catch(() => undefined));

  return {
    process,
    author,
    env: () => ({ process, author, now: tools.now(), random: tools.random }),
    state: () => folding.state,
    counts: () => folding.counts,
    fate: (entry) => folding.fates.of(entry),
    lastPosition: (subject) => folding.fates.lastPosition(subject),
    unreadable: () => folding.unreadable.size,
    has: (entry) => folding.fates.of(entry) !== undefined,
    quarantined: () => store.quarantined(),
    damaged: () => store.damaged(),

    append,
    appendBeside: (entries, beside, removeDraft) => append(entries, removeDraft, beside),

    async read(ids) {
      const held = new Map<string, string | null>((await store.byId(ids)).map((row) => [row.id, row.bytes]));
      return ids.flatMap((id) => {
        const bytes = held.get(id);
        const read = typeof bytes === 'string' ? vocabulary.read(bytes) : undefined;
        return read?.ok ? [read.value] : [];
      });
    },

    async adopt(entry, prepared, written, position) {
      await store.adopt(prepared, written, position);
      await refresh();
      folding.fates.read(entry.subject, position);
    },

    refresh,
    async rebuild() {
      await foldAll();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      open = false;
      unwatch();
      listeners.clear();
      store.close();
    },
  };
}
