import { afterAll, beforeAll, describe, it } from 'vitest';
import { PHONE, type StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { enrol, handOver, setUp } from './stage/field.ts';
import { inOrder } from './stage/in-order.ts';
import { leaveIdea } from './stage/kiosk.ts';
import { drawCode, figure, goTo } from './stage/office.ts';
import { type SpokenServer, startServer } from './stage/server.ts';
import { openOffice, openStage, type Stage, STALL } from './stage.ts';

const SAMPLE_IDEAS = 60;
const TITLE = 'Lampa vid Lundgrens grind';
const PUBLIC_TITLE = 'Lampa vid grinden';
const REASON = 'Din idé går inte vidare, därför att vägen inte är kommunens.';

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let tablet: StageBrowser;
let phone: StageBrowser;
let receipt: string;

beforeAll(async () => {
  stage = await openStage(startServer);
  ({ office } = await openOffice(stage));
  const code = await drawCode(office.page());
  tablet = await stage.browser('tablet');
  await enrol(tablet.page(), stage.server.announced().tablets, code);
  await setUp(tablet.page(), STALL.name);
  phone = await stage.browser('phone', { viewport: PHONE });
});
afterAll(() => stage?.close());

inOrder();

/** Types the code into the page, as a resident does. */
async function ask(code: string): Promise<void> {
  await phone.page().goto(`${stage.server.announced().tablets}f/sv`);
  await phone.page().getByLabel('Din kvittokod').fill(code);
  await phone.page().getByRole('button', { name: 'Visa vad som har hänt' }).click();
}

describe('an idea and its receipt, from a stall without a network to the reason', () => {
  it('a code from a tablet without a network is not here yet, and the page says how long that may take', async () => {
    await tablet.cut();
    await handOver(tablet.page());
    receipt = await leaveIdea(tablet.page(), { language: 'sv', title: TITLE, text: 'Mörkt på kvällen.' });
    expect(receipt).toMatch(/^\w{8}$/);
    await ask(`${receipt.slice(0, 4).toLowerCase()} ${receipt.slice(4)}`);
    await expect(phone.page().getByText('Den koden är inte framme än')).toBeVisible();
    await expect(phone.page().getByText(/kan vara utan nät i flera dagar/)).toBeVisible();
  });

  it('what the QR says leads to the answer once the tablet is back, and the code leaves the address', async () => {
    await tablet.restore();
    await goTo(office.page(), 'Översikt');
    await expect.poll(() => figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 1);
    await phone.page().goto('about:blank');
    await phone.page().goto(`${stage.server.announced().tablets}f#${receipt}`);
    await expect(phone.page().getByRole('heading', { name: 'Din idé är framme hos kommunen' })).toBeVisible();
    expect(phone.page().url()).not.toContain(receipt);
    await expect(phone.page().getByText(TITLE)).toHaveCount(0);
  });

  it('the office reads it and publishes it without the name, and the resident sees so', async () => {
    const page = office.page();
    await goTo(page, 'Idéer');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: '1 Idé' }).click();
    await page.getByRole('button', { name: 'Läs igenom och publicera' }).click();
    await page.getByLabel('Rubrik för alla').fill(PUBLIC_TITLE);
    await page.getByRole('checkbox', { name: /Jag har läst hela/ }).check();
    await page.getByRole('button', { name: 'Publicera', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Avpublicera' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await ask(receipt);
    await expect(phone.page().getByRole('heading', { name: 'Din idé är publicerad' })).toBeVisible();
    await expect(phone.page().getByRole('heading', { name: PUBLIC_TITLE })).toBeVisible();
    await expect(phone.page().getByText('Lundgren')).toHaveCount(0);
  });

  it('the idea does not go on, and the reason is there in the language that one chooses', async () => {
    const page = office.page();
    await page.getByRole('button', { name: 'Går inte vidare', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Skälet på svenska').fill(REASON);
    await dialog.getByRole('button', { name: 'Spara skälet' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await ask(receipt);
    await expect(phone.page().getByRole('heading', { name: 'Kommunens svar på din idé' })).toBeVisible();
    await expect(phone.page().getByText(REASON)).toHaveCount(1);
    await phone.page().getByRole('button', { name: 'العربية' }).click();
    await expect(phone.page().locator('html[dir=rtl]')).toBeVisible();
    await expect(phone.page().getByText(REASON)).toBeVisible();
  });

  it('no line of the server’s log holds the code, and no page failed on the way', () => {
    expect(stage.server.said()).toContain('"route":"/f');
    expect(stage.server.said()).not.toContain(receipt);
    expect([...office.faults(), ...tablet.faults()]).toEqual([]);
  });
});
