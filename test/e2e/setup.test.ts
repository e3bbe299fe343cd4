import { writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { COORDINATOR, join } from './stage/office.ts';
import { startServer, type SpokenServer } from './stage/server.ts';
import { go } from './stage/walk.ts';
import { openStage, type Stage } from './stage.ts';

const VILLAGES = [
  ['Äng', 'Norr'],
  ['Solberga', 'Norr'],
  ['Flisby', 'Norr'],
  ['Ormaryd', 'Norr'],
  ['Fredriksdal', 'Söder'],
  ['Grimstorp', 'Söder'],
  ['Stensjön', 'Söder'],
  ['Sandsjöbygden', 'Söder'],
] as const;

/** As a spreadsheet on an older computer writes it: Latin-1, semicolons, sums with spaces and "kr". */
const AREAS = [
  'Namn;Del av;Budget',
  'Norr;;',
  'Söder;;',
  ...VILLAGES.map(([name, part]) => `${name};${part};250 000 kr`),
].join('\r\n');

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let page: Page;

beforeAll(async () => {
  stage = await openStage((data) => startServer(data, undefined, true));
  office = await stage.browser('office');
  page = office.page();
  await join(page, stage.server.announced().invitation ?? '', COORDINATOR, 'Enkel omgång');
});
afterAll(() => stage?.close());

const save = async () => {
  await page.getByRole('button', { name: 'Spara ändringen' }).click();
  await expect(page.getByRole('heading', { name: 'En halv miljon idéer' })).toBeVisible();
};

const row = (name: string): Locator => page.getByRole('group', { name, exact: true });

describe('the round of Nässjö, set up from nothing in the browser', () => {
  it('is whole after six answers', async () => {
    await page.getByLabel('Kommun').fill('Nässjö');
    await page.getByLabel('Belopp').fill('2 000 000 kr');
    await page.getByText('bor här', { exact: true }).click();
    await page.getByText('Ja, de får staplas').click();
    await page.getByLabel('Första dagen för idéer').fill('2027-01-11');
    await page.getByLabel('Sista dagen för idéer').fill('2027-02-28');
    await page.getByLabel('Första dagen för röstning').fill('2027-04-05');
    await page.getByLabel('Sista dagen för röstning').fill('2027-04-03');
    await page.getByText('Namn, antal omgångar och valuta').click();
    await page.getByLabel(/^Omgångens namn/).fill('En halv miljon idéer');
    await page.getByRole('button', { name: 'Lägg in omgången' }).click();
    await expect(page.getByText(/^Sista dagen ligger före den första/)).toBeVisible();
    await page.getByLabel('Sista dagen för röstning').fill('2027-04-30');
    await page.getByRole('button', { name: 'Lägg in omgången' }).click();
    await expect(page.getByRole('heading', { name: 'En halv miljon idéer' })).toBeVisible();
  });

  it('gets its areas and their money from a file, in place of the one it began with', async () => {
    const file = path(stage.folder, 'omraden.csv');
    writeFileSync(file, Buffer.from(AREAS, 'latin1'));
    await go(page, '/office/frame/areas', 'Områden');
    await page.getByText('Hämta områden ur en fil').click();
    await page.getByLabel('CSV-fil').setInputFiles(file);
    await expect(page.getByText('10 områden är ifyllda nedanför')).toBeVisible();
    await save();
  });

  it('votes in the north and in the south, three votes each', async () => {
    await go(page, '/office/frame/contests', 'Omröstningar');
    await row('Nässjö').getByLabel('Namn').fill('Norr');
    await row('Norr').getByLabel('Område').first().selectOption({ label: 'Norr' });
    await page.getByRole('button', { name: 'Lägg till en omröstning' }).click();
    await row('omröstning 2').getByLabel('Namn').fill('Söder');
    await row('Söder').getByLabel('Område').first().selectOption({ label: 'Söder' });
    await row('Söder').getByLabel('Så röstar man').selectOption('points');
    await save();
    await go(page, '/office/frame/areas', 'Områden');
    await page.getByRole('button', { name: 'Ta bort Nässjö' }).click();
    await save();
    for (const name of ['Norr', 'Söder'])
      await expect(page.getByRole('region', { name }).getByText(/1\s000\s000\skr/)).toBeVisible();
  });

  it('says who changed what, and survives a restart of the server', async () => {
    await stage.server.stop();
    await stage.server.start();
    await page.reload();
    await go(page, '/office/frame/history', 'Så har ramarna ändrats');
    await expect(page.getByRole('heading', { name: 'Version 4' })).toBeVisible();
    await expect(page.getByText(/^Anna Lund/).first()).toBeVisible();
    await expect(Promise.resolve(office.faults())).resolves.toEqual([]);
  });
});
