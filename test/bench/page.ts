import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { browserArguments, findBrowser } from '../browser.ts';

/** A module of this folder, run in a page of a real Chromium on a profile of its own; answers what `run` answers. */
export const inChromium = <Answer>(
  module: string,
  run: string,
  ...given: readonly unknown[]
): Promise<Answer> => inSlowChromium(1, module, run, ...given);

/** The same with the page's thread so many times slower; what the browser does on other threads is not slowed. */
export const inSlowChromium = <Answer>(
  slower: number,
  module: string,
  run: string,
  ...given: readonly unknown[]
): Promise<Answer> =>
  onPage(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return runOn<Answer>(page, module, run, given);
  });

/** What a module's function answers on a page. */
export const runOn = <Answer>(
  page: Page,
  module: string,
  run: string,
  given: readonly unknown[],
): Promise<Answer> =>
  page.evaluate(
    async ({ path, name, args }) => {
      const loaded = await import(/* @vite-ignore */ path);
      return loaded[name](...args);
    },
    { path: `/test/bench/${module}`, name: run, args: given },
  );

/** A blank page of a real Chromium, served with this folder, on a profile of its own. */
export async function onPage<Answer>(use: (page: Page) => Promise<Answer>): Promise<Answer> {
  const server = await createServer({
    configFile: false,
    root: new URL('../..', import.meta.url).pathname,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { include: ['dexie', 'zod/mini', '@hpke/core', '@lingui/core'] },
  });
  await server.listen();
  // A profile on the disk: a passing one would keep its databases in memory, and no write would ever wait.
  const profile = mkdtempSync(join(tmpdir(), 'torg-bench-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: browserArguments,
  });
  try {
    const page = await browser.newPage();
    const address = server.resolvedUrls?.local[0] ?? '';
    // Any page of the right origin will do; the module brings the rest.
    await page.goto(`${address}test/bench/blank.html`);
    return await use(page);
  } finally {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
