import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { CycleFile } from '../../../src/wire/cycle-file.ts';
import { openStage, type Stage } from '../stage.ts';
import { LYING, type StageBrowser } from './browser.ts';
import { expect } from './expect.ts';
import { connect, enrol, setUp } from './field.ts';
import { join as joinOffice, makeOfficeKey } from './office.ts';
import { type SpokenServer, startServer, torg } from './server.ts';

/** Puts up a server with one round of its own, voting. */
export const openRound = (file: CycleFile): Promise<Stage<SpokenServer>> =>
  openStage((data) => {
    const path = `${data}-round/cycle.json`;
    mkdirSync(dirname(path));
    writeFileSync(path, JSON.stringify(file));
    return startServer(data, path);
  });

/** The office of a round that seals: the coordinator has joined and made the office key. */
export async function openSealingOffice(stage: Stage): Promise<{ office: StageBrowser; words: string }> {
  const office = await stage.browser('office');
  const { invitation } = stage.server.announced();
  if (invitation === null) throw new Error('The server invites nobody.');
  await joinOffice(office.page(), invitation);
  return { office, words: await makeOfficeKey(office.page()) };
}

/** A trustee, another coordinator or an assessor, with an account and a browser of their own, in the office. */
export async function openTrustee(
  stage: Stage,
  name: string,
  role: 'trustee' | 'coordinator' | 'assessor' = 'trustee',
): Promise<StageBrowser> {
  const url = new URL(stage.server.announced().tablets).origin;
  const invited = await torg([
    'staff',
    'invite',
    '--role',
    role,
    '--url',
    url,
    '--data',
    stage.data,
    '--json',
  ]);
  const { link } = z.object({ link: z.string() }).parse(JSON.parse(invited.out));
  const browser = await stage.browser(`office-of-${name.toLowerCase().replaceAll(' ', '-')}`);
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@lysinge.example`;
  await joinOffice(browser.page(), link, { name, email, password: 'en mening om vårens tranor' });
  return browser;
}

/** A tablet at a ballot point, let in with a code that the server's own machine has drawn. */
export async function openTabletAt(stage: Stage, point: string, name: string): Promise<StageBrowser> {
  const tablet = await stage.browser(name);
  await enrol(tablet.page(), stage.server.announced().tablets, await codeFor(stage));
  await setUp(tablet.page(), point);
  return tablet;
}

/** The same for a laptop in a round without an office key: all else is checked. */
export async function openLaptopAt(stage: Stage, point: string): Promise<StageBrowser> {
  const laptop = await stage.browser('laptop', { viewport: LYING });
  const page = laptop.page();
  await connect(page, stage.server.announced().tablets, await codeFor(stage));
  const ready = page.getByRole('heading', { name: 'Redo utan nät' });
  await expect(ready.or(page.getByText('Kontoret har ingen nyckel än'))).toBeVisible({ timeout: 45_000 });
  await setUp(page, point);
  return laptop;
}

/** A code that lets one tablet in, drawn at the server's own machine. */
export async function codeFor(stage: Stage): Promise<string> {
  const drawn = await torg(['device', 'code', '--data', stage.data, '--json']);
  return z.object({ code: z.string() }).parse(JSON.parse(drawn.out)).code;
}

/** The number on a tablet, as its home says it. */
export async function tabletNumber(tablet: StageBrowser): Promise<number> {
  const words = await tablet
    .page()
    .getByText(/^Platta \d+$/)
    .first()
    .innerText();
  return Number(words.replaceAll(/\D/g, ''));
}

/** A folder for sheets that are printed, to be looked at: that of TORG_PAPERS, or one that goes with the stage. */
export const papersOf = (stage: Stage): string => process.env['TORG_PAPERS'] ?? join(stage.folder, 'papers');

/** Takes a tablet's life and starts it again, as after a flat battery. */
export async function dieAndStart(stage: Stage, tablet: StageBrowser): Promise<void> {
  await tablet.kill();
  await tablet.open();
  await tablet.page().goto(stage.server.announced().tablets);
}
