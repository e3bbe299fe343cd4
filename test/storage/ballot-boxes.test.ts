import { afterAll } from 'vitest';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { Tables } from '../../src/storage/tables.ts';
import { ballotBoxAcceptance } from './ballot-box.acceptance.ts';

const opened: Tables[] = [];

ballotBoxAcceptance('IndexedDB', () => {
  const name = `test/ballots/${crypto.randomUUID()}`;
  return {
    open: async () => {
      const tables = new Tables(name);
      await tables.open();
      opened.push(tables);
      return indexedShelf(tables);
    },
  };
});

ballotBoxAcceptance('memory', () => {
  const disk = new MemoryDisk();
  return { open: async () => memoryShelf(disk) };
});

afterAll(async () => {
  await Promise.all(opened.map((tables) => tables.delete()));
});
