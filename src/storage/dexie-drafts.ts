import type { Drafts } from './drafts.ts';
import { reopeningOnce } from './storage-failure.ts';
import type { Tables } from './tables.ts';

/** Drafts in IndexedDB. Fails with StorageError: what was typed is then on the screen alone. */
export function dexieDrafts(tables: Tables, now: () => string): Drafts {
  const kept = <Value>(run: () => Promise<Value>): Promise<Value> =>
    reopeningOnce(run, () => tables.reopen());
  return {
    save: (key, value) => kept(async () => void (await tables.drafts.put({ key, value, savedAt: now() }))),
    load: (key) => kept(async () => tables.drafts.get(key)),
    list: (prefix) => kept(async () => tables.drafts.where('key').startsWith(prefix).toArray()),
    remove: (key) => kept(async () => tables.drafts.delete(key)),
  };
}
