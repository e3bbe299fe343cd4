import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { kioskWords, type Language, LANGUAGES } from './kiosk.ts';

/**
 * What a voter says to one question: the numbers of the proposals in the order in which they are pressed (twice for two
 * votes on one), or a blank vote.
 */
export type Said = readonly number[] | 'blank';
/** A vote: what is said to each question of the ballot. */
export type SaidVote = readonly Said[];

/** A vote in few signs: `1 3 5 / 2 2 4`, and `-` for a blank answer. */
export const asVote = (words: string): SaidVote =>
  words.split('/').map((said) => (said.trim() === '-' ? 'blank' : said.trim().split(' ').map(Number)));

/** A proposal's card on the ballot, by its number. */
export const option = (page: Page, number: number) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${number}(?!\\d)`) });

/** Presses a proposal once more: chosen, or one more vote on it. */
export async function press(page: Page, number: number, language: Language = 'sv'): Promise<void> {
  const card = option(page, number);
  const [more = ''] = kioskWords(language)('En röst till på {title}').split('{title}');
  const plus = card.getByRole('button', { name: more });
  if (await plus.isVisible()) await plus.click();
  else await card.locator('label').click();
}

/** Begins on the screen that the voter is handed. */
export async function begin(page: Page, language: Language = 'sv'): Promise<void> {
  await page.getByRole('button', { name: kioskWords(language)('Börja rösta') }).click();
}

/** Answers one question of the ballot, and goes on. */
export async function answer(page: Page, said: Said, language: Language = 'sv'): Promise<void> {
  const say = kioskWords(language);
  await expect(page.getByRole('list', { name: say('Förslag') })).toBeVisible();
  if (said === 'blank') {
    await page.getByRole('button', { name: say('Rösta blankt') }).click();
    return page.getByRole('button', { name: say('Ja, rösta blankt') }).click();
  }
  for (const number of said) await press(page, number, language);
  const [next, last] = [say('Fortsätt'), say('Granska din röst')];
  return page.getByRole('button', { name: new RegExp(`^(?:${next}|${last})$`) }).click();
}

/** Answers the questions of the ballot, until the review stands. */
export async function choose(page: Page, vote: SaidVote, language: Language = 'sv'): Promise<void> {
  for (const said of vote) await answer(page, said, language);
  await expect(page.getByRole('heading', { name: kioskWords(language)('Stämmer din röst?') })).toBeVisible();
}

/** Casts what stands in the review, and leaves the tablet free. */
export async function cast(page: Page, language: Language = 'sv'): Promise<void> {
  const say = kioskWords(language);
  await page.getByRole('button', { name: say('Lägg rösten') }).click();
  await expect(page.getByRole('heading', { name: say('Tack! Din röst är lagd.') })).toBeVisible();
  await page.getByRole('button', { name: say('Klar') }).click();
  await isFree(page);
}

/** Waits until the kiosk says that nobody votes on it. */
export const isFree = (page: Page): Promise<void> =>
  expect(page.getByText(kioskWords('sv')('Ingen röst är påbörjad på plattan.'))).toBeVisible();

/** Lets oneself in from the attract screen with the code of one's slip, and says which ballot where the slip does not. */
export async function typeCode(
  page: Page,
  code: string,
  ballot?: string,
  language: Language = 'sv',
): Promise<void> {
  const say = kioskWords(language);
  if (language !== 'sv') await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
  await page.getByRole('button', { name: say('Rösta med din röstkod') }).click();
  await page.getByLabel(say('Din röstkod')).fill(code);
  const next = page.getByRole('button', { name: say('Fortsätt'), exact: true });
  await next.click();
  if (ballot === undefined) return;
  await page.getByText(ballot, { exact: true }).click();
  await next.click();
}

/** The whole way of a voter with a code. */
export async function voteByCode(page: Page, code: string, ballot: string, vote: SaidVote): Promise<void> {
  await typeCode(page, code, ballot);
  await choose(page, vote);
  await cast(page);
}

/** A code with its last sign mistyped. */
export const mistyped = (code: string): string => code.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'));
