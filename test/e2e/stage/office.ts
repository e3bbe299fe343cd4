import { expect } from './expect.ts';
import type { Page } from 'playwright';

/** The first coordinator of every test. */
export const COORDINATOR = {
  name: 'Anna Lund',
  email: 'anna@nassjo.example',
  password: 'en mening om höstens äpplen',
} as const;

const TIME_ZONE = 'Europe/Stockholm';

/** Takes the one-time link: name, address, password, and one is in, where the heading `first` stands. */
export async function join(
  page: Page,
  invitation: string,
  member: Readonly<Record<'name' | 'email' | 'password', string>> = COORDINATOR,
  first = 'Behöver dig nu',
): Promise<void> {
  await page.goto(invitation);
  await page.getByLabel('Ditt namn').fill(member.name);
  await page.getByLabel('E-postadress').fill(member.email);
  await page.getByLabel('Lösenord', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'Gör mitt konto' }).click();
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
}

/** Goes to a room by its name in the navigation, so that what is held in memory stays. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: room }).click();
}

/** Makes the office key, reads its six words off the screen, and proves two of them. */
export async function makeOfficeKey(page: Page): Promise<string> {
  await goTo(page, 'Kontorsnyckel');
  await page.getByRole('button', { name: 'Gör nyckeln' }).click();
  const sheet = page.locator('ol[lang=sv] > li');
  await expect(sheet).toHaveCount(6);
  const words = await sheet.allInnerTexts();
  await page.getByRole('button', { name: 'Jag har orden på papper' }).click();
  const fields = page.getByLabel(/^Ord nummer \d$/);
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Börja använda nyckeln' }).click();
  await expect(page.getByText('Nyckeln är upplåst här')).toBeVisible();
  return words.join(' ');
}

export type Plan = {
  readonly name: string;
  readonly area: string;
  readonly place: string;
  readonly kind?: 'street-stall' | 'ballot-point';
};

/** Plans a street stall, or another kind of event, that goes on all of today. */
export async function planEvent(page: Page, { name, area, place, kind }: Plan): Promise<void> {
  await goTo(page, 'Inbjudan');
  await page.getByRole('link', { name: 'Ny träff' }).first().click();
  await page.getByLabel('Namn', { exact: true }).fill(name);
  await page.getByLabel('Slag av träff').selectOption(kind ?? 'street-stall');
  await page.getByLabel('Område', { exact: true }).selectOption({ label: area });
  await page.getByLabel('Plats').fill(place);
  await page.getByLabel('Dag', { exact: true }).fill(today());
  await page.getByLabel('Börjar', { exact: true }).fill('00:00');
  await page.getByLabel('Slutar', { exact: true }).fill('23:55');
  await page.getByRole('button', { name: 'Spara träffen' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Draws a code for a tablet, as it stands on the screen. */
export async function drawCode(page: Page): Promise<string> {
  await goTo(page, 'Översikt'); // A code that was drawn before is gone when one comes back.
  await goTo(page, 'Plattor');
  await page.getByRole('button', { name: 'Hämta en kod' }).click();
  const code = page.getByText(/^(?:\w ){7}\w$/);
  await expect(code).toBeVisible();
  return (await code.innerText()).replaceAll(' ', '');
}

/** A figure of the overview, by its word: "idéer", "besökare". */
export async function figure(page: Page, word: RegExp): Promise<number> {
  const link = page.getByRole('list', { name: 'Det som har kommit in' }).getByRole('link', { name: word });
  return Number.parseInt((await link.innerText()).replaceAll(/\s/g, ''), 10);
}

/** Today, where the round is: `2026-11-23`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date());
