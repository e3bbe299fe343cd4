import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LYING, openBrowser, type StageBrowser, UPRIGHT, type BrowserOptions } from './stage/browser.ts';
import { enrol, setUp } from './stage/field.ts';
import { drawCode, join as joinOffice, makeOfficeKey, planEvent, type Plan } from './stage/office.ts';
import { type ServerProcess, startServer } from './stage/server.ts';

/** The event of every test. */
export const STALL: Plan = { name: 'Stånd vid stationen', area: 'Ormaryd (Norr)', place: 'Stationen' };

export type Stage<Server extends ServerProcess = ServerProcess> = {
  /** A folder of this stage's own; it is gone afterwards. */
  readonly folder: string;
  readonly data: string;
  readonly server: Server;
  /** Opens a browser; the stage closes it. */
  browser(name: string, options?: Partial<BrowserOptions>): Promise<StageBrowser>;
  close(): Promise<void>;
};

/** Puts up a server with the sample round (`torg serve`, unless another way is given), and room for browsers. */
export async function openStage(): Promise<Stage>;
export async function openStage<Server extends ServerProcess>(
  start: (data: string) => Promise<Server>,
): Promise<Stage<Server>>;
export async function openStage(
  start: (data: string) => Promise<ServerProcess> = startServer,
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'torg-e2e-'));
  const data = join(folder, 'data');
  const server = await start(data);
  const browsers: StageBrowser[] = [];
  return {
    folder,
    data,
    server,
    async browser(name, options = {}) {
      const browser = await openBrowser({
        profile: join(folder, name),
        viewport: name.startsWith('office') ? LYING : UPRIGHT,
        ...options,
      });
      browsers.push(browser);
      return browser;
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A stage on which the coordinator has joined, made the office key and planned today's stall. */
export async function openOffice(stage: Stage): Promise<{ office: StageBrowser; words: string }> {
  const office = await stage.browser('office');
  const { invitation } = stage.server.announced();
  if (invitation === null) throw new Error('The server invites nobody.');
  await joinOffice(office.page(), invitation);
  const words = await makeOfficeKey(office.page());
  await planEvent(office.page(), STALL);
  return { office, words };
}

/** A tablet that has been enrolled with a fresh code, and set up for today's stall. */
export async function openTablet(
  stage: Stage,
  office: StageBrowser,
  name: string,
  options: Partial<BrowserOptions> = {},
): Promise<StageBrowser> {
  const code = await drawCode(office.page());
  const tablet = await stage.browser(name, options);
  await enrol(tablet.page(), stage.server.announced().tablets, code);
  await setUp(tablet.page(), STALL.name);
  return tablet;
}
