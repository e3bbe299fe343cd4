import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { typePin } from './field.ts';
import { kioskWords, type Language } from './kiosk.ts';
import { begin, cast, choose, isFree, type SaidVote } from './vote-ballot.ts';
import { settled } from './walk.ts';

/** Gives the tablet from the home of a ballot point to the voters, who let themselves in with their codes. */
export async function giveToVoters(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lämna över plattan/ }).click();
  await isFree(page);
}

/** The heading of the door. */
const door = (page: Page) => page.getByRole('heading', { name: 'Pricka av', level: 1 });

/** Takes it back, from the attract screen or from a vote that nobody went on with: the door stands then, or a question. */
export async function takeFromVoters(page: Page, language: Language = 'sv'): Promise<void> {
  const names = ['För personal', 'Öppna för personal'].map(kioskWords(language));
  await page.getByRole('button', { name: new RegExp(`^(?:${names.join('|')})$`) }).click();
  await typePin(page, 'Pinkod');
  await expect(door(page).or(page.getByText('Inget av det väljaren valde finns kvar.'))).toBeVisible();
}

/** Waits until the home of a ballot point stands. */
export const isHome = (page: Page): Promise<void> =>
  expect(page.getByRole('list', { name: 'Röststället i siffror' })).toBeVisible();

/** Goes from a screen of the field back to the home. */
export async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tillbaka' }).click();
  await isHome(page);
}

/** Who stands at the door: somebody with a code, or by name and birth date. */
export type Caller = { readonly ballot?: string } & (
  { readonly code: string } | { readonly name: string; readonly born: string }
);

/** Types who stands at the door, from home. */
export async function meet(page: Page, caller: Caller): Promise<void> {
  if (!(await door(page).isVisible())) await page.getByRole('link', { name: 'Pricka av' }).click();
  await settled(page, 'Pricka av'); // The heading stands while the ballot box is being opened.
  if ('code' in caller) {
    const other = page.getByRole('button', { name: /^Personen har en röstkod/ });
    if (await other.isVisible()) await other.click();
    await page.getByLabel('Röstkoden på lappen').fill(caller.code);
  } else {
    await page.getByLabel('Namn', { exact: true }).fill(caller.name);
    await page.getByLabel('Födelsedatum').fill(caller.born);
  }
  if (caller.ballot !== undefined) await page.getByText(caller.ballot, { exact: true }).click();
}

/** Lets somebody in to the tablet, from home: what stands then is the first screen of their ballot. */
export async function letIn(page: Page, caller: Caller): Promise<void> {
  await meet(page, caller);
  await page.getByRole('button', { name: 'Pricka av och lämna över plattan' }).click();
  await expect(page.getByRole('heading', { name: 'Nu kan du rösta' })).toBeVisible();
}

/** The whole way of a voter whom a facilitator lets in, until the door stands open for the next. */
export async function voteAtDoor(page: Page, caller: Caller, vote: SaidVote): Promise<void> {
  await letIn(page, caller);
  await begin(page);
  await choose(page, vote);
  await cast(page);
  await takeFromVoters(page);
}

/** Lets somebody in to a sheet of paper. */
export async function letInToPaper(page: Page, caller: Caller): Promise<void> {
  await meet(page, caller);
  await page.getByRole('button', { name: 'Pricka av och lämna ut röstsedel' }).click();
  await expect(page.getByText(/^Avprickad kl\./)).toBeVisible();
}

/** A voter began and has gone: said by a person, where the tablet asks; home stands then. */
export async function hasLeft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gick utan att rösta' }).click();
  await page.getByRole('button', { name: 'Ja, väljaren har gått' }).click();
  await goHome(page);
}

/** A voter began and begins again, with the same check-in. */
export async function tryAgain(page: Page): Promise<void> {
  await expect(page.getByText('Inget av det väljaren valde finns kvar.')).toBeVisible();
  await page.getByRole('button', { name: 'Väljaren försöker igen' }).click();
  await begin(page);
}

/** Takes back the latest check-in on paper, for this reason. */
export async function undoLatest(page: Page, reason: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Ändra/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ångra avprickningen' }).click();
  await page.getByRole('dialog').locator('label', { hasText: reason }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra avprickningen' }).click();
  await expect(page.getByText('ångrad')).toBeVisible();
}

/** The figures on the home of a ballot point. */
export async function pointFigures(page: Page) {
  const list = page.getByRole('list', { name: 'Röststället i siffror' });
  const figure = async (words: string) => {
    const item = list.getByRole('listitem').filter({ hasText: words });
    await expect(item).toHaveText(/^\d/); // Those of the ballot box stand once it has been opened.
    return Number.parseInt(await item.innerText(), 10);
  };
  return {
    checkedIn: await figure('avprickade på plattan'),
    left: await figure('gick utan att rösta'),
    waiting: await figure('kuvert väntar på plattan'),
    sealed: await figure('kuvert i förseglade påsar'),
  };
}

/** Has a tablet ask for news now, from home and back, as whoever has just been told of something would. */
export async function askForNews(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Allt är framme|väntar/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await expect(page.getByText('Allt är framme', { exact: true })).toBeVisible();
  await goHome(page);
}
