import type { Page } from 'playwright';
import { expect } from './expect.ts';

/** A facilitator's PIN, easy to type here and hard enough for the app. */
export const PIN = '284913';

/** Enrols a tablet by code in the browser itself, and waits until it works without a network. */
export async function enrol(page: Page, address: string, code: string): Promise<void> {
  await connect(page, address, code);
  await expect(page.getByRole('heading', { name: 'Redo utan nät' })).toBeVisible({ timeout: 45_000 });
}

/** Lets a tablet in by code, in the browser itself. */
export async function connect(page: Page, address: string, code: string): Promise<void> {
  await page.goto(address);
  await page.getByText('Fortsätt i webbläsaren ändå').click();
  await page.getByRole('button', { name: 'Fortsätt i webbläsaren' }).click();
  await page.getByLabel('Kod', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Anslut plattan' }).click();
}

/** Sets a verified tablet up: today's event, a facilitator with a PIN, the recovery sheet, the screen. */
export async function setUp(page: Page, event: string): Promise<void> {
  await page.getByRole('button', { name: /^(?:Gör i ordning plattan|Fortsätt ändå)$/ }).click();
  await page.getByRole('button', { name: event }).click();
  await page.getByLabel('Ditt namn').fill('Mustafa');
  await page.getByRole('button', { name: 'Välj pinkod' }).click();
  await typePin(page, 'Välj en pinkod med sex siffror');
  await typePin(page, 'Skriv samma pinkod igen');
  await page.getByRole('button', { name: 'Jag har skrivit upp koden' }).click();
  await page.getByRole('button', { name: 'Börja' }).click();
  await expect(page.getByRole('heading', { name: event })).toBeVisible();
}

/** Presses the PIN on the pad that stands under `label`. */
export async function typePin(page: Page, label: string, pin = PIN, keysName = 'Siffror'): Promise<void> {
  await expect(page.getByText(label, { exact: true })).toBeVisible();
  const keys = page.getByRole('group', { name: keysName });
  for (const digit of pin) await keys.getByRole('button', { name: digit, exact: true }).click();
}

export type FieldIdea = { readonly title: string; readonly text?: string; readonly card?: string };

/** Writes an idea on someone's behalf, from home and back; gives the receipt code. */
export async function writeIdea(page: Page, { title, text, card }: FieldIdea): Promise<string> {
  await page.getByRole('link', { name: 'Ny idé' }).click();
  await page.getByLabel('Rubrik').fill(title);
  if (text !== undefined) await page.getByLabel('Berätta mer').fill(text);
  if (card !== undefined) {
    await page.getByText('Personen har fått ett kvittokort').click();
    await page.getByLabel('Koden på kortet').fill(card);
  }
  await page.getByRole('button', { name: 'Spara idén' }).click();
  const receipt = await savedReceipt(page, 'Idén är sparad på plattan');
  await page.getByRole('link', { name: 'Klar' }).last().click();
  return receipt;
}

/** The receipt code on the screen, once it says that the idea is saved. */
export async function savedReceipt(page: Page, heading: string): Promise<string> {
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  return (await page.getByText(/^(?:\w ){7}\w$/).innerText()).replaceAll(' ', '');
}

export async function countVisitors(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1)
    await page.getByRole('button', { name: 'En besökare till' }).click();
}

/** The figures of the sync panel: waiting, arrived, in need of help. */
export async function syncFigures(page: Page) {
  const figure = async (label: string) =>
    Number(
      (await page.locator('dl > div', { hasText: label }).locator('dd').innerText()).replaceAll(/\s/g, ''),
    );
  return {
    pending: await figure('Väntar på plattan'),
    arrived: await figure('Framme hos kommunen'),
    help: await figure('Behöver hjälp'),
  };
}

/** Hands the tablet over to the residents. */
export async function handOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lämna över plattan' }).click();
  await expect(page.getByRole('button', { name: 'Lämna en idé' })).toBeVisible();
}

/** Takes it back from the attract screen, with the PIN. */
export async function takeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'För personal' }).click();
  await typePin(page, 'Pinkod');
  await expect(page.getByRole('button', { name: 'Lämna över plattan' })).toBeVisible();
}
