import { describe, expect, test } from 'vitest';
import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import { FOLD_VERSION } from '../../src/domain/log/state.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { pack } from '../../src/storage/kept-map.ts';
import { openLog } from '../../src/storage/open-log.ts';
import { StorageError } from '../../src/storage/store.ts';
import { seeded } from '../domain/env.ts';
import { generationOf, idOf, ideaEntry, identityOf, pageOf, prepared, pulledAt } from './prepared.ts';

const tools = { now: () => '2026-05-12T12:00:00.000Z', random: seeded(5), sha256: sha256Hex };

async function begun() {
  const disk = new MemoryDisk();
  const store = logStore(memoryShelf(disk));
  await store.begin(identityOf());
  return { disk, store };
}

const open = (disk: MemoryDisk, whenIdle?: (run: () => void) => void) =>
  openLog(logStore(memoryShelf(disk)), tabletVocabulary, { ...tools, ...(whenIdle ? { whenIdle } : {}) });

const contact = { generation: generationOf(1), backedUpTo: 0, seen: {}, at: tools.now() };

describe('a log', () => {
  test('folds what it appends, and finds it again after a restart', async () => {
    const { disk } = await begun();
    const log = await open(disk);
    expect(await log.append([ideaEntry(1)])).toEqual({ ok: true, value: undefined });
    expect(log.state().ideas.has(idOf(1))).toBe(true);
    const again = await open(disk);
    expect(again.state()).toEqual(log.state());
    expect(again.counts()).toEqual({ pending: 1, acknowledged: 0, quarantined: 0 });
    expect(again.fate(ideaEntry(1).id)).toEqual(log.fate(ideaEntry(1).id));
  });

  test('says nothing of saved when the disk is full, and saves the same entry later', async () => {
    const { disk } = await begun();
    const log = await open(disk);
    disk.fault = () => new StorageError('storage.full');
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: false, refusal: { code: 'storage.full' } });
    expect(log.state().ideas.size).toBe(0);
    disk.fault = () => undefined;
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: true });
    expect(log.state().ideas.size).toBe(1);
  });

  test('keeps an entry once when the write succeeded but nobody heard of it', async () => {
    const { disk } = await begun();
    const log = await open(disk);
    disk.fault = (point) => (point === 'after-commit' ? new StorageError('storage.closed') : undefined);
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: false });
    disk.fault = () => undefined;
    expect(await log.append([ideaEntry(1)])).toMatchObject({ ok: true });
    expect(log.counts().pending).toBe(1);
    expect(disk.data.entries.size).toBe(1);
  });

  test('shows in each of two tabs what the other writes, and folds nothing twice', async () => {
    const { disk } = await begun();
    const [one, two] = await Promise.all([open(disk), open(disk)]);
    await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? one : two).append([ideaEntry(at)])));
    await Promise.all([one.refresh(), two.refresh()]);
    for (const log of [one, two]) {
      expect(log.state().ideas.size).toBe(10);
      expect(log.counts()).toEqual({ pending: 10, acknowledged: 0, quarantined: 0 });
    }
  });

  test('hears of a verdict from the sync, and of its position', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    await log.append([ideaEntry(1)]);
    const { id, hash } = await prepared(1);
    await store.settle([{ id, hash, to: 'acknowledged', position: 12 }], contact);
    await log.refresh();
    expect(log.fate(id)).toMatchObject({ state: 'acknowledged', position: 12 });
    expect(log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
  });

  test('knows the last position of a subject from what it has read, not from what was acknowledged', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    await log.append([ideaEntry(1)]);
    const own = await prepared(1);
    await store.settle([{ ...own, to: 'acknowledged', position: 12 }], contact);
    await log.refresh();
    expect(log.lastPosition(idOf(1))).toBe(0);
    await store.take(pageOf([pulledAt(own, 12)]));
    await log.refresh();
    expect(log.lastPosition(idOf(1))).toBe(12);
  });

  test('forgets what is erased, here and after a restart', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    await log.append([ideaEntry(1), ideaEntry(2)]);
    await store.take(pageOf([], { erased: [(await prepared(1)).id] }));
    await log.refresh();
    expect([...log.state().ideas.keys()]).toEqual([idOf(2)]);
    expect((await open(disk)).state()).toEqual(log.state());
  });

  test('starts from a snapshot and what came after it, with the same result as without', async () => {
    const { disk, store } = await begun();
    let idle: (() => void) | undefined;
    const log = await open(disk, (run) => {
      idle = run;
    });
    await log.append(Array.from({ length: 600 }, (_, at) => ideaEntry(at)));
    idle?.();
    await expect.poll(() => disk.data.snapshot.size).toBe(1);
    const settled = await prepared(3);
    await store.settle([{ ...settled, to: 'acknowledged', position: 7 }], contact);
    await log.append([ideaEntry(900)]);
    await log.refresh();

    const fromSnapshot = await open(disk);
    disk.data.snapshot.clear();
    const fromRows = await open(disk);
    for (const started of [fromSnapshot, fromRows]) {
      expect(started.state()).toEqual(log.state());
      expect(started.counts()).toEqual(await store.counts());
      expect(started.fate(settled.id)).toMatchObject({ state: 'acknowledged', position: 7 });
    }
  });

  test('does not believe a snapshot of another fold, or a damaged one', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    await log.append([ideaEntry(1)]);
    const { change, lineage } = await store.news(0, 0, 10);
    for (const fold of [FOLD_VERSION, FOLD_VERSION + 1]) {
      await store.saveSnapshot({ fold, lineage, arrival: 1, change, content: { state: {} } });
      expect((await open(disk)).state()).toEqual(log.state());
    }
  });

  test('keeps and counts what it cannot read, and reads it once a newer program can', async () => {
    const { disk, store } = await begun();
    const one = await prepared(1);
    const newer = { ...one, bytes: one.bytes.replace('idea.collected', 'idea.sung') };
    await store.append([newer]);
    const log = await open(disk);
    expect(log.unreadable()).toBe(1);
    expect(log.counts().pending).toBe(1);
    expect((await store.since(0, 10))[0]?.bytes).toBe(newer.bytes);
    await store.saveSnapshot({
      fold: FOLD_VERSION,
      lineage: 0,
      arrival: 1,
      change: 0,
      content: {
        nouns: log.state(),
        fates: pack({ fates: [], positions: [] }),
        counts: log.counts(),
        unreadable: [1],
      },
    });
    const row = disk.data.entries.get(1);
    if (row) disk.data.entries.set(1, { ...row, bytes: one.bytes });
    const updated = await open(disk);
    expect(updated.unreadable()).toBe(0);
    expect(updated.state().ideas.has(idOf(1))).toBe(true);
  });

  test('gives entries back by id, in the order asked for, without those that are erased, unreadable or not here', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    await log.append([1, 2, 3, 4].map(ideaEntry));
    const newer = await prepared(5);
    await store.append([{ ...newer, bytes: newer.bytes.replace('idea.collected', 'idea.sung') }]);
    await store.take(pageOf([], { erased: [(await prepared(2)).id] }));
    const ids = [4, 2, 5, 9, 1].map((seed) => ideaEntry(seed).id);
    expect(await log.read(ids)).toEqual([ideaEntry(4), ideaEntry(1)]);
    expect(await log.read([])).toEqual([]);
  });

  test('adopts what the server took first, and expects nothing older of its subject', async () => {
    const { disk, store } = await begun();
    const log = await open(disk);
    const one = await prepared(1);
    const written = await store.reserve(one);
    await log.adopt(ideaEntry(1), one, written, 30);
    expect(log.state().ideas.has(idOf(1))).toBe(true);
    expect(log.lastPosition(idOf(1))).toBe(30);
    expect(log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
  });
});
