// oxlint-disable typescript/unbound-method -- methods of IndexedDB are wrapped, and called on what they are called on
import type { DexieOptions } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { Tables } from '../../src/storage/tables.ts';
import { bagsIn, envelope, openRows, openTab, places, upTo, voter, vote } from './ballot-scene.ts';
import { smallDisk } from './small-disk.ts';

let tables: Tables | undefined;

/** A tablet whose next voter is in the booth. */
async function letIn(options: DexieOptions = {}) {
  tables = new Tables(`test/ballot-failure/${crypto.randomUUID()}`, options);
  const shelf = indexedShelf(tables);
  const tab = await openTab(shelf);
  const { entries, booth } = voter(1);
  await tab.box.checkIn(entries, booth);
  const cast = () => tab.box.cast(envelope(1), booth.checkIn, false);
  return { tables, shelf, tab, booth, cast };
}

/** Does this in the midst of every write into a part, after something was asked to be put there. */
function inMidstOf(part: string, what: (transaction: IDBTransaction) => void): void {
  const real = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...all) {
    const request = real.apply(this, all);
    if (this.name === part) what(this.transaction);
    return request;
  });
}

/** Puts something on a disk until nothing more goes onto it. */
async function fill(raw: Tables): Promise<void> {
  for (let size = 500_000; size >= 64;) {
    const ballast = { key: crypto.randomUUID(), value: 'x'.repeat(size), savedAt: '' };
    const transaction = raw.backendDB().transaction('drafts', 'readwrite');
    transaction.objectStore('drafts').put(ballast);
    const fits = await new Promise<boolean>((resolve) => {
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
    if (!fits) size = Math.floor(size / 8);
  }
}

afterEach(async () => {
  vi.restoreAllMocks();
  await tables?.delete();
});

describe('a vote cast on a tablet whose storage fails', () => {
  test('is not cast when the disk is full, and is cast under the same key once there is room', async () => {
    const { tables: raw, tab, shelf, booth, cast } = await letIn(await smallDisk(600_000));
    await fill(raw);
    expect(await cast()).toEqual({ ok: false, refusal: { code: 'storage.full', params: {} } });
    expect(tab.box.booth()).toEqual(booth);
    expect(await openRows(shelf)).toEqual([]);
    await raw.drafts.clear();
    expect(await cast()).toMatchObject({ ok: true });
    expect([tab.box.booth(), tab.box.waiting()]).toEqual([undefined, 1]);
  });

  test('is not cast when the browser undoes the transaction, and leaves the voter in the booth', async () => {
    const { tab, shelf, booth, cast } = await letIn();
    inMidstOf('bags', (transaction) => transaction.abort());
    expect(await cast()).toMatchObject({ ok: false });
    expect(tab.box.booth()).toEqual(booth);
    expect(await openRows(shelf)).toEqual([]);
    vi.restoreAllMocks();
    expect(await cast()).toMatchObject({ ok: true });
  });

  test('is cast once when the system closed the connection before it', async () => {
    const { tables: raw, shelf, tab, cast } = await letIn();
    raw.backendDB().close();
    expect(await cast()).toMatchObject({ ok: true });
    expect(await openRows(shelf)).toHaveLength(1);
    expect(tab.box.booth()).toBeUndefined();
  });

  test('is cast once when the system closes the connection in the midst of it', async () => {
    const { shelf, tab, cast } = await letIn();
    let closed = 0;
    inMidstOf('bags', (transaction) => {
      if ((closed += 1) > 1) return;
      transaction.db.close();
      transaction.abort();
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    expect(await cast()).toMatchObject({ ok: true });
    expect(closed).toBe(2);
    expect(await openRows(shelf)).toHaveLength(1);
    expect(tab.box.booth()).toBeUndefined();
  });

  test('says that it is denied or closed in those words, and holds the voter', async () => {
    const { tables: raw, tab, booth, cast } = await letIn();
    raw.close();
    for (const [name, code] of [
      ['InvalidStateError', 'storage.closed'],
      ['SecurityError', 'storage.denied'],
    ] as const) {
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException('No', name);
      });
      expect(await cast()).toMatchObject({ ok: false, refusal: { code } });
    }
    expect(tab.box.booth()).toEqual(booth);
    vi.restoreAllMocks();
    expect(await cast()).toMatchObject({ ok: true });
  });

  test('waits on a full disk with all that was cast before, until there is room for their bag', async () => {
    const { tables: raw, shelf, tab, cast } = await letIn(await smallDisk(600_000));
    await cast();
    for (const seed of upTo(12, 2)) await vote(tab, seed);
    await fill(raw);
    expect(await tab.box.sealRest('backup')).toMatchObject({ refusal: { code: 'storage.full' } });
    expect(tab.box.waiting()).toBe(11);
    expect(await openRows(shelf)).toHaveLength(11);
    await raw.drafts.clear();
    expect(await tab.box.sealRest('backup')).toMatchObject({ ok: true });
    expect([...(await places(shelf, tab)).values()].map((where) => where.length)).toEqual(
      upTo(12, 1).map(() => 1),
    );
  });

  test('stands when the bag that it filled cannot be sealed, and is sealed with the next one', async () => {
    const { shelf, tab, cast } = await letIn();
    await cast();
    for (const seed of upTo(20, 2)) await vote(tab, seed);
    const last = voter(20);
    await tab.box.checkIn(last.entries, last.booth);
    inMidstOf('entries', (transaction) => transaction.abort());
    expect(await tab.box.cast(envelope(20), last.booth.checkIn, false)).toMatchObject({ ok: true });
    await tab.box.settled();
    vi.restoreAllMocks();
    const waited = tab.box.waiting();
    await vote(tab, 21);
    expect([...(await places(shelf, tab)).values()].map((where) => where.length)).toEqual(
      upTo(21).map(() => 1),
    );
    expect(waited).toBe(20);
    expect((await bagsIn(tab)).map(({ data }) => data.envelopes.length)).toEqual([10]);
    expect(tab.box.waiting()).toBe(11);
  });
});
