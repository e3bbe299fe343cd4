import type { Draft } from './drafts.ts';
import type { Change, Drawer, Part, Shelf } from './shelf.ts';
import { type Snapshot, StorageError, type StoredEntry } from './store.ts';

/** What survives a crash: everything that was committed. */
type Data = {
  readonly entries: Map<number, StoredEntry>;
  readonly ids: Map<string, number>;
  readonly changes: Map<number, Change>;
  readonly snapshot: Map<string, Snapshot>;
  readonly drafts: Map<string, Draft>;
  readonly meta: Map<string, unknown>;
  readonly bags: Map<string, unknown>;
  readonly booth: Map<string, unknown>;
  readonly blobs: Map<string, unknown>;
  lastArrival: number;
  lastChange: number;
};

/** Where a write may be cut off: before it is on the disk, or after, when nobody hears of it any more. */
export type CrashPoint = 'before-commit' | 'after-commit';

/** A disk in memory, for tests and the simulation. Any number of shelves may be open over it, like tabs. */
export class MemoryDisk {
  data: Data = {
    entries: new Map(),
    ids: new Map(),
    changes: new Map(),
    snapshot: new Map(),
    drafts: new Map(),
    meta: new Map(),
    bags: new Map(),
    booth: new Map(),
    blobs: new Map(),
    lastArrival: 0,
    lastChange: 0,
  };
  /** Asked at every point of every write; what it returns is thrown there. */
  fault: (point: CrashPoint) => StorageError | undefined = () => undefined;
  readonly listeners = new Map<() => void, object>();
  /** Transactions come one after the other. */
  turn: Promise<unknown> = Promise.resolve();

  /** The same data on another disk: a cloned tablet, or the backup that one is set back to. */
  copy(): MemoryDisk {
    const twin = new MemoryDisk();
    twin.data = structuredClone(this.data);
    return twin;
  }
}

type Undo = (() => void)[];

/** A shelf over a disk in memory. Closed for good once `close` was called, as after a crash. */
export function memoryShelf(disk: MemoryDisk): Shelf {
  const me = {};
  let open = true;

  const inTurn = <Value>(run: () => Promise<Value>): Promise<Value> => {
    const mine = disk.turn.then(() => {
      if (!open) throw new StorageError('storage.closed');
      return run();
    });
    disk.turn = mine.catch(() => undefined);
    return mine;
  };

  const write = async <Value>(run: (drawer: Drawer) => Promise<Value>): Promise<Value> => {
    const undo: Undo = [];
    let value: Value;
    try {
      const failed: StorageError[] = [];
      value = await run(drawerOver(disk.data, undo, failed));
      // As in IndexedDB: a request that failed ends its transaction, whether or not anyone waited for it.
      const fault = failed[0] ?? disk.fault('before-commit');
      if (fault) throw fault;
    } catch (error) {
      for (const back of undo.toReversed()) back();
      throw error;
    } finally {
      // As in IndexedDB: whoever goes on writing when the transaction is over fails. Every write begins with how to undo it.
      Object.freeze(undo);
    }
    for (const [listener, owner] of disk.listeners) if (owner !== me) queueMicrotask(listener);
    const fault = disk.fault('after-commit');
    if (fault) throw fault;
    return value;
  };

  return {
    read: (_parts: readonly Part[], run) => inTurn(() => run(drawerOver(disk.data))),
    write: (_parts: readonly Part[], run) => inTurn(() => write(run)),
    watch(listener) {
      disk.listeners.set(listener, me);
      return () => disk.listeners.delete(listener);
    },
    close() {
      open = false;
      for (const [listener, owner] of disk.listeners) if (owner === me) disk.listeners.delete(listener);
    },
  };
}

const sorted = (rows: Iterable<StoredEntry>) => [...rows].sort((a, b) => a.arrival - b.arrival);

function drawerOver(data: Data, undo: Undo = [], failed: StorageError[] = []): Drawer {
  const write = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) => {
    const held = map.get(key);
    undo.push(held === undefined ? () => void map.delete(key) : () => void map.set(key, held));
    map.set(key, value);
  };
  const remove = <Key, Value>(map: Map<Key, Value>, key: Key) => {
    const held = map.get(key);
    if (held === undefined) return;
    undo.push(() => void map.set(key, held));
    map.delete(key);
  };
  const pick = (arrivals: readonly (number | undefined)[]) =>
    arrivals.flatMap((arrival) => data.entries.get(arrival ?? Number.NaN) ?? []);
  return {
    meta: async (key) => data.meta.get(key),
    putMeta: async (key, value) => write(data.meta, key, value),
    removeMeta: async (key) => remove(data.meta, key),
    byId: async (ids) => pick(ids.map((id) => data.ids.get(id))),
    byArrival: async (arrivals) => pick(arrivals),
    after: async (arrival, most) =>
      sorted([...data.entries.values()].filter((row) => row.arrival > arrival)).slice(0, most),
    inState: async (state, after, most) =>
      sorted([...data.entries.values()].filter((row) => row.state === state && row.arrival > after)).slice(
        0,
        most,
      ),
    async add(rows) {
      const before = data.lastArrival;
      undo.push(() => {
        data.lastArrival = before;
      });
      return rows.map((row) => {
        if (data.ids.has(row.id)) throw refused(failed, row.id);
        data.lastArrival += 1;
        write(data.ids, row.id, data.lastArrival);
        write(data.entries, data.lastArrival, { ...row, arrival: data.lastArrival });
        return data.lastArrival;
      });
    },
    async put(rows) {
      for (const row of rows) write(data.entries, row.arrival, row);
    },
    async addChange(arrivals) {
      data.lastChange += 1;
      write(data.changes, data.lastChange, { change: data.lastChange, arrivals });
    },
    changesAfter: async (change) =>
      [...data.changes.values()].filter((each) => each.change > change).sort((a, b) => a.change - b.change),
    async forgetChanges(upTo) {
      for (const change of data.changes.keys()) if (change <= upTo) remove(data.changes, change);
    },
    snapshot: async () => data.snapshot.get('fold'),
    putSnapshot: async (value) => write(data.snapshot, 'fold', structuredClone(value)),
    removeSnapshot: async () => remove(data.snapshot, 'fold'),
    removeDraft: async (key) => remove(data.drafts, key),
    keyed: (part) => ({
      get: async (key) => data[part].get(key),
      all: async () => [...data[part].values()],
      keys: async () => [...data[part].keys()],
      async add(row) {
        if (data[part].has(row.key)) throw refused(failed, row.key);
        write(data[part], row.key, row);
      },
      put: async (row) => write(data[part], row.key, row),
      remove: async (key) => remove(data[part], key),
    }),
  };
}

/** What adding under a key that is there already fails with, and its transaction too. */
function refused(failed: StorageError[], key: string): StorageError {
  const error = new StorageError('storage.failed', new Error(`${key} is there`));
  failed.push(error);
  return error;
}
