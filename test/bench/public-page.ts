import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { DIST, isStale, PUBLIC_PAGES } from '../../src/cli/build.ts';
import { buildClient } from '../../src/cli/build-client.ts';
import type { ServerStore } from '../../src/server/store.ts';
import { openServer } from '../../src/server/server.ts';
import { browserArguments, findBrowser } from '../browser.ts';
import { CYCLE } from '../domain/values.ts';
import { published, sampleResult, TOWN } from '../features/public/sample-result.ts';
import { CountingOffice } from '../server/store/counting.ts';
import { giveStore } from '../server/store/given.ts';
import type { BenchRow } from './row.ts';

/** Runs whose median counts. */
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PARTS = 12;

/** Lighthouse as on a telephone, median of five, on the page of a result with 1,000 proposals in 20 areas. */
export async function publicPageBench(): Promise<readonly BenchRow[]> {
  if (isStale()) await buildClient();
  const folder = mkdtempSync(join(tmpdir(), 'torg-bench-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await openServer({
    dataFolder: folder,
    port,
    distFolder: DIST,
    pagesFolder: PUBLIC_PAGES,
    address,
    log: () => undefined,
  });
  const debugging = await freePort();
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser(),
    args: [...browserArguments, `--remote-debugging-port=${debugging}`],
  });
  try {
    await publishTown(server.store);
    const page = `${address}/r/${CYCLE}/sv`;
    const began = performance.now();
    const { status } = await fetch(page);
    const first = performance.now() - began;
    if (status !== 200) throw new Error(`The page answered ${status}.`);
    const again = await timed(() => fetch(page).then((answer) => answer.arrayBuffer()));
    return [
      {
        name: 'public page, 1,000 proposals in 20 areas: an answer, against the first one, which counts again',
        ours: again,
        theirs: first,
        unit: 'ms',
        ratio: first / again,
        goal: 'counted once a publication',
      },
      ...(await scores(page, debugging)),
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Publishes a town's result through the server's own door, as the counting room does. */
async function publishTown(store: ServerStore): Promise<void> {
  const file = sampleResult(TOWN);
  const { text, digest } = published(file);
  const office = await CountingOffice.of(await giveStore(() => Promise.resolve(store)));
  // The file holds its contests; the log would have them too, in more entries than this is about.
  const cycle = { ...file.cycle, contests: [], voting: { ...file.cycle.voting, styles: [] } };
  const sent = [
    await office.send(office.writes('cycle.configured', { revision: 1, cycle })),
    await office.start(),
    await office.list(),
    await office.tally(digest),
    await office.approve(0, digest),
    await office.approve(1, digest),
  ];
  for (let part = 1; part <= PARTS; part += 1) sent.push(await office.publish(part, PARTS, { text, digest }));
  const refused = sent.find((verdict) => verdict?.verdict !== 'accepted');
  if (refused) throw new Error(`The server refused: ${JSON.stringify(refused)}`);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[10] ?? 0;
}

async function scores(address: string, port: number): Promise<readonly BenchRow[]> {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    const { categories, audits } = result?.lhr ?? {};
    if (process.env['TORG_BENCH_TELL'] !== undefined)
      for (const audit of Object.values(audits ?? {}))
        if (audit.score !== null && audit.score < 1)
          console.error(audit.id, audit.score, audit.displayValue ?? '');
    runs.push(
      Object.fromEntries(
        CATEGORIES.map((category) => [category, Math.round((categories?.[category]?.score ?? 0) * 100)]),
      ),
    );
  }
  return CATEGORIES.map((category) => {
    const median = runs.map((run) => run[category] ?? 0).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    return {
      name: `Lighthouse, ${category}, public page with 1,000 proposals in 20 areas`,
      ours: median,
      theirs: 100,
      unit: 'points',
      ratio: median / 100,
      goal: '100',
    };
  });
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
