import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { kioskWords, type Language, LANGUAGES } from './kiosk.ts';
import { answer, asVote, mistyped, press } from './vote-ballot.ts';
import { takeFromVoters } from './vote-door.ts';
import { settled, type Visit } from './walk.ts';

/** One slip's code for each of the two voters of a walk, and the ballot that both vote on. */
export type Slips = { readonly voter: string; readonly leaver: string; readonly ballot: string };

/**
 * Sees every screen of the kiosk of a ballot point in one language, from the attract screen to where the staff have
 * the tablet again: one voter votes, and one walks away.
 */
export async function walkBallot(page: Page, language: Language, slips: Slips, visit: Visit): Promise<void> {
  const say = kioskWords(language);
  const button = (words: string) => page.getByRole('button', { name: say(words), exact: true });
  const next = button('Fortsätt');
  await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
  await expect(button('Rösta med din röstkod')).toBeVisible();
  await visit('attract');
  await button('Rösta med din röstkod').click();
  await visit('code');
  await page.getByLabel(say('Din röstkod')).fill(mistyped(slips.voter));
  await expect(
    page.getByText(say('Koden är felskriven. Jämför med lappen, tecken för tecken.')),
  ).toBeVisible();
  await visit('code-mistyped');
  await page.getByLabel(say('Din röstkod')).fill(slips.voter);
  await next.click();
  await settled(page, say('Vilken röstsedel ska du ha?'));
  await visit('style');
  await page.getByText(slips.ballot, { exact: true }).click();
  await next.click();
  await walkQuestions(page, language, visit);
  await button('Lägg rösten').click();
  await settled(page, say('Tack! Din röst är lagd.'));
  await visit('cast');
  await button('Klar').click();
  await walkAway(page, language, slips, visit);
}

async function walkQuestions(page: Page, language: Language, visit: Visit): Promise<void> {
  const say = kioskWords(language);
  await expect(page.getByRole('list', { name: say('Förslag') })).toBeVisible();
  await visit('question');
  for (const number of [1, 2, 3, 4]) await press(page, number, language);
  await visit('question-too-much');
  await page.getByRole('button', { name: say('Större text') }).click();
  await visit('question-large');
  await page.getByRole('button', { name: say('Större text') }).click();
  await answer(page, [], language);
  const [said = 'blank'] = asVote('1');
  await answer(page, said, language);
  await settled(page, say('Stämmer din röst?'));
  await visit('review');
}

/** A voter begins, and gives the tablet back without having voted. */
export async function walkAway(
  page: Page,
  language: Language,
  slips: Pick<Slips, 'leaver' | 'ballot'>,
  visit: Visit,
): Promise<void> {
  const say = kioskWords(language);
  const button = (words: string) => page.getByRole('button', { name: say(words), exact: true });
  await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
  await button('Rösta med din röstkod').click();
  await page.getByLabel(say('Din röstkod')).fill(slips.leaver);
  await button('Fortsätt').click();
  await page.getByText(slips.ballot, { exact: true }).click();
  await button('Fortsätt').click();
  await button('Rösta blankt').click();
  await visit('blank-dialog');
  await button('Nej, gå tillbaka').click();
  await button('Tillbaka').click();
  await visit('stop-dialog');
  await button('Sluta och lämna plattan').click();
  await settled(page, say('En röst är påbörjad men inte lagd'));
  await visit('halted');
  await takeFromVoters(page, language);
}
