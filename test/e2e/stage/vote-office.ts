import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { planEvent } from './office.ts';
import { go } from './walk.ts';
import type { Say } from './words.ts';

/** Plans a ballot point that is open all of today. */
export const planPoint = (page: Page, name: string, area: string): Promise<void> =>
  planEvent(page, { name, area, place: name, kind: 'ballot-point' });

/** A share of the count key as it stands on its sheet. */
export type ShareSheet = { readonly trustee: string; readonly words: readonly string[] };

/** Begins to make a count key, the first or another: `say` for those who work in English. */
export async function beginCountKey(page: Page, say: Say = (swedish) => swedish): Promise<void> {
  await go(page, '/office/vote/count-key', say('Räknenyckel'));
  const again = page.getByText(say('Fattas ett blad, eller blev något fel?'));
  if (await again.isVisible()) await again.click();
  const names = [say('Gör räknenyckeln'), say('Gör en ny nyckel')];
  await page.getByRole('button', { name: new RegExp(`^(?:${names.join('|')})$`) }).click();
}

/**
 * Makes the count key among these people, any two of whom open it, and gives the words on each sheet; `visit` sees
 * each sheet while it is shown.
 */
export async function makeCountKey(
  page: Page,
  trustees: readonly string[],
  visit: (share: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly ShareSheet[]> {
  await beginCountKey(page);
  for (const [at, name] of trustees.entries())
    await page.getByLabel(`Del ${at + 1}`, { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Nästa: läs vad som kan gå förlorat' }).click();
  await page.getByLabel(/Vi har läst det här/).check();
  await page.getByRole('button', { name: 'Gör nyckeln' }).click();
  const sheets: ShareSheet[] = [];
  for (const [at, trustee] of trustees.entries()) {
    await page.getByRole('button', { name: 'Visa nyckeldelen' }).click();
    const words = page.getByRole('main').locator('ol[lang=sv] > li');
    await expect(words).toHaveCount(31);
    sheets.push({ trustee, words: await words.allInnerTexts() });
    await visit(at + 1);
    await page.getByRole('button', { name: `${trustee} har nyckeldelen på papper` }).click();
  }
  await expect(page.getByRole('heading', { name: 'Delarna' })).toBeVisible();
  return sheets;
}

/** Reads a share back from its sheet; what the screen says to it is for the caller to see. */
export async function readBack(page: Page, share: number, words: readonly string[]): Promise<void> {
  const open = page.getByRole('button', { name: `Läs tillbaka del ${share}` });
  if ((await open.getAttribute('aria-expanded')) !== 'true') await open.click();
  await page.getByLabel(/De 31 orden på bladet/).fill(words.join(' '));
  await page.getByRole('button', { name: 'Kontrollera orden' }).click();
}

/** Reads the first share back with one word wrong, then another's in its place: each is said. */
export async function mixUpShares(page: Page, sheets: readonly ShareSheet[]): Promise<void> {
  const [own, other] = sheets;
  const right = own?.words[4] ?? '';
  await readBack(page, 1, own?.words.with(4, right === 'groda' ? 'gurka' : 'groda') ?? []);
  await expect(page.getByText(`Ord nummer 5 är fel. Står det ”${right}” på bladet?`)).toBeVisible();
  await readBack(page, 1, other?.words ?? []);
  await expect(page.getByText(`Det här är delen till ${other?.trustee ?? ''}.`)).toBeVisible();
}

/** Reads every share back. */
export async function readAllBack(page: Page, sheets: readonly ShareSheet[]): Promise<void> {
  for (const [at, { trustee, words }] of sheets.entries()) {
    await readBack(page, at + 1, words);
    await expect(page.getByText(`Delen till ${trustee} är rätt.`)).toBeVisible();
  }
}

/** Draws voting codes, reads them off the slips, and says that they are on paper. */
export async function printSlips(
  page: Page,
  count: number,
  { ballot, visit }: { ballot?: string; visit?: () => Promise<void> } = {},
): Promise<readonly string[]> {
  await go(page, '/office/vote/slips', 'Röstkoder');
  await page.getByLabel('Hur många?').fill(String(count));
  if (ballot !== undefined)
    await page.getByLabel('Vilken röstsedel gäller de?').selectOption({ label: ballot });
  await page.getByRole('button', { name: 'Dra koderna' }).click();
  await page.getByRole('button', { name: 'Skriv ut röstkoderna' }).click();
  await visit?.();
  // The screen shows none of them: they stand on the paper alone.
  const codes = (await page.locator('p[lang=zxx]').allTextContents()).map((code) => code.replaceAll(' ', ''));
  await page.getByRole('button', { name: /finns på papper$/ }).click();
  return codes.filter((code) => /^[0-9A-Z]{16}$/.test(code));
}

/** Opens the vote. */
export async function openVote(page: Page): Promise<void> {
  await go(page, '/office/vote/opening', 'Öppna röstningen');
  await page.getByRole('button', { name: 'Öppna röstningen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna röstningen' }).click();
  await expect(page.getByText(/^Öppen sedan/)).toBeVisible();
}

/** Goes to what a ballot point owes the office. */
export async function goToPoint(page: Page, point: string): Promise<void> {
  await go(page, '/office/vote/points', 'Röstställen');
  await page.getByRole('link', { name: point }).click();
}

/** Signs, on the page of a ballot point, that the one thing missing there will not come. */
export async function signLoss(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Avskriv' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Varför?').fill(reason);
  await dialog.getByRole('button', { name: 'Skriv under' }).click();
  await expect(dialog).toBeHidden();
}

/** Looks for double votes, and puts what was found before a second person. */
export async function proposeDoubleVotes(page: Page, visit: () => Promise<void>): Promise<void> {
  await go(page, '/office/vote/double-votes', 'Dubbelröster');
  await page.getByRole('button', { name: 'Sök dubbelröster' }).click();
  const propose = page.getByRole('button', { name: 'Lägg fram listan' });
  await expect(propose).toBeVisible();
  await visit();
  await propose.click();
  await expect(page.getByText('En andra person ska gå igenom och bekräfta', { exact: true })).toBeVisible();
}

/** The second person confirms it. */
export async function confirmDoubleVotes(page: Page): Promise<void> {
  await go(page, '/office/vote/double-votes', 'Dubbelröster');
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta' }).click();
  await expect(page.getByText('Dubbelrösterna är avgjorda').first()).toBeVisible();
}
