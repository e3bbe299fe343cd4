import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { beginIdea, kioskWords, type Language, LANGUAGES } from './kiosk.ts';
import type { Visit } from './walk.ts';

/** Sees every screen of the kiosk in one language, from the attract screen and back to it, leaving one idea. */
export async function walkKiosk(page: Page, language: Language, visit: Visit): Promise<void> {
  const say = kioskWords(language);
  const next = page.getByRole('button', { name: say('Fortsätt'), exact: true });
  const heading = (words: string) => expect(page.getByRole('heading', { name: say(words) })).toBeVisible();
  await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
  await expect(page.getByRole('button', { name: say('Lämna en idé') })).toBeVisible();
  await visit('attract');
  await beginIdea(page, language);
  await visit('where');
  await next.click();
  await heading('Berätta om din idé');
  await next.click();
  await expect(page.getByText(say('Skriv några ord om din idé först.'))).toBeVisible();
  await visit('tell-refused');
  await page.getByLabel(say('Din idé')).fill(SAID[language].text);
  await visit('tell');
  await page.clock.fastForward('01:31');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await visit('stay-dialog');
  await page.getByRole('button', { name: say('Ja, jag är kvar') }).click();
  await next.click();
  await heading('Vad ska idén heta?');
  await visit('name');
  await page.getByLabel(say('Idéns namn')).fill(SAID[language].title);
  await next.click();
  await heading('Stämmer det här?');
  await page.getByText(say('Jag har ett kvittokort')).click();
  await visit('review');
  await page.getByRole('button', { name: say('Spara idén') }).click();
  await heading('Tack! Din idé är sparad på plattan.');
  await visit('saved');
  await page.getByRole('button', { name: say('Klar') }).click();
  await walkAway(page, language, visit);
}

/** A second resident thinks better of it. */
async function walkAway(page: Page, language: Language, visit: Visit): Promise<void> {
  const say = kioskWords(language);
  await expect(page.getByRole('button', { name: kioskWords('sv')('Lämna en idé') })).toBeVisible();
  await beginIdea(page, language);
  await page.getByLabel(say('Vilken plats?')).fill('?');
  await page.getByRole('button', { name: say('Tillbaka') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('quit-dialog');
  await page.getByRole('button', { name: say('Sluta och ta bort') }).click();
  await expect(page.getByRole('button', { name: kioskWords('sv')('Lämna en idé') })).toBeVisible();
}

const SAID: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  sv: {
    title: 'Mer ljus på stigen',
    text: 'Stigen mellan skolan och affären är mörk på vintern. Med några lampor vågar fler gå där.',
  },
  en: {
    title: 'A swing for grown-ups',
    text: 'By the lake, so that we can sit and talk while the children swim.',
  },
  ar: { title: 'ملعب للجميع', text: 'ملعب قريب من المدرسة، للكبار والصغار، مع مقاعد في الظل.' },
};
