import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StageBrowser } from './stage/browser.ts';
import { type Publisher, startPublisher } from './stage/editions.ts';
import { expect } from './stage/expect.ts';
import { handOver, savedReceipt, takeBack, typePin, writeIdea } from './stage/field.ts';
import { inOrder } from './stage/in-order.ts';
import { beginIdea, kioskWords } from './stage/kiosk.ts';
import { figure, goTo } from './stage/office.ts';
import { openOffice, openStage, openTablet, type Stage } from './stage.ts';

const SAMPLE_IDEAS = 60;
const say = kioskWords('sv');

let stage: Stage<Publisher>;
let office: StageBrowser;
let tablet: StageBrowser;

beforeAll(async () => {
  stage = await openStage(startPublisher);
  ({ office } = await openOffice(stage));
  tablet = await openTablet(stage, office, 'tablet', { clock: true });
});
afterAll(() => stage?.close());
inOrder();

/** Which edition of the app a page runs. */
const edition = (page: Page) => expect(page.locator('html[data-edition]'));

/**
 * Waits until a page runs an edition. A worker that a request starts anew while it gives way to the next one is stopped
 * half a minute later for want of work. One that is watched is not, and here all of them are: that is done by hand.
 */
const runs = (page: Page, number: number) =>
  expect(async () => {
    try {
      await edition(page).toHaveAttribute('data-edition', String(number), { timeout: 5000 });
    } catch (another) {
      await stopWorkers(page);
      throw another;
    }
  }).toPass({ timeout: 60_000 });

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Publishes an edition, and lets the tablet's browser look for it, as browsers do by themselves now and then. */
async function published(number: number): Promise<void> {
  await stage.server.publish(number);
  await tablet.page().evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect
    .poll(() =>
      tablet.page().evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.waiting?.state;
      }),
    )
    .toBe('installed');
}

/** Time goes by without anybody touching anything. */
const still = (page: Page) => page.clock.fastForward('00:10');

/** A second tab of the same tablet, which nobody touches, lets an edition in and is closed again. */
async function letInByAnotherTab(number: number): Promise<void> {
  const other = await tablet.context().newPage();
  await other.goto(stage.server.announced().tablets);
  await expect(other.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
  await published(number);
  await still(other);
  await runs(other, number);
  // What the browser happens to have kept by itself is no promise.
  const session = await tablet.context().newCDPSession(other);
  await session.send('Network.clearBrowserCache');
  await other.close();
}

describe('a new version while tablets are out', () => {
  it('is not spoken of where the first has just come', async () => {
    const page = office.page();
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      if (serviceWorker.controller) return;
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    });
    await goTo(page, 'Översikt');
    await expect(page.getByRole('heading', { name: 'Behöver dig nu' })).toBeVisible();
    await expect(page.getByText('Det finns en ny version av Torg')).toBeHidden();
  });

  it('is let in on the empty home screen of a tablet that has been open since its enrolment', async () => {
    await runs(tablet.page(), 1);
    await published(2);
    await runs(tablet.page(), 1);
    await still(tablet.page());
    await runs(tablet.page(), 2);
    await expect(tablet.page().getByRole('button', { name: 'Lämna över plattan' })).toBeVisible();
  });

  it('waits while an idea is being written at the form, and keeps what is half-written', async () => {
    const page = tablet.page();
    await page.getByRole('link', { name: 'Ny idé' }).click();
    await page.getByLabel('Rubrik').fill('Bastu vid bryggan');
    await expect(page.getByText('Utkastet ligger på plattan')).toBeVisible();
    await published(3);
    await still(page);
    await runs(page, 2);
    await page.getByLabel('Berätta mer').fill('Med utsikt.');
    await page.getByRole('link', { name: 'Tillbaka' }).click();
    await expect(page.getByRole('button', { name: 'Lämna över plattan' })).toBeVisible();
    await still(page);
    await runs(page, 3);
    await page.getByRole('link', { name: 'Ny idé' }).click();
    await expect(page.getByLabel('Rubrik')).toHaveValue('Bastu vid bryggan');
    await expect(page.getByLabel('Berätta mer')).toHaveValue('Med utsikt.');
    await page.getByRole('link', { name: 'Tillbaka' }).click();
  });

  it('waits while a resident is writing, through the receipt, until the attract screen', async () => {
    const page = tablet.page();
    await handOver(page);
    await beginIdea(page, 'sv');
    await published(4);
    await still(page);
    await page.getByRole('button', { name: say('Fortsätt') }).click();
    await page.getByLabel(say('Din idé')).fill('Mer ljus på stigen.');
    await still(page);
    await page.getByRole('button', { name: say('Fortsätt') }).click();
    await page.getByLabel(say('Idéns namn')).fill('Ljus');
    await page.getByRole('button', { name: say('Fortsätt') }).click();
    await page.getByRole('button', { name: say('Spara idén') }).click();
    await savedReceipt(page, say('Tack! Din idé är sparad på plattan.'));
    await still(page);
    await runs(page, 3);
    await page.getByRole('button', { name: say('Klar') }).click();
    await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
    await still(page);
    await runs(page, 4);
    await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
    await takeBack(page);
  });

  it('entries that the old version wrote and could not send arrive from the new one', async () => {
    const page = tablet.page();
    tablet.road.become('busy');
    await writeIdea(page, { title: 'Skriven före bytet' });
    await expect(page.getByRole('button', { name: /\d väntar/ })).toBeVisible();
    await published(5);
    await still(page);
    await runs(page, 5);
    await expect(page.getByRole('button', { name: /\d väntar/ })).toBeVisible();
    tablet.road.become('clear');
    await page.clock.fastForward('01:01');
    await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
    await goTo(office.page(), 'Översikt');
    await expect.poll(() => figure(office.page(), /idéer$/)).toBe(SAMPLE_IDEAS + 2);
  });

  it('leaves a tab that is being used its own parts, also those it had not read when another tab let it in', async () => {
    const page = tablet.page();
    await handOver(page);
    await beginIdea(page, 'sv');
    await letInByAnotherTab(6);
    await runs(page, 5);
    await tablet.cut();
    await page.getByRole('button', { name: say('Tillbaka') }).click();
    await page.getByRole('button', { name: 'För personal' }).click();
    await typePin(page, 'Pinkod');
    await expect(page.getByRole('button', { name: 'Lämna över plattan' })).toBeVisible();
    await runs(page, 5);
    await tablet.restore();
    await still(page);
    await runs(page, 6);
  });

  it('asks for a restart in words where a part is nowhere any more', async () => {
    const page = tablet.page();
    await handOver(page);
    await beginIdea(page, 'sv');
    await letInByAnotherTab(7);
    expect(await page.evaluate(() => caches.delete('torg-former'))).toBe(true);
    await tablet.cut();
    await page.getByRole('button', { name: say('Tillbaka') }).click();
    await page.getByRole('button', { name: 'För personal' }).click();
    await expect(page.getByText('Appen behöver starta om')).toBeVisible();
    await runs(page, 6);
    await page.getByRole('button', { name: 'Starta om' }).click();
    await runs(page, 7);
    await takeBack(page);
    await tablet.restore();
  });

  it('is offered at the office, where a person chooses the moment', async () => {
    const page = office.page();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await runs(page, 1);
    await page.getByRole('button', { name: 'Byt till den nya' }).click();
    await runs(page, 7);
    await expect(page.getByRole('heading', { name: 'Behöver dig nu' })).toBeVisible();
  });
});
