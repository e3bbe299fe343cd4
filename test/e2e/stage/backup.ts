import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { goTo } from './office.ts';

/** A backup file as it lies on a stick: its name and its bytes. */
export type BackupFile = { readonly name: string; readonly bytes: Buffer };

/** Saves a backup file on the tablet, from home and back; gives what lies among its downloads. */
export async function saveBackup(page: Page): Promise<BackupFile> {
  await page
    .getByRole('button', { name: /väntar|Allt är framme/ })
    .first()
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara en backupfil' }).click(),
  ]);
  await expect(page.getByText('Backupfilen är sparad')).toBeVisible();
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  await page.getByRole('link', { name: 'Tillbaka' }).click();
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

/** Chooses a file at the office, where nothing has been chosen yet. */
export async function chooseBackup(page: Page, { name, bytes }: BackupFile): Promise<void> {
  await goTo(page, 'Översikt');
  await goTo(page, 'Läs in en backupfil');
  await page
    .getByLabel('Välj en backupfil')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

/** What the office says that the file gave: so many new, so many that were here already. */
export async function backupResult(page: Page) {
  await expect(page.getByRole('heading', { name: 'Filen är inläst' })).toBeVisible();
  const count = async (words: RegExp) =>
    Number.parseInt(await page.getByRole('listitem').filter({ hasText: words }).innerText(), 10);
  return { fresh: await count(/ny(a)?$/), known: await count(/fanns redan här$/) };
}
