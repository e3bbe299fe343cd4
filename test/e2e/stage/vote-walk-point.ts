import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { go, settled, type Visit } from './walk.ts';
import { speaking } from './words.ts';

/** What somebody has at the door of a walk: codes that are good, and one that is used. */
export type DoorCodes = { readonly good: readonly string[]; readonly used: string; readonly ballot: string };

/**
 * Sees every screen of a facilitator's tablet at a ballot point, from the question about a voter who has left until
 * the point waits for its signatures.
 */
export async function walkPoint(
  page: Page,
  language: 'sv' | 'en',
  codes: DoorCodes,
  visit: Visit,
): Promise<void> {
  const say = speaking(language, ['app', 'field']);
  const button = (words: string) => page.getByRole('button', { name: say(words), exact: true });
  await settled(page, say('En röst är påbörjad men inte lagd'));
  await visit('booth');
  await page.getByRole('button', { name: say('Fel röstsedel eller misstag') }).click();
  await visit('booth-undo');
  await button('Låt den stå').click();
  await page.getByRole('button', { name: say('Gick utan att rösta') }).click();
  await visit('booth-left');
  await button('Ja, väljaren har gått').click();
  await settled(page, say('Pricka av'));
  await visit('door');
  await button('Pricka av och lämna ut röstsedel').click();
  await visit('door-asked');
  await page.getByLabel(say('Röstkoden på lappen')).fill(codes.used);
  await expect(page.getByText(say('Koden är redan använd'))).toBeVisible();
  await visit('door-used');
  for (const code of codes.good) {
    await page.getByLabel(say('Röstkoden på lappen')).fill(code);
    await page.getByText(codes.ballot, { exact: true }).click();
    await button('Pricka av och lämna ut röstsedel').click();
    await expect(page.getByLabel(say('Röstkoden på lappen'))).toHaveValue('');
  }
  await visit('door-done');
  await page
    .getByRole('button', { name: new RegExp(`^${say('Ändra')}`) })
    .first()
    .click();
  await visit('door-change');
  await page.keyboard.press('Escape');
  await go(page, '/field');
  await visit('point');
  await walkBundle(page, language, codes.ballot, visit);
  await walkClosing(page, language, visit);
}

async function walkBundle(page: Page, language: 'sv' | 'en', ballot: string, visit: Visit): Promise<void> {
  const say = speaking(language, ['app', 'field']);
  const button = (words: string) => page.getByRole('button', { name: say(words), exact: true });
  await page.getByRole('link', { name: new RegExp(`^${say('Röstsedlar')}`) }).click();
  await button('Öppna en ny bunt').click();
  await visit('bundle-new');
  await page.getByText(ballot, { exact: true }).click();
  await page.getByLabel(say('Hur många sedlar?')).fill('1');
  await page.getByLabel(say('Buntens nummer')).fill(language === 'sv' ? '1' : '2');
  await page.getByLabel(say('Vem skriver in?')).fill('Elsa');
  await button('Öppna bunten').click();
  const type = async (keys: string) => {
    await settled(page, say('Sedel {number}').replace('{number}', '1'));
    for (const key of keys) await page.keyboard.press(key === ' ' ? 'Enter' : key);
  };
  await type('1 2 ');
  await visit('desk');
  await type(' 1  ');
  await visit('desk-full');
  await lock(page, say);
  await settled(page, say('Första läsningen är låst'));
  await visit('locked');
  await button('Läs bunten en andra gång').click();
  await visit('second-new');
  await page.getByLabel(say('Vem skriver in?')).fill('Farid');
  await button('Börja läsa').click();
  await type('1 3  1  ');
  await lock(page, say);
  await expect(page.getByLabel(say('Den andras namn'))).toBeVisible();
  await visit('differs');
  await page.locator('label', { hasText: '1, 3 / 1' }).click();
  await page.getByLabel(say('Namn'), { exact: true }).fill('Elsa');
  await page.getByLabel(say('Den andras namn')).fill('Farid');
  await button('Skriv under och lås bunten').click();
  await settled(page, say('Bunten är stängd'));
  await visit('bundle-done');
  await button('Till buntarna').click();
  await visit('bundles');
}

async function lock(page: Page, say: (words: string) => string): Promise<void> {
  const close = { name: say('Stäng bunten'), exact: true };
  await page.getByRole('button', close).first().click();
  await page.getByRole('dialog').getByRole('button', close).click();
}

async function walkClosing(page: Page, language: 'sv' | 'en', visit: Visit): Promise<void> {
  const say = speaking(language, ['app', 'field']);
  const button = (words: string) => page.getByRole('button', { name: say(words), exact: true });
  await go(page, '/field/close');
  // A form that was begun is gone on with where it was left: back to its beginning.
  const start = page.getByRole('heading', { name: say('Stäng röststället') });
  for (let step = 0; step < 3 && !(await start.isVisible()); step += 1) await button('Tillbaka').click();
  await expect(start).toBeVisible();
  await visit('close');
  await button('Packa bara ihop den här plattan').click();
  await visit('close-pack-dialog');
  await page.keyboard.press('Escape');
  await button('Fyll i stängningsformuläret här').click();
  await settled(page, say('De som kom'));
  const other = button('Fler plattor användes här');
  if (await other.isVisible()) await other.click();
  await visit('close-voters');
  await page.getByRole('button', { name: say('Ta bort plattan') }).click();
  await button('De är räknade. Öppna lådan').click();
  await visit('close-papers');
  for (const label of ['Sedlar i lådan', 'Kasserade', 'Blanka', 'Oanvända', 'Mottagna'])
    await page.getByLabel(say(label)).fill('1');
  await button('Vidare till underskrift').click();
  await button('Skriv under och stäng röststället').click();
  await expect(page.getByText(say('Röststället är inte stängt'))).toBeVisible();
  await visit('close-names');
}
