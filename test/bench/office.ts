import { hash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { byDevice } from '../../src/domain/log/entry.ts';
import { DeviceId } from '../../src/domain/log/ids.ts';
import type { CycleFile } from '../../src/wire/cycle-file.ts';
import { EnrolAnswer } from '../../src/wire/enrolment.ts';
import { paths } from '../../src/wire/paths.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { testCycle } from '../domain/values.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { drawCode, join as joinOffice, makeOfficeKey } from '../e2e/stage/office.ts';
import { startServer } from '../e2e/stage/server.ts';
import { median } from './fold-in.ts';
import type { BenchRow } from './row.ts';
import { streetLog } from './street-log.ts';

const ENTRIES = 50_000;
const BATCH = 500;
const RUNS = 9;

/** Starting the built office, without a network, on a log of 50,000 entries that the server sent, and on one of 5,000. */
export async function officeBench(): Promise<readonly BenchRow[]> {
  const many = await officeWith(ENTRIES);
  const few = await officeWith(ENTRIES / 10);
  try {
    const [starts, fewer]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      fewer.push(await start(few.page));
      starts.push(await start(many.page));
    }
    const [ours, theirs] = [median(starts), median(fewer)];
    return [
      {
        name: 'start of the office until its figures are there, 50,000 entries, beside 5,000 (p50)',
        ours,
        theirs,
        unit: 'ms',
        ratio: theirs / ours,
        goal: 'within a second; ten times as many take at most ten times as long (ratio 0.1 or more)',
      },
    ];
  } finally {
    await many.stage.close();
    await few.stage.close();
  }
}

/** An office whose browser has pulled so many entries of a tablet, has kept them, and is without a network from then on. */
async function officeWith(entries: number): Promise<{ readonly stage: Stage; readonly page: Page }> {
  const stage = await openStage((data) => {
    const file = join(data, '..', 'round.json');
    writeFileSync(file, JSON.stringify({ format: 'torg/cycle/4', cycle: testCycle() } satisfies CycleFile));
    return startServer(data, file);
  });
  const page = (await stage.browser('office')).page();
  const { invitation, tablets } = stage.server.announced();
  if (invitation === null) throw new Error('The server invites nobody.');
  await joinOffice(page, invitation);
  await makeOfficeKey(page);
  const ideas = await send(tablets, await drawCode(page), entries);
  await page.addInitScript(noteTheFigure, ideas);
  await start(page);
  await page.waitForFunction(hasSnapshot, entries, { polling: 500, timeout: 120_000 });
  await page.context().setOffline(true);
  await start(page);
  return { stage, page };
}

/** Sends the street's entries as a tablet; answers how many ideas were among them. */
async function send(url: string, code: string, count: number): Promise<number> {
  const device = DeviceId.parse(randomUUID());
  const enrolment = { code, device, publicKey: 'A'.repeat(87) };
  const { process, token } = EnrolAnswer.parse(await post(new URL(paths.enrol, url), enrolment));
  const epoch = randomUUID();
  const entries = Array.from(streetLog(count, 3, { process, author: byDevice(device) }));
  const pushed = entries.map((entry, at) => {
    const bytes = JSON.stringify(entry);
    return { id: entry.id, epoch, seq: at + 1, hash: hash('sha256', bytes), bytes };
  });
  for (let at = 0; at < pushed.length; at += BATCH) {
    const own = pushed.slice(at, at + BATCH);
    const request = { protocol: 1, device, nonce: randomUUID(), waiting: 0, entries: own };
    const { verdicts } = PushAnswer.parse(await post(new URL(paths.entries, url), request, token));
    if (verdicts.some(({ verdict }) => verdict !== 'accepted')) throw new Error('An entry was not accepted.');
  }
  return entries.filter(({ kind }) => kind === 'idea.collected').length;
}

async function post(url: URL, body: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url.pathname} answered ${answer.status}.`);
  return answer.json();
}

/** Runs in the page before anything else: notes when the overview first says how many ideas there are. */
function noteTheFigure(ideas: number): void {
  const look = () => {
    const shown = [...document.querySelectorAll('main a')].some((each) =>
      each.textContent?.replaceAll(/\s/g, '').startsWith(`${ideas}idé`),
    );
    if (!shown) return;
    watcher.disconnect();
    // The next frame has it on the screen.
    requestAnimationFrame(() => performance.mark('torg/figure'));
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Milliseconds from the navigation until the figure is on the screen. */
async function start(page: Page): Promise<number> {
  await page.goto(new URL('/office', page.url()).href);
  const shown = await page.waitForFunction(
    () => performance.getEntriesByName('torg/figure')[0]?.startTime,
    undefined,
    { timeout: 120_000 },
  );
  return Number(await shown.jsonValue());
}

async function hasSnapshot(entries: number): Promise<boolean> {
  const [database] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('torg/office/'));
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(database?.name ?? '');
    request.addEventListener('success', () => resolve(request.result));
  });
  const arrival = await new Promise<number>((resolve) => {
    const request = opened.transaction('snapshot').objectStore('snapshot').get('fold');
    request.addEventListener('success', () => resolve(request.result?.arrival ?? 0));
  });
  opened.close();
  return arrival >= entries;
}
