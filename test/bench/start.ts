import { hash } from 'node:crypto';
import type { Page } from 'playwright';
import { Who, Writer } from '../../src/storage/meta.ts';
import { openOffice, openStage, openTablet, STALL } from '../e2e/stage.ts';
import { median } from './fold-in.ts';
import type { BenchRow } from './row.ts';
import { streetLog } from './street-log.ts';

const ENTRIES = 20_000;
const RUNS = 15;

/** Starting the built app on an enrolled tablet without a network, with 20,000 entries of its own and with none. */
export async function startBench(): Promise<readonly BenchRow[]> {
  const stage = await openStage();
  try {
    const { office } = await openOffice(stage);
    const empty = (await openTablet(stage, office, 'empty')).page();
    const full = (await openTablet(stage, office, 'full')).page();
    await office.close();
    for (const page of [empty, full]) {
      await page.context().setOffline(true);
      await page.addInitScript(noteTheStart, STALL.name);
    }
    await fill(full);
    await settle(full);
    const with20k: number[] = [];
    const without: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      without.push(await start(empty));
      with20k.push(await start(full));
    }
    const [ours, theirs] = [median(with20k), median(without)];
    return [
      {
        name: 'start of the app, 20,000 own entries, against none (p50)',
        ours,
        theirs,
        unit: 'ms',
        ratio: theirs / ours,
        goal: 'at most 1.5 times (ratio 0.67 or more)',
      },
    ];
  } finally {
    await stage.close();
  }
}

/** Runs in the page before anything else: notes when the heading of today's event is first on the screen. */
function noteTheStart(heading: string): void {
  const look = () => {
    const shown = [...document.querySelectorAll('h1, h2')].some((each) =>
      each.textContent?.includes(heading),
    );
    if (!shown) return;
    watcher.disconnect();
    // The next frame has it on the screen.
    requestAnimationFrame(() => performance.mark('torg/shown'));
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Milliseconds from the navigation until home is on the screen. */
async function start(page: Page): Promise<number> {
  await page.reload();
  const shown = await page.waitForFunction(() => performance.getEntriesByName('torg/shown')[0]?.startTime);
  return Number(await shown.jsonValue());
}

/** Writes a log of the tablet's own straight into its database, as it would have after some busy weeks. */
async function fill(page: Page): Promise<void> {
  const meta = await page.evaluate(readMeta);
  const { process, author } = Who.parse(meta.who);
  const writer = Writer.parse(meta.writer);
  const rows = Array.from(streetLog(ENTRIES, 3, { process, author }), (entry, at) => {
    const bytes = JSON.stringify(entry);
    const written = { epoch: writer.epoch, seq: writer.seq + at + 1 };
    return { id: entry.id, hash: hash('sha256', bytes), bytes, state: 'pending', written };
  });
  const counts = { ...writer.counts, pending: writer.counts.pending + rows.length };
  for (let from = 0; from < rows.length; from += 2000) {
    await page.evaluate(writeRows, {
      rows: rows.slice(from, from + 2000),
      writer: { ...writer, seq: writer.seq + rows.length, counts },
    });
  }
}

/** Starts the app once more and waits until it has kept a snapshot, as it does by itself when nobody touches it. */
async function settle(page: Page): Promise<void> {
  await start(page);
  await page.waitForFunction(hasSnapshot, ENTRIES, { polling: 500, timeout: 60_000 });
}

async function readMeta(): Promise<{ who: unknown; writer: unknown }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('torg/tablet');
    request.addEventListener('success', () => resolve(request.result));
  });
  const get = (key: string) =>
    new Promise<unknown>((resolve) => {
      const request = database.transaction('meta').objectStore('meta').get(key);
      request.addEventListener('success', () => resolve(request.result?.value));
    });
  const meta = { who: await get('who'), writer: await get('writer') };
  database.close();
  return meta;
}

async function writeRows({ rows, writer }: { rows: readonly object[]; writer: object }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('torg/tablet');
    request.addEventListener('success', () => resolve(request.result));
  });
  const transaction = database.transaction(['entries', 'meta'], 'readwrite');
  for (const row of rows) transaction.objectStore('entries').add(row);
  transaction.objectStore('meta').put({ key: 'writer', value: writer });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(new Error('aborted')));
  });
  database.close();
}

async function hasSnapshot(entries: number): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('torg/tablet');
    request.addEventListener('success', () => resolve(request.result));
  });
  const arrival = await new Promise<number>((resolve) => {
    const request = database.transaction('snapshot').objectStore('snapshot').get('fold');
    request.addEventListener('success', () => resolve(request.result?.arrival ?? 0));
  });
  database.close();
  return arrival >= entries;
}
