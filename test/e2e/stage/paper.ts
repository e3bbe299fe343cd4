import type { Page } from 'playwright';
import { expect } from './expect.ts';
import type { Visit } from './walk.ts';
import type { Say } from './words.ts';

/** What lies on a sheet, as it is typed: numbers, one for each vote; or what the sheet is called. */
export type TypedSheet = readonly number[] | 'blank' | 'spoiled';

const swedish: Say = (words) => words;
const unseen: Visit = () => Promise.resolve();

/** Opens a bundle of so many sheets, to be read aloud by Anna before Bo, from home; `visit` sees the screens on the way. */
export async function openBundle(
  page: Page,
  contest: string,
  declared: number,
  { say = swedish, visit = unseen }: { say?: Say; visit?: Visit } = {},
): Promise<void> {
  await page.getByRole('link', { name: say('Röstsedlar') }).click();
  await expect(page.getByRole('button', { name: say('Öppna en ny bunt') })).toBeVisible();
  await visit('bundles');
  await page.getByRole('button', { name: say('Öppna en ny bunt') }).click();
  await expect(page.getByLabel(say('Hur många sedlar?'))).toBeVisible();
  // Where an event's area has one vote alone there is nothing to choose.
  const choice = page.getByRole('radio', { name: contest });
  if (await choice.isVisible()) await choice.check();
  await page.getByLabel(say('Hur många sedlar?')).fill(String(declared));
  await page.getByLabel(say('Vem läser upp?')).fill('Anna Ek');
  await page.getByLabel(say('Vem ser på?')).fill('Bo Lind');
  await visit('bundle-new');
  await page.getByRole('button', { name: say('Öppna bunten') }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`\\d+ · ${contest}$`) })).toBeVisible();
}

/** Types the votes of a sheet with the number keys, and leaves it on the screen. */
export async function typeVotes(page: Page, votes: readonly number[]): Promise<void> {
  for (const number of votes) {
    await page.keyboard.type(String(number));
    await page.keyboard.press('Enter');
  }
}

/** Types a sheet and saves it with the keyboard; it is `number` in the bundle. */
export async function typeSheet(page: Page, number: number, sheet: TypedSheet): Promise<void> {
  await expect(page.getByRole('heading', { name: `Sedel ${number}`, exact: true })).toBeVisible();
  if (sheet === 'blank') await page.keyboard.press('0');
  else if (sheet === 'spoiled') await page.keyboard.press('*');
  else await typeVotes(page, sheet);
  if (sheet === 'blank') await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(entered(page, number)).toBeVisible();
}

/** The newest of the sheets that were entered under a number: one that was taken back leaves its number to the next. */
export const entered = (page: Page, number: number) =>
  page.getByRole('list', { name: 'Senaste sedlarna' }).getByText(`Sedel ${number}`, { exact: true }).first();

/** Closes the bundle that is open, with a note where its numbers differ, and goes home. */
export async function closeBundle(page: Page, note?: string): Promise<void> {
  await page.getByRole('button', { name: 'Stäng bunten' }).first().click();
  const dialog = page.getByRole('dialog');
  if (note !== undefined) await dialog.getByLabel('Varför skiljer det sig?').fill(note);
  await dialog.getByRole('button', { name: 'Stäng bunten' }).click();
  await expect(page.getByRole('heading', { name: 'Bunten är stängd' })).toBeVisible();
}

export async function goHomeFromBundles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Till buntarna' }).click();
  await page.getByRole('button', { name: 'Tillbaka' }).click();
  await expect(page.getByRole('button', { name: 'Lämna över plattan' })).toBeVisible();
}
