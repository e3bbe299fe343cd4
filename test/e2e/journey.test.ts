import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { drawReceiptCode, printCode } from '../../src/domain/log/receipt-code.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import {
  countVisitors,
  enrol,
  handOver,
  setUp,
  syncFigures,
  takeBack,
  typePin,
  writeIdea,
} from './stage/field.ts';
import { inOrder } from './stage/in-order.ts';
import { beginTelling, kioskWords, leaveIdea, walkBackOut } from './stage/kiosk.ts';
import { drawCode, figure, goTo, join, makeOfficeKey, planEvent } from './stage/office.ts';
import { closeBundle, entered, goHomeFromBundles, openBundle, typeSheet, typeVotes } from './stage/paper.ts';
import { databaseIn } from './stage/server.ts';
import { openStage, type Stage, STALL } from './stage.ts';

const SAMPLE_IDEAS = 60;
const ON_BEHALF = 'Bänkar med ryggstöd vid stationen';
const HALF_WRITTEN = 'Jag skulle vilja att någon berättade för min dotter';
const CARD = drawReceiptCode((count) => randomBytes(count));

let stage: Stage;
let office: StageBrowser;
let tablet: StageBrowser;

beforeAll(async () => {
  stage = await openStage();
  office = await stage.browser('office');
  tablet = await stage.browser('tablet', { clock: true });
});
afterAll(() => stage?.close());

inOrder();

