import type { Page } from 'playwright';
import { expect } from './expect.ts';
import type { ShareSheet } from './vote-office.ts';
import { go } from './walk.ts';

type Visit = (name: string) => Promise<void>;
const unseen: Visit = () => Promise.resolve();

/** Goes to the counting room and begins the count. */
export async function beginCount(page: Page): Promise<void> {
  await go(page, '/office/count', 'Räkningen');
  await page.getByRole('button', { name: 'Börja räkna' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Börja räkna' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Takes the outsides off and publishes the list; the office key is unlocked here already. */
export async function listVotes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ta av ytterkuverten' }).click();
  await page.getByRole('button', { name: 'Publicera listan' }).click();
  await expect(page.getByText(/på listan\. /)).toBeVisible();
}

/** Draws the lots: the office's words are written down, two in the room say a line, and the words are typed. */
export async function drawLots(page: Page, visit: Visit = unseen): Promise<void> {
  await page.getByRole('button', { name: 'Ta fram kontorets ord' }).click();
  const words = await page.getByRole('list', { name: 'Kontorets ord' }).locator('li').allInnerTexts();
  await page.getByRole('button', { name: 'Orden står på papper' }).click();
  await page.getByLabel('Namn 1').fill('Anna Lund');
  await page.getByLabel('Rad 1').fill('det var en gång en räv');
  await page.getByLabel('Namn 2').fill('Bo Ek');
  await page.getByLabel('Rad 2').fill('sju tranor över ån');
  await visit('lots');
  await page.getByLabel('Sist: kontorets sex ord').fill(words.toReversed().join(' '));
  await page.getByRole('button', { name: 'Dra lotten' }).click();
  await expect(page.getByText('Det är inte de ord som kontoret band sig vid')).toBeVisible();
  await page.getByLabel('Sist: kontorets sex ord').fill(words.join(' '));
  await page.getByRole('button', { name: 'Dra lotten' }).click();
  await expect(page.getByText(/rader ur rummet och kontorets ord/)).toBeVisible();
}

/** Two trustees give their shares, and the votes are opened. */
export async function openVotes(
  page: Page,
  sheets: readonly ShareSheet[],
  visit: Visit = unseen,
): Promise<void> {
  const [first, second] = sheets;
  const words = page.getByLabel(/^Orden på bladet till/);
  await words.fill(first?.words.join(' ') ?? '');
  await page.getByRole('button', { name: 'Ta emot delen' }).click();
  await expect(page.getByText('given', { exact: true })).toBeVisible();
  await visit('shares');
  await words.fill(first?.words.join(' ') ?? '');
  await page.getByRole('button', { name: 'Lås upp rösterna' }).click();
  await expect(page.getByText(`Delen till ${first?.trustee ?? ''} är redan given.`)).toBeVisible();
  await words.fill(second?.words.join(' ') ?? '');
  await page.getByRole('button', { name: 'Lås upp rösterna' }).click();
  await expect(page.getByText(/öppnade\. /)).toBeVisible();
}

/** Counts, and settles what was counted. */
export async function settleCount(page: Page, visit: Visit = unseen): Promise<void> {
  await page.getByRole('button', { name: 'Räkna rösterna' }).click();
  const settle = page.getByRole('button', { name: 'Fastställ räkningen' });
  await expect(settle).toBeVisible();
  await visit('counted');
  await settle.click();
  await expect(page.getByRole('heading', { name: 'Två personer godkänner' })).toBeVisible();
}

/** A member agrees to the result, on their own screen. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Godkänn resultatet' }).click();
}

/** Makes the result public. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publicera resultatet' }).click();
  await expect(page.getByText('Vem som helst kan läsa det, och räkna om det.')).toBeVisible();
}
