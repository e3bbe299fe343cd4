import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { countVisitors, enrol, setUp, syncFigures, writeIdea } from './stage/field.ts';
import { drawCode, figure, goTo } from './stage/office.ts';
import { openOffice, openStage, openTablet, type Stage, STALL } from './stage.ts';

const SAMPLE_IDEAS = 60;

let stage: Stage;
let office: StageBrowser;
let tablet: StageBrowser;
/** Ideas that the office should hold by now. */
let ideas = SAMPLE_IDEAS;

beforeAll(async () => {
  stage = await openStage();
  ({ office } = await openOffice(stage));
  tablet = await openTablet(stage, office, 'tablet');
});
afterAll(() => stage?.close());

const pill = (of: StageBrowser, says: string | RegExp) =>
  of.page().getByRole('button', { name: says }).first();
const arrived = (of: StageBrowser) => expect(pill(of, 'Allt är framme')).toBeVisible();

/** Waits until the overview of the office counts so many ideas. */
async function officeHolds(count: number): Promise<void> {
  await goTo(office.page(), 'Översikt');
  await expect.poll(() => figure(office.page(), /idéer$/)).toBe(count);
}

/** Finds an idea at the office by its words, and tells how many there are of it. */
async function foundAtOffice(words: string): Promise<number> {
  await goTo(office.page(), 'Idéer');
  await office.page().getByLabel('Sök i rubrik och text').fill(words);
  const found = office
    .page()
    .getByRole('status')
    .filter({ hasText: /idéer?$/ });
  await expect(found).toContainText(/ av /);
  return Number.parseInt(await found.innerText(), 10);
}

describe('a network that lies', () => {
  it('a captive portal counts as not sent, and is said in words until the real network is there', async () => {
    const page = tablet.page();
    await tablet.cut();
    await writeIdea(page, { title: 'Bakom portalen' });
    await tablet.restore('portal');
    await expect(pill(tablet, '1 väntar, nätet kräver något')).toBeVisible();
    await pill(tablet, '1 väntar, nätet kräver något').click();
    await expect(page.getByText('Någon annan än kommunens server svarade')).toBeVisible();
    await expect(page.getByText(/Försöker igen/)).toBeVisible();
    tablet.road.become('clear');
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await expect(page.getByText('Allt är framme', { exact: true })).toBeVisible();
    expect(await syncFigures(page)).toMatchObject({ pending: 0, help: 0 });
    await page.getByRole('link', { name: 'Tillbaka' }).click();
    await officeHolds((ideas += 1));
  });

  it('an answer that is lost after the server has worked leaves one idea at the office', async () => {
    await tablet.cut();
    await writeIdea(tablet.page(), { title: 'Svaret som försvann' });
    await expect(pill(tablet, '1 väntar, inget nät')).toBeVisible();
    // The tablet first asks how far the server holds it; then it sends, and never hears that it worked.
    await tablet.restore('clear', 'loses-answers');
    await officeHolds((ideas += 1));
    await expect(pill(tablet, /^1 väntar/)).toBeVisible();
    tablet.road.become('clear');
    await arrived(tablet);
    expect(await foundAtOffice('Svaret som försvann')).toBe(1);
  });
});

