import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { savedReceipt } from './field.ts';
import { speaking } from './words.ts';

/** The languages of the sample round that the kiosk speaks, each as its button names it. */
export const LANGUAGES = { sv: 'Svenska', en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

export const kioskWords = (language: Language) => speaking(language, ['kiosk']);

export type KioskIdea = {
  readonly language: Language;
  readonly text: string;
  readonly title: string;
  /** The code of a printed card, to be bound. */
  readonly card?: string;
};

/** Chooses the language on the attract screen and begins. */
export async function beginIdea(page: Page, language: Language): Promise<void> {
  const say = kioskWords(language);
  await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
  await page.getByRole('button', { name: say('Lämna en idé') }).click();
  await expect(page.getByRole('heading', { name: say('Var ska det hända?') })).toBeVisible();
}

/** The same, and on to the question that is answered in one's own words. */
export async function beginTelling(page: Page, language: Language): Promise<void> {
  await beginIdea(page, language);
  await page.getByRole('button', { name: kioskWords(language)('Fortsätt') }).click();
}

/** Goes back from there in Swedish, having written nothing, until the attract screen stands. */
export async function walkBackOut(page: Page): Promise<void> {
  const say = kioskWords('sv');
  await page.getByRole('button', { name: say('Tillbaka') }).click();
  await page.getByRole('button', { name: say('Tillbaka') }).click();
  await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
}

/** Walks a resident through every question, from the attract screen until it is back; gives the receipt code. */
export async function leaveIdea(page: Page, idea: KioskIdea): Promise<string> {
  const say = kioskWords(idea.language);
  const next = page.getByRole('button', { name: say('Fortsätt'), exact: true });
  await beginIdea(page, idea.language);
  await next.click();
  await page.getByLabel(say('Din idé')).fill(idea.text);
  await next.click();
  await page.getByLabel(say('Idéns namn')).fill(idea.title);
  await next.click();
  await expect(page.getByRole('heading', { name: say('Stämmer det här?') })).toBeVisible();
  if (idea.card !== undefined) {
    await page.getByText(say('Jag har ett kvittokort')).click();
    await page.getByLabel(say('Koden på kortet')).fill(idea.card);
  }
  await page.getByRole('button', { name: say('Spara idén') }).click();
  const receipt = await savedReceipt(page, say('Tack! Din idé är sparad på plattan.'));
  await page.getByRole('button', { name: say('Klar') }).click();
  await expect(page.getByRole('button', { name: kioskWords('sv')('Lämna en idé') })).toBeVisible();
  return receipt;
}
