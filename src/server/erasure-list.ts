import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { EntryId } from '../domain/log/ids.ts';
import type { ServerStore } from './store.ts';

/** The ids of erased entries, one a line: outside the database, because a backup may be older than an erasure. */
export type ErasureList = {
  read(): readonly EntryId[];
  add(ids: readonly EntryId[]): void;
};

/** The list in this data folder; adding is on the disk when it returns. */
export function erasureList(dataFolder: string): ErasureList {
  const file = join(dataFolder, 'erased.txt');
  const read = (): readonly EntryId[] => {
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    // A last line cut short by a power failure names nothing; the database still does, and start-up adds it again.
    return lines.flatMap((line) => EntryId.safeParse(line).data ?? []);
  };
  const add = (ids: readonly EntryId[]): void => {
    if (ids.length === 0) return;
    const descriptor = openSync(file, 'a', 0o600);
    try {
      writeSync(descriptor, `\n${ids.join('\n')}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  };
  return { read, add };
}

/** The same store, with every erasure written to the list as well; what a crash kept out of it is added first. */
export async function listingErasures(store: ServerStore, list: ErasureList): Promise<ServerStore> {
  const listed = new Set<string>(list.read());
  list.add((await store.erasures()).filter((id) => !listed.has(id)));
  return {
    ...store,
    take: async (push) => {
      const taken = await store.take(push);
      list.add(taken.erased);
      return taken;
    },
  };
}
