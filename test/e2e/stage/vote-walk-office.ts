import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { beginCountKey } from './vote-office.ts';
import { go, settled, type Visit } from './walk.ts';
import { speaking } from './words.ts';

const words = (language: 'sv' | 'en') => speaking(language, ['app', 'office']);

/** Sees the making of a count key up to its first sheet, and leaves it unmade on paper. */
export async function walkCeremony(page: Page, language: 'sv' | 'en', visit: Visit): Promise<void> {
  const say = words(language);
  const button = (name: string) => page.getByRole('button', { name: say(name), exact: true });
  await go(page, '/office/vote/count-key', say('Räknenyckel'));
  await visit('key');
  await beginCountKey(page, say);
  await button('Nästa: läs vad som kan gå förlorat').click();
  await visit('key-names');
  await page.getByLabel(new RegExp(`^${say('Del {share}').replace('{share}', '2')}$`)).fill('Bo Ek');
  await button('Nästa: läs vad som kan gå förlorat').click();
  await button('Gör nyckeln').click();
  await visit('key-risks');
  await page.getByRole('checkbox').check();
  await button('Gör nyckeln').click();
  await button('Visa nyckeldelen').click();
  await visit('key-share');
}

/** Sees every other room of the vote, the vote being open and a point closed. */
export async function walkVoteRoom(page: Page, language: 'sv' | 'en', visit: Visit): Promise<void> {
  const say = words(language);
  for (const room of [
    '',
    '/count-key',
    '/slips',
    '/ballots',
    '/opening',
    '/points',
    '/paper',
    '/double-votes',
  ]) {
    await go(page, `/office/vote${room}`);
    await visit(`vote${room.replace('/', '-')}`);
  }
  await go(page, '/office/vote/points', say('Röstställen'));
  await page.getByRole('link', { name: 'Rådhuset' }).click();
  await settled(page, 'Rådhuset');
  await visit('point');
  await page
    .getByRole('button', { name: say('Avskriv') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('loss-dialog');
  await page.keyboard.press('Escape');
}
