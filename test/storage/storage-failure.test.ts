// oxlint-disable typescript/unbound-method -- methods of IndexedDB are wrapped, and called on what they are called on
import type { DexieOptions } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { openLog } from '../../src/storage/open-log.ts';
import { browserTools } from '../../src/storage/browser-tools.ts';
import { Tables } from '../../src/storage/tables.ts';
import { ideaEntry, identityOf } from './prepared.ts';
import { smallDisk } from './small-disk.ts';

let tables: Tables | undefined;

/** Eight megabytes of ideas at once. */
const heavy = (): Entry[] =>
  Array.from({ length: 400 }, (_, seed) => {
    const entry = ideaEntry(seed);
    if (entry.kind !== 'idea.collected') throw new Error('an idea');
    return { ...entry, data: { ...entry.data, text: 'ж'.repeat(10_000) } };
  });

async function begun(options: DexieOptions = {}) {
  const open = new Tables(`test/failure/${crypto.randomUUID()}`, options);
  tables = open;
  const store = logStore(indexedShelf(open));
  await store.begin(identityOf());
  await open.drafts.put({ key: 'idea/field', value: 'Bänk', savedAt: '' });
  const log = await openLog(store, tabletVocabulary, browserTools);
  return { tables: open, store, log };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await tables?.delete();
});

describe('a save on a tablet whose storage fails', () => {
  test('a full disk is no "saved", and leaves what was typed in the draft', async () => {
    const { tables: raw, log, store } = await begun(await smallDisk(2_000_000));
    expect(await log.append(heavy(), 'idea/field')).toEqual({
      ok: false,
      refusal: { code: 'storage.full', params: {} },
    });
    expect(log.state().ideas.size).toBe(0);
    expect(await store.since(0, 10)).toEqual([]);
    expect(await raw.drafts.count()).toBe(1);
    expect(await log.append([ideaEntry(1)], 'idea/field')).toMatchObject({ ok: true });
    expect(await raw.drafts.count()).toBe(0);
  });

  test('an aborted transaction leaves nothing behind, not even a number', async () => {
    const { log, store } = await begun();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...all) {
      const request = put.apply(this, all);
      this.transaction.abort();
      return request;
    });
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await store.since(0, 10)).toEqual([]);
    await log.append([ideaEntry(2)]);
    expect((await store.since(0, 10)).map((row) => row.written?.seq)).toEqual([1]);
  });

  test('a connection that the system closed is opened again, and the idea saved once', async () => {
    const { tables: raw, log, store } = await begun();
    raw.backendDB().close();
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: true });
    expect(await store.since(0, 10)).toHaveLength(1);
  });

  test('a connection lost in mid-save is opened again, and the idea saved once', async () => {
    const { log, store } = await begun();
    const add = IDBObjectStore.prototype.add;
    let broken = false;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...all) {
      if (broken) return add.apply(this, all);
      broken = true;
      this.transaction.db.close();
      this.transaction.abort();
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: true });
    expect(broken).toBe(true);
    expect(await store.since(0, 10)).toHaveLength(1);
    expect(log.counts().pending).toBe(1);
  });

  test('a database that stays closed is said to be closed', async () => {
    const { tables: raw, log } = await begun();
    raw.close();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Closing', 'InvalidStateError');
    });
    expect(await log.append([ideaEntry(1)])).toMatchObject({ refusal: { code: 'storage.closed' } });
  });
});
