import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { handOver } from '../e2e/stage/field.ts';
import { openOffice, openStage, openTablet } from '../e2e/stage.ts';
import type { BenchRow } from './row.ts';

/** Runs whose median counts: one run says little. */
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const GOALS: Readonly<Record<(typeof CATEGORIES)[number], number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};

/** Lighthouse, median of five, on the field's home and on the kiosk of a tablet that is enrolled and at work. */
export async function lighthouseBench(): Promise<BenchRow[]> {
  const stage = await openStage();
  try {
    const { office } = await openOffice(stage);
    const port = await freePort();
    const tablet = await openTablet(stage, office, 'tablet', { args: [`--remote-debugging-port=${port}`] });
    await office.close();
    const address = stage.server.announced().tablets;
    const home = await scores('the field home', address, port);
    await handOver(tablet.page());
    return [...home, ...(await scores('the kiosk', address, port))];
  } finally {
    await stage.close();
  }
}

async function scores(name: string, address: string, port: number): Promise<BenchRow[]> {
  const runs: Record<(typeof CATEGORIES)[number], number>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(address, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      // The tablet is enrolled: its storage is what makes it show these screens.
      disableStorageReset: true,
      formFactor: 'mobile',
      screenEmulation: { mobile: true, width: 800, height: 1280, deviceScaleFactor: 1, disabled: false },
    });
    const of = (category: string): number => Math.round((result?.lhr.categories[category]?.score ?? 0) * 100);
    runs.push({
      performance: of('performance'),
      accessibility: of('accessibility'),
      'best-practices': of('best-practices'),
    });
  }
  return CATEGORIES.map((category) => {
    const median = runs.map((run) => run[category]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    return {
      name: `Lighthouse, ${category}, ${name}`,
      ours: median,
      theirs: 100,
      unit: 'points',
      ratio: median / 100,
      goal: `at least ${GOALS[category]}`,
    };
  });
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
