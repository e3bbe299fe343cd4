import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import '../../src/domain/jitless.ts';
import { byDevice } from '../../src/domain/log/entry.ts';
import { DeviceId, EpochId, mintUuid, ProcessId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import { browserTools, random } from '../../src/storage/browser-tools.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { openLog } from '../../src/storage/open-log.ts';
import { prepare } from '../../src/storage/prepare.ts';
import { Tables } from '../../src/storage/tables.ts';
import { median } from './fold-in.ts';
import { streetLog } from './street-log.ts';

const ENTRIES = 20_000;
const SAVES = 200;
const AT_ONCE = 1000;

/** Puts a log of so many own entries into this browser. */
export async function fillLog(name: string, entries: number): Promise<void> {
  const tables = new Tables(name);
  const store = logStore(indexedShelf(tables));
  const device = DeviceId.parse(mintUuid(random));
  await store.begin({
    device,
    process: ProcessId.parse(mintUuid(random)),
    author: byDevice(device),
    epoch: EpochId.parse(mintUuid(random)),
  });
  let batch: Entry[] = [];
  const write = async () => {
    await store.append(await Promise.all(batch.map((entry) => prepare(entry, sha256Hex))));
    batch = [];
  };
  for (const entry of streetLog(entries)) {
    batch.push(entry);
    if (batch.length === AT_ONCE) await write();
  }
  if (batch.length > 0) await write();
  store.close();
}

/**
 * Milliseconds until "saved" may be shown, and for one raw strict transaction that puts the same bytes, hashed as
 * well, beside as many. Turn about, so that a disk that slows down slows both; the medians.
 */
export async function measureCapture(): Promise<{ readonly ours: number; readonly raw: number }> {
  await fillLog('bench/ours', ENTRIES);
  const log = await openLog(logStore(indexedShelf(new Tables('bench/ours'))), tabletVocabulary, browserTools);
  const beside = await openRaw();
  await fillRaw(beside);
  const ideas = [...streetLog(SAVES * 4, 7)].filter(({ kind }) => kind === 'idea.collected').slice(0, SAVES);
  const ours: number[] = [];
  const raw: number[] = [];
  for (const idea of ideas) {
    log.state();
    const before = performance.now();
    const saved = await log.append([idea]);
    ours.push(performance.now() - before);
    if (!saved.ok) throw new Error(saved.refusal.code);
    const other = performance.now();
    await putRaw(beside, JSON.stringify(idea));
    raw.push(performance.now() - other);
  }
  return { ours: median(ours), raw: median(raw) };
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench/raw', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('entries', { autoIncrement: true }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('no database')));
  });
}

async function fillRaw(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  for (const entry of streetLog(ENTRIES)) transaction.objectStore('entries').add(JSON.stringify(entry));
  await completed(transaction);
}

async function putRaw(database: IDBDatabase, bytes: string): Promise<void> {
  const hash = await sha256Hex(bytes);
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  transaction.objectStore('entries').add({ hash, bytes });
  await completed(transaction);
}

export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(new Error('aborted')));
  });
