import { afterAll, beforeAll, describe, it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/build.ts';
import { parseCycleFile } from '../../src/wire/cycle-file.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { handOver, savedReceipt } from './stage/field.ts';
import { inOrder } from './stage/in-order.ts';
import { beginTelling, kioskWords } from './stage/kiosk.ts';
import { figure, goTo } from './stage/office.ts';
import { type SpokenServer, startServer } from './stage/server.ts';
import { entriesIn } from './stage/vote-count.ts';
import { openOffice, openStage, openTablet, type Stage } from './stage.ts';

const TITLE = 'Bänkar i skuggan';
const ADDRESS = 'kim@nassjo.example';

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let tablet: StageBrowser;
let words: string;

/** The sample round, but that it asks how to be reached, and who takes part. */
function asking(data: string): string {
  const sample = readFileSync(join(ROOT, 'src/cli/samples/nassjo/cycle.json'), 'utf8');
  const read = parseCycleFile(JSON.parse(sample));
  if (!read.success) throw new Error('The sample cannot be read.');
  const { format, cycle } = read.data;
  const file = join(data, '..', 'asking.json');
  const questions = ['age-group', 'language'];
  writeFileSync(file, JSON.stringify({ format, cycle: { ...cycle, contact: true, questions } }));
  return file;
}

beforeAll(async () => {
  stage = await openStage((data) => startServer(data, asking(data)));
  ({ office, words } = await openOffice(stage));
  tablet = await openTablet(stage, office, 'tablet');
});
afterAll(() => stage?.close());

inOrder();

describe('what a resident offers beside an idea, without a network', () => {
  it('is a photo, a way to be reached, and answers to what is asked of everybody', async () => {
    const page = tablet.page();
    const say = kioskWords('sv');
    const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();
    await tablet.cut();
    await handOver(page);
    await beginTelling(page, 'sv');
    await page.getByLabel(say('Din idé')).fill('Det är varmt vid hållplatsen.');
    await press('Fortsätt');
    await page.getByLabel(say('Idéns namn')).fill(TITLE);
    await press('Fortsätt');
    await press('Lägg till ett foto');
    const taken = await page.screenshot({ type: 'jpeg' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plats.jpg', mimeType: 'image/jpeg', buffer: taken });
    await expect(page.getByRole('img', { name: say('Ditt foto') })).toBeVisible();
    await press('Fortsätt');
    await page.getByText(say('Ja'), { exact: true }).click();
    await page.getByLabel(say('E-post eller telefon')).fill(ADDRESS);
    await press('Spara idén');
    await savedReceipt(page, say('Tack! Din idé är sparad på plattan.'));
    await press('Klar');
    await press('18–25 år');
    await expect(
      page.getByRole('heading', { name: say('Vilket språk pratar du mest hemma?') }),
    ).toBeVisible();
    await press('Hoppa över');
    await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
  });

  it('arrives when there is a network: the photo with the idea, at the office alone', async () => {
    const page = office.page();
    await tablet.restore();
    await goTo(page, 'Översikt');
    await expect.poll(() => figure(page, /idé(?:er)?$/)).toBe(1);
    await goTo(page, 'Idéer');
    await page.getByRole('link', { name: TITLE }).click();
    const photo = page.locator('main img');
    await expect
      .poll(() => photo.evaluate((each: HTMLImageElement) => each.naturalWidth))
      .toBeGreaterThan(300);
  });

  it('is opened by whoever types the words and says why, and that is told from then on', async () => {
    const page = office.page();
    await page.reload(); // The key is forgotten with the page.
    await page.getByRole('button', { name: 'Visa kontaktuppgifter' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).not.toContainText(ADDRESS);
    await dialog.getByRole('textbox').first().fill(words);
    await dialog.getByRole('button', { name: 'Lås upp nyckeln' }).click();
    await dialog.getByLabel('Varför behöver du nå personen?').fill('Var är det varmt?');
    await dialog.getByRole('button', { name: 'Visa dem' }).click();
    await expect(dialog.getByText(ADDRESS)).toBeVisible();
    await dialog.getByRole('button', { name: 'Dölj dem igen' }).click();
    await expect(page.getByRole('list', { name: 'De som har läst' })).toContainText('Var är det varmt?');
  });

  it('keeps the answers of one person on the tablet, where nothing says whose they are', async () => {
    const kinds = entriesIn(stage.data).map(({ kind }) => kind);
    expect(kinds).toContain('idea.photo-added');
    expect(kinds).not.toContain('answers.counted');
  });
});
