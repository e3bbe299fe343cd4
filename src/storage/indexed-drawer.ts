import * as z from 'zod/mini';
import { readRow } from './row-schema.ts';
import type { Drawer } from './shelf.ts';
import type { StoredEntry } from './store.ts';
import { readMeta, StoredChange, StoredSnapshot } from './tables.ts';

const Key = z.number();
const MOST = 0xff_ff_ff_ff;

/** What can be done within one transaction of IndexedDB. Writes need not be waited for: the commit waits for them. */
export function drawerIn(transaction: IDBTransaction): Drawer {
  const entries = () => transaction.objectStore('entries');
  const changes = () => transaction.objectStore('changes');
  const meta = () => transaction.objectStore('meta');
  return {
    async meta(key) {
      const row = await answer(meta().get(key));
      return row === undefined ? undefined : readMeta(row).value;
    },
    putMeta: async (key, value) => void (await answer(meta().put({ key, value }))),
    removeMeta: async (key) => answer(meta().delete(key)),
    byId: (ids) => {
      const index = entries().index('id');
      return rowsOf(ids.map((id) => index.get(id)));
    },
    byArrival: (arrivals) => {
      const rows = entries();
      return rowsOf(arrivals.map((arrival) => rows.get(arrival)));
    },
    async after(arrival, most) {
      const rows = await answer(entries().getAll(IDBKeyRange.lowerBound(arrival, true), most));
      return rows.map(readRow);
    },
    async inState(state, after, most) {
      const range = IDBKeyRange.bound([state, after], [state, Infinity], true);
      const rows = await answer(entries().index('[state+arrival]').getAll(range, Math.min(most, MOST)));
      return rows.map(readRow);
    },
    async add(rows) {
      const store = entries();
      const keys = await Promise.all(rows.map((row) => answer(store.add(row))));
      return keys.map((key) => Key.parse(key));
    },
    async put(rows) {
      const store = entries();
      await Promise.all(rows.map((row) => answer(store.put(row))));
    },
    addChange: async (arrivals) => void (await answer(changes().add({ arrivals }))),
    async changesAfter(change) {
      const rows = await answer(changes().getAll(IDBKeyRange.lowerBound(change, true)));
      return rows.map((row) => StoredChange.parse(row));
    },
    forgetChanges: async (upTo) => answer(changes().delete(IDBKeyRange.upperBound(upTo))),
    async snapshot() {
      const held = await answer(transaction.objectStore('snapshot').get('fold'));
      return held === undefined ? undefined : StoredSnapshot.parse(held);
    },
    putSnapshot: async (value) => void (await answer(transaction.objectStore('snapshot').put(value, 'fold'))),
    removeSnapshot: async () => answer(transaction.objectStore('snapshot').delete('fold')),
    removeDraft: async (key) => answer(transaction.objectStore('drafts').delete(key)),
    keyed(part) {
      const store = transaction.objectStore(part);
      return {
        get: async (key) => answer(store.get(key)),
        add: async (row) => void (await answer(store.add(row))),
        all: async () => answer(store.getAll()),
        keys: async () => (await answer(store.getAllKeys())).map(String),
        put: async (row) => void (await answer(store.put(row))),
        remove: async (key) => answer(store.delete(key)),
      };
    },
  };
}

async function rowsOf(requests: readonly IDBRequest<unknown>[]): Promise<readonly StoredEntry[]> {
  const found = await Promise.all(requests.map(answer));
  return found.filter((row) => row !== undefined).map(readRow);
}

/** A request as a promise. If nobody waits for it, its failure is still the transaction's. */
function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  const promise = new Promise<Value>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed.')));
  });
  promise.catch(() => undefined);
  return promise;
}
