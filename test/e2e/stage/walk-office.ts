import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { go, type Visit } from './walk.ts';
import { speaking } from './words.ts';

/** Every room of the office that has one screen, by its address. */
const ROOMS = [
  'events',
  'events/new',
  'frame',
  'tablets',
  'ideas',
  'development',
  'proposals',
  'proposals/reasons',
  'proposals/shortlist',
  'vote',
  'vote/count-key',
  'vote/slips',
  'vote/ballots',
  'vote/opening',
  'vote/points',
  'vote/paper',
  'vote/double-votes',
  'decision',
  'delivery',
  'follow-up',
  'quarantine',
  'backup',
  'key',
  'restored',
] as const;

/** The rooms that hold one thing each: the first that is listed in the room before them, and where those stand. */
const LISTED = [
  { list: 'events', one: 'events' },
  { list: 'ideas', one: 'ideas' },
  { list: 'vote/points', one: 'vote/points' },
  { list: 'vote/paper', one: 'vote' },
] as const;

const staffWords = (language: 'sv' | 'en') => speaking(language, ['app', 'office']);

/** Sees every screen of the office, signed in, with at least one event, idea, bundle, tablet and quarantined entry. */
export async function walkOffice(page: Page, language: 'sv' | 'en', visit: Visit): Promise<void> {
  const say = staffWords(language);
  await go(page, '/office', say('Behöver dig nu'));
  await visit('overview');
  for (const room of ROOMS) {
    await go(page, `/office/${room}`);
    await visit(room.replace('/', '-'));
  }
  for (const { list, one } of LISTED) {
    await go(page, `/office/${list}`);
    const link = page.locator(`main a[href^="/office/${one}/"]:not([href$="/new"])`).first();
    const address = await link.getAttribute('href');
    if (address === null) throw new Error(`Nothing is listed in ${list}`);
    await go(page, address);
    await visit(`${list.replace('/', '-')}-one`);
  }
  await go(page, '/office/nowhere');
  await visit('not-found');
  await go(page, '/office', say('Behöver dig nu'));
  await page.getByRole('button', { name: say('Allt är framme') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('sync-dialog');
  await page.keyboard.press('Escape');
}

/** Speaks another language at the office, by the switch at the foot of its navigation. */
export async function speakAtOffice(page: Page, from: string, to: string): Promise<void> {
  await go(page, '/office');
  await page.getByRole('button', { name: from, exact: true }).click();
  await page.getByRole('listitem').getByRole('button', { name: to, exact: true }).click();
  await expect(page.getByRole('button', { name: to, exact: true })).toBeVisible();
}
