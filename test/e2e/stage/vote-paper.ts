import type { Page } from 'playwright';
import { expect } from './expect.ts';
import type { SaidVote } from './vote-ballot.ts';

/** Who types a bundle, and what they read on its sheets, in their order. */
export type Reading = { readonly reader: string; readonly sheets: readonly SaidVote[] };

/** Goes from the home of a ballot point to its bundles. */
export const goToBundles = (page: Page): Promise<void> =>
  page.getByRole('link', { name: /^Röstsedlar/ }).click();

/** Goes from a bundle that is done back to the home. */
export async function leaveBundles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Till buntarna' }).click();
  await page.getByRole('button', { name: 'Tillbaka' }).click();
}

/** The first of two blind readings, from the list of bundles until it is locked. */
export async function readFirst(
  page: Page,
  { reader, sheets, ...bundle }: Reading & { number: number; ballot: string; seal: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Öppna en ny bunt' }).click();
  await page.getByText(bundle.ballot, { exact: true }).click();
  await page.getByLabel('Hur många sedlar?').fill(String(sheets.length));
  await page.getByLabel('Buntens nummer').fill(String(bundle.number));
  await page.getByLabel('Förseglingens nummer').fill(bundle.seal);
  await page.getByLabel('Vem skriver in?').fill(reader);
  await page.getByRole('button', { name: 'Öppna bunten' }).click();
  await typeSheets(page, sheets);
  await expect(page.getByRole('heading', { name: 'Första läsningen är låst' })).toBeVisible();
}

/** The second reading, by somebody else, from where the first one is locked. */
export async function readSecond(page: Page, { reader, sheets }: Reading): Promise<void> {
  await page.getByRole('button', { name: 'Läs bunten en andra gång' }).click();
  await page.getByLabel('Vem skriver in?').fill(reader);
  await page.getByRole('button', { name: 'Börja läsa' }).click();
  await typeSheets(page, sheets);
}

/** Two people look at the one sheet that was read differently, and sign what stands on it. */
export async function settle(page: Page, stands: string, names: readonly [string, string]): Promise<void> {
  await expect(page.getByRole('heading', { name: '1 sedel lästes olika' })).toBeVisible();
  await page.locator('label', { hasText: stands }).click();
  await page.getByLabel('Namn', { exact: true }).fill(names[0]);
  await page.getByLabel('Den andras namn').fill(names[1]);
  await page.getByRole('button', { name: 'Skriv under och lås bunten' }).click();
  await expect(page.getByRole('heading', { name: 'Bunten är stängd' })).toBeVisible();
}

/** Types sheets with the keys alone, and locks the reading. */
async function typeSheets(page: Page, sheets: readonly SaidVote[]): Promise<void> {
  for (const [at, sheet] of sheets.entries()) {
    await expect(page.getByRole('heading', { name: `Sedel ${at + 1}`, exact: true })).toBeVisible();
    await typeSheet(page, sheet);
  }
  await expect(page.getByText(`${sheets.length} sparade på plattan`)).toBeVisible();
  await page.getByRole('button', { name: 'Stäng bunten' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng bunten' }).click();
}

async function typeSheet({ keyboard }: Page, sheet: SaidVote): Promise<void> {
  for (const said of sheet) {
    if (said === 'blank') await keyboard.press('b');
    else
      for (const number of said) {
        await keyboard.type(String(number));
        await keyboard.press('Enter');
      }
    await keyboard.press('Enter'); // On to the next question, and after the last one saved.
  }
}