describe('a day of one tablet, from a fresh machine to the office, in its order', () => {
  it('a fresh start prints a one-time link to the office and the address of the tablets', () => {
    const { office: address, tablets, invitation } = stage.server.announced();
    expect(address).toBe(`${tablets}office`);
    expect(invitation).toMatch(new RegExp(`^${address}/join#.{20,}$`));
  });

  it('the first coordinator signs in through the link, sees the round and plans an event', async () => {
    const { invitation } = stage.server.announced();
    await join(office.page(), invitation ?? '');
    await expect(office.page()).toHaveURL(/\/office$/); // The token does not stay in the address.
    await expect(office.page().getByText('En halv miljon idéer')).toBeVisible();
    expect(await figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS);
    await makeOfficeKey(office.page());
    await planEvent(office.page(), STALL);
  });

  it('Ctrl-C stops the server cleanly, and starting again keeps everything and invites nobody', async () => {
    expect(await stage.server.stop()).toBe(0);
    await expect(office.page().getByRole('button', { name: 'Inget nät' })).toBeVisible();
    await stage.server.start();
    expect(stage.server.announced().invitation).toBeNull();
    await expect(office.page().getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await expect(office.page().getByRole('heading', { name: STALL.name })).toBeVisible();
  });

  it('a tablet is enrolled with the code, and says “Redo utan nät” once everything is on it', async () => {
    const code = await drawCode(office.page());
    expect(code).toMatch(/^[0-9A-Z]{8}$/);
    await enrol(tablet.page(), stage.server.announced().tablets, code);
    await expect(tablet.page().getByText(/filer är kontrollerade på plattan/)).toBeVisible();
    await setUp(tablet.page(), STALL.name);
    await expect(tablet.page().getByRole('button', { name: 'Redo utan nät' })).toBeVisible();
    await expect(tablet.page().getByRole('button', { name: 'Allt är framme' })).toBeVisible();
  });

  it('the same code lets no second tablet in', async () => {
    const other = await stage.browser('other-tablet');
    const row = office.page().getByRole('row', { name: /Platta 1/ });
    await expect(row).toBeVisible();
    const spent = (
      await office
        .page()
        .getByText(/^(?:\w ){7}\w$/)
        .innerText()
    ).replaceAll(' ', '');
    await other.page().goto(`${stage.server.announced().tablets}#${spent}`);
    await other.page().getByText('Fortsätt i webbläsaren ändå').click();
    await other.page().getByRole('button', { name: 'Fortsätt i webbläsaren' }).click();
    await other.page().getByRole('button', { name: 'Anslut plattan' }).click();
    await expect(other.page().getByRole('alert')).toContainText('Koden är redan använd');
    await other.close();
  });

  it('without a network the facilitator writes an idea on someone’s behalf and counts visitors by one tap', async () => {
    const page = tablet.page();
    await tablet.cut();
    await writeIdea(page, { title: ON_BEHALF, text: 'Tåget är ofta sent och benen är trötta.' });
    await countVisitors(page, 5);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^4$/ })).toBeVisible();
    await expect(page.getByRole('button', { name: '7 väntar, inget nät' })).toBeVisible();
  });

  it('residents leave ideas alone, in Swedish with a printed card, in English and in Arabic', async () => {
    const page = tablet.page();
    await handOver(page);
    const bound = await leaveIdea(page, {
      language: 'sv',
      title: 'Mer ljus på stigen',
      text: 'Stigen mellan skolan och affären är mörk på vintern.',
      card: CARD,
    });
    expect(bound).toBe(CARD);
    await leaveIdea(page, { language: 'en', title: 'A swing for grown-ups', text: 'By the lake.' });
    await leaveIdea(page, {
      language: 'ar',
      title: 'ملعب للجميع',
      text: 'ملعب قريب من المدرسة، للكبار والصغار.',
    });
  });

  it('a resident who stands still is asked, one touch gives the time back, and then the next person finds nothing', async () => {
    const page = tablet.page();
    const say = kioskWords('sv');
    await beginTelling(page, 'sv');
    await page.getByLabel(say('Din idé')).fill('Det här är hemligt');
    await page.clock.fastForward('01:31');
    await expect(page.getByRole('alertdialog', { name: 'Är du kvar?' })).toBeVisible();
    await page.getByRole('button', { name: 'Ja, jag är kvar' }).click();
    await expect(page.getByLabel(say('Din idé'))).toHaveValue('Det här är hemligt');
    await page.clock.fastForward('01:31');
    await expect(page.getByRole('alertdialog', { name: 'Är du kvar?' })).toBeVisible();
    await page.clock.fastForward('00:21');
    await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
    await page.goBack().catch(() => undefined); // The back button leads nowhere near the last person's words.
    await expect(page.getByText('Det här är hemligt')).toHaveCount(0);
    await beginTelling(page, 'sv');
    await expect(page.getByLabel(say('Din idé'))).toHaveValue('');
    await walkBackOut(page);
  });

  it('only the PIN leads out of the kiosk, and the unfinished idea waits behind it', async () => {
    const page = tablet.page();
    await page.getByRole('button', { name: 'För personal' }).click();
    await typePin(page, 'Pinkod', '111222');
    await expect(page.getByText('Fel pinkod. Försök igen.')).toBeVisible();
    await typePin(page, 'Pinkod');
    await page.getByRole('link', { name: /1 påbörjad idé väntar på dig/ }).click();
    await expect(page.getByText('Det här är hemligt')).toHaveCount(0);
    await typePin(page, 'Pinkod');
    await expect(page.getByText('Det här är hemligt').first()).toBeVisible();
    await page.getByRole('button', { name: 'Släng', exact: true }).click();
    await page.getByRole('button', { name: 'Släng idén' }).click();
    await expect(page.getByText('Inga påbörjade idéer')).toBeVisible();
    await page.getByRole('link', { name: 'Tillbaka' }).click();
  });

  it('a bundle of paper ballots is typed in: an overvote explained at its row, blank, spoiled, one taken back', async () => {
    const page = tablet.page();
    await openBundle(page, 'Norr', 6);
    await typeSheet(page, 1, [10, 10, 10]);
    await typeSheet(page, 2, [10, 4, 12]);
    await typeVotes(page, [5, 5, 5, 5]);
    const row = page.getByRole('listitem').filter({ hasText: 'Belysning på gångvägen till skolan' });
    await expect(row.first()).toContainText('Här står 4 röster. Ett förslag får högst 3 röster.');
    await page.keyboard.press('Enter'); // Enter alone does not save a sheet that will not count.
    await expect(page.getByRole('heading', { name: 'Sedel 3', exact: true })).toBeVisible();
    await page.keyboard.press('+');
    await expect(entered(page, 3)).toBeVisible();
    await typeSheet(page, 4, 'blank');
    await typeSheet(page, 5, 'spoiled');
    await typeSheet(page, 6, [1, 1, 1]);
    await page.getByRole('button', { name: 'Ångra sedel 6' }).click();
    await expect(page.getByText('ångrad')).toBeVisible();
    await typeSheet(page, 6, [4, 4, 11]);
    await expect(page.getByText('Alla 6 sedlar är inskrivna')).toBeVisible();
    await closeBundle(page);
    await expect(page.getByText('Antalet stämmer: 6 av 6 sedlar')).toBeVisible();
    await goHomeFromBundles(page);
  });

  it('a bundle whose numbers do not add up closes with a note that says why', async () => {
    const page = tablet.page();
    await openBundle(page, 'Norr', 2);
    await typeSheet(page, 1, 'spoiled');
    await closeBundle(page, 'Två sedlar satt ihop.');
    await expect(page.getByText('Antalet skiljer sig: 1 av 2 sedlar')).toBeVisible();
    await goHomeFromBundles(page);
  });

  it('killed in mid-idea and started without network or server, everything is there, and the idea is nobody’s to read', async () => {
    const say = kioskWords('sv');
    await handOver(tablet.page());
    await beginTelling(tablet.page(), 'sv');
    await tablet.page().getByLabel(say('Din idé')).fill(HALF_WRITTEN);
    await expect(tablet.page().getByText(say('Sparas på plattan medan du skriver'))).toBeVisible();
    await stage.server.kill();
    await tablet.kill();
    await tablet.open();
    const page = tablet.page();
    await page.goto(stage.server.announced().tablets);
    await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
    await expect(page.getByText(HALF_WRITTEN)).toHaveCount(0);
    await beginTelling(page, 'sv');
    await expect(page.getByLabel(say('Din idé'))).toHaveValue('');
    await walkBackOut(page);

    await takeBack(page);
    for (const title of [ON_BEHALF, 'Mer ljus på stigen', 'A swing for grown-ups', 'ملعب للجميع'])
      await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^4$/ })).toBeVisible();
    await page.getByRole('link', { name: /1 påbörjad idé väntar på dig/ }).click();
    await typePin(page, 'Pinkod');
    await page.getByRole('button', { name: 'Skriv klart' }).click();
    await expect(page.getByLabel('Berätta mer')).toHaveValue(HALF_WRITTEN);
    await page.getByLabel('Rubrik').fill('Någon som berättar');
    await page.getByRole('button', { name: 'Spara idén' }).click();
    await expect(page.getByRole('heading', { name: 'Idén är sparad på plattan' })).toBeVisible();
    await page.getByRole('link', { name: 'Klar' }).last().click();
  });

  it('the network flickers back, and everything arrives exactly once', async () => {
    const page = tablet.page();
    await stage.server.start();
    await tablet.restore('portal');
    await expect(page.getByRole('button', { name: /väntar, nätet kräver något/ })).toBeVisible();
    await tablet.cut();
    await expect(page.getByRole('button', { name: /väntar, inget nät/ })).toBeVisible();
    const waiting = await page.getByRole('button', { name: /väntar, inget nät/ }).innerText();
    // The tablet first asks how far the server holds it; then it sends, and never hears that it worked.
    await tablet.restore('clear', 'loses-answers');
    await goTo(office.page(), 'Översikt');
    await expect.poll(() => figure(office.page(), /idéer$/)).toBeGreaterThan(SAMPLE_IDEAS);
    await expect(page.getByRole('button', { name: waiting })).toBeVisible();
    await tablet.cut();
    await tablet.restore('cuts-short', 'busy', 'clear');
    await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await expect.poll(() => figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 5);

    await page.getByRole('button', { name: 'Allt är framme' }).click();
    const { pending, arrived, help } = await syncFigures(page);
    expect({ pending, help }).toEqual({ pending: 0, help: 0 });
    const database = new Database(databaseIn(stage.data), { readonly: true });
    const { entries } = database
      .prepare<[], { entries: number }>(`SELECT count(*) AS entries FROM entry WHERE carrier LIKE 'device:%'`)
      .get() ?? { entries: -1 };
    database.close();
    expect(entries).toBe(arrived);
    await page.getByRole('link', { name: 'Tillbaka' }).click();
  });

  it('the office shows, without being asked, the same numbers as the tablet', async () => {
    await tablet.page().getByRole('link', { name: 'Avsluta träffen' }).click();
    const harvest = tablet.page().getByRole('list').filter({ hasText: 'besökare' });
    for (const words of [/5\s*idéer/, /3\s*språk/, /4\s*besökare/, /2\s*buntar röstsedlar/, /7 sedlar/])
      await expect(harvest).toContainText(words);
    await expect(tablet.page().getByText('Allt är framme hos kommunen')).toBeVisible();

    const page = office.page();
    expect(await figure(page, /besökare$/)).toBe(4);
    expect(await figure(page, /buntar$/)).toBe(2);
    expect(await figure(page, /sedlar$/)).toBe(7);
    await goTo(page, 'Plattor');
    await expect(page.getByRole('row', { name: /Platta 1/ })).toContainText('Allt framme');
    await expect(page.getByRole('row', { name: /Platta 1/ }).getByRole('cell')).toContainText([
      '5',
      '4',
      '7',
    ]);
    await goTo(page, 'Idéer');
    for (const title of [ON_BEHALF, 'Mer ljus på stigen', 'A swing for grown-ups', 'ملعب للجميع'])
      await expect(page.getByRole('link', { name: title })).toHaveCount(1);
    await page.getByRole('link', { name: 'Mer ljus på stigen' }).click();
    await expect(page.getByText(printCode(CARD))).toBeVisible();
    await expect(page.getByRole('link', { name: STALL.name })).toBeVisible();
  });

  it('the office shows the bundles, and nobody how the votes fall while a part of them is sealed', async () => {
    const page = office.page();
    await goTo(page, 'Röstning');
    await page.getByRole('link', { name: 'Papperssedlar' }).click();
    await expect(page.getByText('Inga ställningar visas')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Röster per förslag' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Bunt 2' }).click();
    await expect(page.getByText('Två sedlar satt ihop.')).toBeVisible();
    await expect(page.getByText('Siffrorna går inte ihop')).toBeVisible();
  });

  it('no page failed or broke its own rules on the way', () => {
    expect([...office.faults(), ...tablet.faults()]).toEqual([]);
  });
});
