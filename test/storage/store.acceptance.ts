import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../src/domain/log/ids.ts';
import { type Beside, Withdrawn } from '../../src/storage/shelf.ts';
import { StorageError, type Store } from '../../src/storage/store.ts';
import type { Settled } from '../../src/storage/store.ts';
import { epochOf, generationOf, identityOf, pageOf, prepared, pulledAt } from './prepared.ts';

/** A disk under test: any number of connections, like tabs, and drafts beside the log. */
export type Disk = {
  open(): Promise<Store>;
  saveDraft(key: string): Promise<void>;
  drafts(): Promise<readonly string[]>;
  /** The keys of the rows in the booth. */
  booth(): Promise<readonly string[]>;
};

const contact = (generation = 1) => ({
  generation: generationOf(generation),
  backedUpTo: 0,
  seen: {},
  at: '2026-05-12T12:00:00.000Z',
});

const acknowledged = (entry: { id: EntryId; hash: string }, position: number): Settled => ({
  id: entry.id,
  hash: entry.hash,
  to: 'acknowledged',
  position,
});

const seqs = async (store: Store) => (await store.since(0, 100)).map((row) => row.written?.seq);
const idsOf = async (rows: Promise<readonly { id: string }[]>) => (await rows).map(({ id }) => id);

/** What every implementation of the store must do. */
export function storeAcceptance(name: string, newDisk: () => Disk): void {
  const begun = async (disk: Disk = newDisk()) => {
    const store = await disk.open();
    await store.begin(identityOf());
    return { disk, store };
  };

  describe(`a store in ${name}`, () => {
    test('has no owner until it begins, and then refuses another', async () => {
      const disk = newDisk();
      const store = await disk.open();
      expect(await store.identity()).toBeUndefined();
      await store.begin(identityOf());
      await store.begin({ ...identityOf(), epoch: epochOf(7) });
      expect(await store.identity()).toEqual(identityOf());
      await expect(store.begin(identityOf(2))).rejects.toBeInstanceOf(StorageError);
    });

    test('refuses to keep an entry before it has an owner', async () => {
      const store = await newDisk().open();
      await expect(store.append([await prepared(1)])).rejects.toBeInstanceOf(StorageError);
      expect(await store.since(0, 10)).toEqual([]);
    });

    test('keeps what was appended as it was, numbered in the order it was written', async () => {
      const { disk, store } = await begun();
      const [one, two, three] = await Promise.all([prepared(1), prepared(2), prepared(3)]);
      await store.append([one, two]);
      await store.append([three]);
      const again = await disk.open();
      const rows = await again.since(0, 10);
      expect(rows.map(({ id, hash, bytes }) => ({ id, hash, bytes }))).toEqual([one, two, three]);
      expect(rows.map((row) => row.written)).toEqual(
        [1, 2, 3].map((seq) => ({ epoch: identityOf().epoch, seq })),
      );
      expect(await again.counts()).toEqual({ pending: 3, acknowledged: 0, quarantined: 0 });
    });

    test('leaves an id that is already there alone, and says where it stands', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      const [first] = await store.append([one]);
      expect(await store.append([one])).toEqual([first]);
      expect(await store.counts()).toEqual({ pending: 1, acknowledged: 0, quarantined: 0 });
      expect((await store.written()).get(identityOf().epoch)).toBe(1);
    });

    test('removes a draft in the same stroke as it keeps the entry', async () => {
      const { disk, store } = await begun();
      await disk.saveDraft('idea/field');
      await disk.saveDraft('sheet/1');
      await store.append([await prepared(1)], 'idea/field');
      expect(await disk.drafts()).toEqual(['sheet/1']);
    });

    test('does what is asked beside an append with it, or neither, whichever way the append takes', async () => {
      const { disk, store } = await begun();
      const other = await disk.open();
      const told: boolean[] = [];
      const beside = (key: string, withdrawn = false): Beside => ({
        parts: ['booth'],
        async write(drawer, fresh) {
          await drawer.keyed('booth').put({ key });
          if (withdrawn) throw new Withdrawn();
          told.push(fresh);
        },
      });
      await store.append([await prepared(1)], undefined, beside('one'));
      await expect(store.append([await prepared(2)], undefined, beside('two', true))).rejects.toBeInstanceOf(
        Withdrawn,
      );
      await store.append([await prepared(3)], undefined, beside('three'));
      await other.append([await prepared(4)]);
      await store.append([await prepared(5)], undefined, beside('five'));
      expect(told.at(-1)).toBe(true);
      await store.append([await prepared(5)], undefined, beside('six'));
      expect(told.at(-1)).toBe(false);
      expect(await idsOf(store.since(0, 10))).toEqual(
        (await Promise.all([1, 3, 4, 5].map(prepared))).map(({ id }) => id),
      );
      expect((await disk.booth()).toSorted()).toEqual(['five', 'one', 'six', 'three']);
    });

    test('never gives one number twice, with two tabs writing at once', async () => {
      const { disk, store } = await begun();
      const other = await disk.open();
      const entries = await Promise.all(Array.from({ length: 20 }, (_, at) => prepared(at)));
      await Promise.all(entries.slice(0, 10).map((entry, at) => (at % 2 ? store : other).append([entry])));
      // And by turns, so that each tab writes on from where it thinks that the log ends.
      for (const [at, entry] of entries.slice(10).entries()) await (at % 3 ? store : other).append([entry]);
      expect((await seqs(store)).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(entries.map((_, at) => at + 1));
    });

    test('begins again at one in a new epoch, and remembers the old', async () => {
      const { store } = await begun();
      await store.append([await prepared(1)]);
      await store.beginEpoch(epochOf(9));
      await store.beginEpoch(epochOf(9));
      await store.append([await prepared(2)]);
      expect(await seqs(store)).toEqual([1, 1]);
      expect(await store.written()).toEqual(
        new Map([
          [identityOf().epoch, 1],
          [epochOf(9), 1],
        ]),
      );
    });

    test('gives what is pending in order, beyond an arrival, at most as many as asked', async () => {
      const { store } = await begun();
      const entries = await Promise.all([1, 2, 3, 4].map(prepared));
      const rows = await store.append(entries);
      const [one, two, three, four] = rows;
      if (!one || !two || !three || !four) throw new Error('four rows');
      await store.settle([acknowledged(two, 7)], contact());
      expect(await idsOf(store.pending(0, 2))).toEqual([one.id, three.id]);
      expect(await idsOf(store.pending(one.arrival, 9))).toEqual([three.id, four.id]);
      expect(await idsOf(store.pending(four.arrival, 9))).toEqual([]);
    });

    test('writes verdicts down, and ignores those on other bytes or on entries that are not here', async () => {
      const { store } = await begun();
      const [one, two, three] = await Promise.all([prepared(1), prepared(2), prepared(3)]);
      const stranger = await prepared(4);
      await store.append([one, two, three]);
      await store.settle(
        [
          acknowledged(one, 5),
          { id: two.id, hash: two.hash, to: 'quarantined', reason: 'malformed' },
          { ...acknowledged(three, 6), hash: 'f'.repeat(64) },
          acknowledged(stranger, 8),
        ],
        { ...contact(), seen: { [identityOf().epoch]: 2 } },
      );
      const rows = await store.since(0, 10);
      expect(rows.map(({ state, position, reason }) => ({ state, position, reason }))).toEqual([
        { state: 'acknowledged', position: 5, reason: undefined },
        { state: 'quarantined', position: undefined, reason: 'malformed' },
        { state: 'pending', position: undefined, reason: undefined },
      ]);
      expect(await store.counts()).toEqual({ pending: 1, acknowledged: 1, quarantined: 1 });
      expect(await idsOf(store.quarantined())).toEqual([two.id]);
      expect((await store.contact())?.seen).toEqual({ [identityOf().epoch]: 2 });
    });

    test('names the own entry that was acknowledged last as its witness, until the server was set back', async () => {
      const { store } = await begun();
      const [one, two] = await Promise.all([prepared(1), prepared(2)]);
      await store.append([one, two]);
      expect(await store.witness()).toBeUndefined();
      await store.settle([acknowledged(one, 4), acknowledged(two, 5)], contact());
      await store.take(pageOf([pulledAt(await prepared(3), 6)]));
      expect(await store.witness()).toMatchObject({ id: two.id, position: 5 });
      await store.rebase(generationOf(2));
      expect(await store.witness()).toBeUndefined();
    });

    test('drops the bytes of an entry that the server has erased, and keeps its hash', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      await store.append([one]);
      const before = (await store.news(0, 0, 10)).lineage;
      await store.settle([{ id: one.id, hash: one.hash, to: 'erased' }], contact());
      const [row] = await store.since(0, 10);
      expect(row).toMatchObject({ hash: one.hash, bytes: null, state: 'acknowledged' });
      expect((await store.news(0, 0, 10)).lineage).toBe(before + 1);
      expect(await store.pending(0, 10)).toEqual([]);
    });

    test('stores a pulled page with its cursor, and does not count it as its own', async () => {
      const { store } = await begun();
      const page = pageOf([pulledAt(await prepared(1), 4), pulledAt(await prepared(2), 6)]);
      await store.take(page);
      expect(await store.cursor()).toEqual(page.cursor);
      expect((await store.since(0, 10)).map((row) => row.position)).toEqual([4, 6]);
      expect(await store.counts()).toEqual({ pending: 0, acknowledged: 0, quarantined: 0 });
      expect(await store.contact()).toMatchObject({ complete: true, at: page.at });
    });

    test('stays complete once it was, and takes the same page twice without harm', async () => {
      const { store } = await begun();
      const page = pageOf([pulledAt(await prepared(1), 4)]);
      await store.take(page);
      await store.take({ ...page, complete: false });
      expect(await store.since(0, 10)).toHaveLength(1);
      expect((await store.contact())?.complete).toBe(true);
    });

    test('recognises its own entry when it is pulled, whatever it knew of it', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      await store.append([one]);
      await store.take(pageOf([pulledAt(one, 3)]));
      const rows = await store.since(0, 10);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ state: 'acknowledged', position: 3, written: { seq: 1 } });
      expect(await store.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    });

    test('never overwrites bytes of its own: another writing under the same id is a named conflict', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      await store.append([one]);
      const other = { ...(await prepared(2)), id: one.id };
      await store.take(pageOf([pulledAt(other, 3)]));
      const [row] = await store.since(0, 10);
      expect(row).toMatchObject({ bytes: one.bytes, state: 'quarantined', reason: 'id-conflict' });
    });

    test('sends a quarantined entry again once it is released, and only the writing that was', async () => {
      const { store } = await begun();
      const [one, two] = await Promise.all([prepared(1), prepared(2)]);
      await store.append([one, two]);
      const held = [one, two].map(({ id, hash }): Settled => ({
        id,
        hash,
        to: 'quarantined',
        reason: 'device-revoked',
      }));
      await store.settle(held, contact());
      await store.take(
        pageOf([], {
          released: [
            { id: one.id, hash: one.hash },
            { id: two.id, hash: 'e'.repeat(64) },
          ],
        }),
      );
      expect(await idsOf(store.pending(0, 10))).toEqual([one.id]);
      expect(await store.counts()).toEqual({ pending: 1, acknowledged: 0, quarantined: 1 });
    });

    test('erases on the word of a page: own, pulled, and what comes in that very page', async () => {
      const { store } = await begun();
      const [own, held, coming] = await Promise.all([prepared(1), prepared(2), prepared(3)]);
      await store.append([own]);
      await store.take(pageOf([pulledAt(held, 1)]));
      await store.take(pageOf([pulledAt(coming, 2)], { erased: [own.id, held.id, coming.id] }));
      expect((await store.since(0, 10)).map((row) => row.bytes)).toEqual([null, null, null]);
      expect(await store.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    });

    test('sends everything of its own again when the server was set back, and says who had taken it', async () => {
      const { store } = await begun();
      const [one, two, three] = await Promise.all([prepared(1), prepared(2), prepared(3)]);
      const pulled = await prepared(4);
      await store.append([one, two, three]);
      await store.settle(
        [acknowledged(one, 1), { id: two.id, hash: two.hash, to: 'quarantined', reason: 'malformed' }],
        { ...contact(1), seen: { [identityOf().epoch]: 3 } },
      );
      await store.take(pageOf([pulledAt(pulled, 2)]));
      await store.rebase(generationOf(2));
      const pending = await store.pending(0, 10);
      expect(pending.map(({ id, recovers }) => ({ id, recovers }))).toEqual([
        { id: one.id, recovers: generationOf(1) },
        { id: two.id, recovers: undefined },
        { id: three.id, recovers: undefined },
      ]);
      const kept = (await store.since(0, 10)).at(-1);
      expect(kept).toMatchObject({ id: pulled.id, bytes: pulled.bytes, state: 'acknowledged' });
      expect(kept?.position).toBeUndefined();
      expect(await store.cursor()).toBeUndefined();
      expect(await store.contact()).toMatchObject({ generation: generationOf(2), seen: {} });
      expect(await store.counts()).toEqual({ pending: 3, acknowledged: 0, quarantined: 0 });
    });

    test('rebases a log of more rows than it reads at once', async () => {
      const { store } = await begun();
      const entries = await Promise.all(Array.from({ length: 1201 }, (_, at) => prepared(at)));
      await store.append(entries);
      await store.settle(
        entries.map((entry, at) => acknowledged(entry, at + 1)),
        contact(),
      );
      await store.rebase(generationOf(2));
      expect(await store.counts()).toEqual({ pending: 1201, acknowledged: 0, quarantined: 0 });
      expect(await store.pending(0, 2000)).toHaveLength(1201);
    });

    test('draws a number for a serial entry and adopts it at the position it was given', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      const written = await store.reserve(one);
      await store.adopt(one, written, 9);
      await store.adopt(one, written, 9);
      await store.append([await prepared(2)]);
      expect(await seqs(store)).toEqual([1, 2]);
      expect((await store.since(0, 1))[0]).toMatchObject({ state: 'acknowledged', position: 9, ...one });
      expect(await store.counts()).toEqual({ pending: 1, acknowledged: 1, quarantined: 0 });
    });

    test('knows a serial entry for its own when its answer was lost and a pull brings it', async () => {
      const { store } = await begun();
      const [one, two] = await Promise.all([prepared(1), prepared(2)]);
      const written = await store.reserve(one);
      await store.take(pageOf([pulledAt(one, 1), pulledAt(two, 2)]));
      const [first, second] = await store.since(0, 10);
      expect(first).toMatchObject({ id: one.id, state: 'acknowledged', position: 1, written });
      expect(second).not.toHaveProperty('written');
      expect(await store.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    });

    test('tells what is new and what has changed since a reader last looked', async () => {
      const { store } = await begun();
      const [one, two] = await Promise.all([prepared(1), prepared(2)]);
      await store.append([one]);
      const first = await store.news(0, 0, 10);
      expect(first.added.map(({ id }) => id)).toEqual([one.id]);
      await store.settle([acknowledged(one, 1)], contact());
      await store.append([two]);
      const next = await store.news(first.added[0]?.arrival ?? 0, first.change, 10);
      expect(next.added.map(({ id }) => id)).toEqual([two.id]);
      expect(next.changed.map(({ id, position }) => [id, position])).toEqual([[one.id, 1]]);
      expect(next).toMatchObject({ lineage: first.lineage, forgotten: false });
    });

    test('keeps a snapshot with its changes forgotten, and tells a reader that comes too late', async () => {
      const { store } = await begun();
      const one = await prepared(1);
      await store.append([one]);
      await store.settle([acknowledged(one, 1)], contact());
      const { change, lineage } = await store.news(0, 0, 10);
      const snapshot = { fold: 1, lineage, arrival: 1, change, content: { map: new Map([[1, 2]]) } };
      await store.saveSnapshot(snapshot);
      expect(await store.snapshot()).toEqual(snapshot);
      expect((await store.news(1, 0, 10)).forgotten).toBe(true);
      expect(await store.news(1, change, 10)).toMatchObject({ forgotten: false, change });
    });

    test('drops the snapshot with its lineage, and takes none that comes late', async () => {
      const { store } = await begun();
      await store.append([await prepared(1)]);
      const { change, lineage } = await store.news(0, 0, 10);
      const snapshot = { fold: 1, lineage, arrival: 1, change, content: 'state' };
      await store.saveSnapshot(snapshot);
      await store.rebase(generationOf(2));
      expect(await store.snapshot()).toBeUndefined();
      await store.saveSnapshot(snapshot);
      expect(await store.snapshot()).toBeUndefined();
    });

    test('lets another tab know that something was written', async () => {
      const { disk, store } = await begun();
      const other = await disk.open();
      const heard = new Promise<void>((resolve) => {
        other.watch(resolve);
      });
      await store.append([await prepared(1)]);
      await heard;
      expect(await other.since(0, 10)).toHaveLength(1);
    });
  });
}