describe('a tablet whose own storage or tabs misbehave', () => {
  it('two tabs show the same, send once, and count on together', async () => {
    const first = tablet.page();
    const second = await tablet.context().newPage();
    await second.goto(stage.server.announced().tablets);
    await tablet.cut();
    await writeIdea(second, { title: 'Från den andra fliken' });
    await expect(first.getByRole('link', { name: 'Från den andra fliken' })).toBeVisible();
    await Promise.all([countVisitors(first, 3), countVisitors(second, 3)]);
    await expect(first.getByRole('status').filter({ hasText: /^6$/ })).toBeVisible();
    await expect(second.getByRole('status').filter({ hasText: /^6$/ })).toBeVisible();
    await tablet.restore();
    await arrived(tablet);
    await expect(second.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await second.close();
    await officeHolds((ideas += 1));
    await expect.poll(() => figure(office.page(), /besökare$/)).toBe(6);
  });

  it('a full disk says nothing of saved, keeps what was typed, and saves once when there is room', async () => {
    await tablet.kill();
    await tablet.open();
    const reopened = tablet.page();
    const { tablets } = stage.server.announced();
    const session = await tablet.context().newCDPSession(reopened);
    const { origin } = new URL(tablets);
    // Chromium remembers for a while how much room there was, so the limit stands before the app is opened.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await reopened.goto(tablets);
    await reopened.getByRole('link', { name: 'Ny idé' }).click();
    await reopened.getByLabel('Rubrik').fill('Ingen plats på disken');
    await reopened.getByRole('button', { name: 'Spara idén' }).click();
    await expect(reopened.getByRole('alert').filter({ hasText: 'Idén är inte sparad än' })).toContainText(
      'Plattan är full. Det du skrev står kvar här.',
    );
    await expect(reopened.getByLabel('Rubrik')).toHaveValue('Ingen plats på disken');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await reopened.getByRole('button', { name: 'Försök spara igen' }).click();
    await expect(reopened.getByRole('heading', { name: 'Idén är sparad på plattan' })).toBeVisible();
    await reopened.getByRole('link', { name: 'Klar' }).last().click();
    await arrived(tablet);
    await officeHolds((ideas += 1));
    expect(await foundAtOffice('Ingen plats på disken')).toBe(1);
  });
});

describe('words that want to be more than words', () => {
  const WILD = '<script>alert(1)</script> \u202E\u200Bavig\u202C 👩‍👩‍👧 ';
  const FORMULA = '=HYPERLINK("http://example.org";"tryck")';

  it('are shown as they were written, and run nowhere', async () => {
    let dialogs = 0;
    office.page().on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await writeIdea(tablet.page(), { title: WILD, text: `<img src=x onerror=alert(2)>\n${FORMULA}` });
    await writeIdea(tablet.page(), { title: FORMULA });
    await arrived(tablet);
    await officeHolds((ideas += 2));
    await goTo(office.page(), 'Idéer');
    await office.page().getByRole('link', { name: '<script>alert(1)</script>' }).click();
    const shown = await office.page().getByRole('heading', { level: 1 }).textContent();
    expect(shown).toBe(WILD);
    await expect(office.page().getByText('<img src=x onerror=alert(2)>')).toBeVisible();
    expect(dialogs).toBe(0);
    expect(office.faults()).toEqual([]);
  });

  it('are exported to the letter, and a cell that a spreadsheet would run is put behind an apostrophe', async () => {
    const page = office.page();
    await goTo(page, 'Idéer');
    const exported = async (item: RegExp): Promise<string> => {
      await page.getByRole('button', { name: 'Exportera' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('listitem').getByRole('button', { name: item }).click(),
      ]);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
      return Buffer.concat(parts).toString('utf8');
    };
    const csv = await exported(/^CSV/);
    expect(csv).toContain(`"${WILD}"`);
    expect(csv).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(csv.split('\r\n').length).toBeGreaterThan(ideas);
    const json = await exported(/^JSON/);
    expect(JSON.parse(json)).toMatchObject({
      ideas: expect.arrayContaining([expect.objectContaining({ title: FORMULA })]),
    });
  });
});

describe('a server and tablets that are not what they were', () => {
  it('a server set back to last week’s copy of its file gets everything again', async () => {
    const copy = join(stage.folder, 'last-week');
    await stage.server.stop();
    cpSync(stage.data, copy, { recursive: true });
    await stage.server.start();
    await writeIdea(tablet.page(), { title: 'Efter kopian, den första' });
    await writeIdea(tablet.page(), { title: 'Efter kopian, den andra' });
    await arrived(tablet);
    await officeHolds(ideas + 2);
    await stage.server.stop();
    rmSync(stage.data, { recursive: true });
    cpSync(copy, stage.data, { recursive: true });
    await stage.server.start();
    await pill(tablet, 'Allt är framme').click();
    await tablet.page().getByRole('button', { name: 'Skicka nu' }).click();
    await tablet.page().getByRole('link', { name: 'Tillbaka' }).click();
    await arrived(tablet);
    await office.page().reload();
    await officeHolds((ideas += 2));
    expect(await foundAtOffice('Efter kopian')).toBe(2);
  });

  it('a tablet copied into two loses neither one’s words, and the office is told', async () => {
    await tablet.context().close();
    const profile = join(stage.folder, 'copied-tablet');
    cpSync(tablet.profile, profile, { recursive: true, filter: (path) => !path.includes('Singleton') });
    await tablet.open();
    const copied = await stage.browser('copied-tablet');
    for (const each of [tablet, copied]) {
      await each.cut();
      await each.page().goto(stage.server.announced().tablets);
    }
    await writeIdea(tablet.page(), { title: 'Från den ena' });
    await writeIdea(copied.page(), { title: 'Från den andra' });
    await tablet.restore();
    await arrived(tablet);
    await copied.restore();
    await arrived(copied);
    await officeHolds((ideas += 2));
    await expect(office.page().getByText('Platta 1 finns i två exemplar')).toBeVisible();
    await goTo(office.page(), 'Plattor');
    await expect(office.page().getByRole('row', { name: /Platta 1/ })).toContainText('Två exemplar');
    await copied.context().close();
  });

  it('a tablet whose clock is years off is taken in, and its entries say so', async () => {
    const code = await drawCode(office.page());
    const early = await stage.browser('early-tablet', { clock: '2019-03-01T10:00:00Z' });
    await enrol(early.page(), stage.server.announced().tablets, code);
    await setUp(early.page(), STALL.name);
    await writeIdea(early.page(), { title: 'Skriven 2019' });
    await arrived(early);
    await officeHolds((ideas += 1));
    await goTo(office.page(), 'Idéer');
    await office.page().getByLabel('Sök i rubrik och text').fill('Skriven 2019');
    await office.page().getByRole('link', { name: 'Skriven 2019' }).click();
    await expect(office.page().getByText('klockan gick fel')).toBeVisible();
    await early.context().close();
  });

  it('a revoked tablet keeps everything, and what it sends waits for a coordinator', async () => {
    const page = office.page();
    await goTo(page, 'Plattor');
    await page
      .getByRole('row', { name: /Platta 1/ })
      .getByRole('button', { name: 'Spärra' })
      .click();
    await page.getByRole('dialog').getByLabel('Varför?').fill('Glömd på bussen');
    await page.getByRole('button', { name: 'Spärra plattan' }).click();
    await expect(page.getByRole('row', { name: /Platta 1/ })).toContainText('Spärrad');
    await writeIdea(tablet.page(), { title: 'Från en spärrad platta' });
    await expect(pill(tablet, /behöver hjälp/)).toBeVisible();
    await expect(tablet.page().getByRole('link', { name: 'Från en spärrad platta' })).toBeVisible();
    await goTo(page, 'Behöver hjälp');
    await expect(page.getByText('Från en spärrad platta', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Släpp in' }).first().click();
    await page.getByRole('button', { name: 'Släpp in posten' }).click();
    await officeHolds((ideas += 1));
  });
});

describe('an office with many ideas', () => {
  it('another page of the office starts at its top, and going back comes to where one was', async () => {
    const page = office.page();
    const down = () => page.evaluate(() => scrollY);
    await goTo(page, 'Idéer');
    const last = page.getByRole('rowheader').getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    const before = await down();
    expect(before).toBeGreaterThan(500);
    await last.click();
    await expect(page.getByText('Som den lämnades')).toBeVisible();
    await expect.poll(down).toBe(0);
    await page.goBack();
    await expect.poll(down).toBe(before);
  });
});
