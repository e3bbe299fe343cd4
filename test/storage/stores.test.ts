import { afterAll } from 'vitest';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { Tables } from '../../src/storage/tables.ts';
import { storeAcceptance } from './store.acceptance.ts';

const opened: Tables[] = [];
let number = 0;

storeAcceptance('IndexedDB', () => {
  const name = `test/stores/${(number += 1)}/${crypto.randomUUID()}`;
  const open = async () => {
    const tables = new Tables(name);
    await tables.open();
    opened.push(tables);
    return tables;
  };
  return {
    open: async () => logStore(indexedShelf(await open())),
    saveDraft: async (key) => void (await (await open()).drafts.put({ key, value: '', savedAt: '' })),
    drafts: async () => (await open()).drafts.toCollection().primaryKeys(),
    booth: async () => indexedShelf(await open()).read(['booth'], (drawer) => drawer.keyed('booth').keys()),
  };
});

storeAcceptance('memory', () => {
  const disk = new MemoryDisk();
  return {
    open: async () => logStore(memoryShelf(disk)),
    saveDraft: async (key) => void disk.data.drafts.set(key, { key, value: '', savedAt: '' }),
    drafts: async () => [...disk.data.drafts.keys()],
    booth: async () => [...disk.data.booth.keys()],
  };
});

afterAll(async () => {
  await Promise.all(opened.map((tables) => tables.delete()));
});
