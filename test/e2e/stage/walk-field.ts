import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { typePin } from './field.ts';
import { openBundle } from './paper.ts';
import { go, settled, type Visit } from './walk.ts';
import { type Say, speaking } from './words.ts';

const fieldWords = (language: 'sv' | 'en') => speaking(language, ['app', 'field']);

/** Sees every screen of a tablet that has been set up, from home and back; a resident has left one idea unfinished. */
export async function walkField(page: Page, language: 'sv' | 'en', visit: Visit): Promise<void> {
  const say = fieldWords(language);
  await go(page, '/field');
  await visit('home');
  await walkIdea(page, say, visit);
  for (const room of ['sync', 'events', 'settings', 'pinning', 'close']) {
    await go(page, `/field/${room}`);
    await visit(room);
  }
  await page.getByRole('button', { name: say('Avsluta träffen') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('close-dialog');
  await page.keyboard.press('Escape');
  await walkKept(page, say, visit);
  await walkBundles(page, language, say, visit);
  await go(page, '/field');
}

async function walkIdea(page: Page, say: Say, visit: Visit): Promise<void> {
  await go(page, '/field/ideas/new');
  await page.getByRole('button', { name: say('Spara idén') }).click();
  await expect(page.getByText(say('Skriv en rubrik, så att idén går att hitta igen.'))).toBeVisible();
  await visit('idea-refused');
  await page.getByLabel(say('Rubrik')).fill('En bänk vid bryggan');
  await page.getByLabel(say('Berätta mer')).fill('Så att man kan vila.');
  await page.getByText(say('Personen har fått ett kvittokort')).click();
  await visit('idea');
  await page.getByRole('button', { name: say('Spara idén') }).click();
  await settled(page, say('Idén är sparad på plattan'));
  await visit('idea-saved');
  await go(page, '/field');
  await page.getByRole('link', { name: 'En bänk vid bryggan' }).first().click();
  await settled(page, 'En bänk vid bryggan');
  await visit('idea-one');
}

async function walkKept(page: Page, say: Say, visit: Visit): Promise<void> {
  await go(page, '/field/kept');
  await visit('pin');
  await page.getByRole('button', { name: say('Glömt pinkoden?') }).click();
  await visit('pin-forgotten');
  await page.getByRole('button', { name: say('Tillbaka') }).click();
  await typePin(page, say('Pinkod'), undefined, say('Siffror'));
  await settled(page, say('Påbörjade idéer'));
  await visit('kept');
}

async function walkBundles(page: Page, language: 'sv' | 'en', say: Say, visit: Visit): Promise<void> {
  await go(page, '/field');
  await openBundle(page, 'Norr', 2, { say, visit });
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await visit(`desk`);
  for (let again = 0; again < 3; again += 1) {
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
  }
  await visit('desk-overvote');
  await page.keyboard.press('+');
  await page
    .getByRole('button', { name: say('Stäng bunten') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('bundle-close');
  await page.getByLabel(say('Varför skiljer det sig?')).fill(`Den andra satt fast (${language}).`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Stäng bunten') })
    .click();
  await settled(page, say('Bunten är stängd'));
  await visit('bundle-closed');
}

/** Speaks another language at a tablet, in its settings. */
export async function speakAtTablet(page: Page, to: string): Promise<void> {
  await go(page, '/field/settings');
  await page.getByText(to, { exact: true }).click();
  await expect(page.getByRole('radio', { name: to })).toBeChecked();
}
