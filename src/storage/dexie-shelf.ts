import { Dexie } from 'dexie';
import { bell } from './bell.ts';
import { readRow } from './row-schema.ts';
import type { Drawer, Shelf } from './shelf.ts';
import { reopeningOnce } from './storage-failure.ts';
import type { Tables } from './tables.ts';

/** A shelf in IndexedDB, in strict transactions. */
export function dexieShelf(tables: Tables): Shelf {
  const others = bell(tables.name);
  const drawer = drawerOver(tables);
  const within = <Value>(mode: 'r' | 'rw', parts: readonly string[], run: () => Promise<Value>) =>
    reopeningOnce(
      async () => tables.transaction(mode, parts, run),
      () => tables.reopen(),
    );
  return {
    read: (parts, run) => within('r', parts, async () => run(drawer)),
    async write(parts, run) {
      const value = await within('rw', parts, async () => run(drawer));
      others.ring();
      return value;
    },
    watch: (listener) => others.listen(listener),
    close() {
      others.close();
      tables.shut();
    },
  };
}

/** Dexie finds the running transaction by itself, so one drawer serves them all. */
function drawerOver({ entries, changes, snapshot, drafts, meta }: Tables): Drawer {
  return {
    meta: async (key) => (await meta.get(key))?.value,
    putMeta: async (key, value) => void (await meta.put({ key, value })),
    removeMeta: async (key) => meta.delete(key),
    byId: async (ids) => (await entries.where('id').anyOf(ids).toArray()).map(readRow),
    byArrival: async (arrivals) =>
      (await entries.bulkGet([...arrivals])).filter((row) => row !== undefined).map(readRow),
    after: async (arrival, most) =>
      (await entries.where('arrival').above(arrival).limit(most).toArray()).map(readRow),
    async inState(state, after, most) {
      const range = entries
        .where('[state+arrival]')
        .between([state, after], [state, Dexie.maxKey], false, true);
      return (await range.limit(most).toArray()).map(readRow);
    },
    add: async (rows) => entries.bulkAdd(rows, { allKeys: true }),
    put: async (rows) => void (await entries.bulkPut(rows)),
    addChange: async (arrivals) => void (await changes.add({ arrivals })),
    changesAfter: async (change) => changes.where('change').above(change).toArray(),
    forgetChanges: async (upTo) => void (await changes.where('change').belowOrEqual(upTo).delete()),
    snapshot: async () => snapshot.get('fold'),
    putSnapshot: async (value) => void (await snapshot.put(value, 'fold')),
    removeSnapshot: async () => snapshot.delete('fold'),
    removeDraft: async (key) => drafts.delete(key),
  };
}
