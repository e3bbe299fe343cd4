import type { Page } from 'playwright';
import { expect } from './expect.ts';
import { go, settled } from './walk.ts';
import type { Say } from './words.ts';

/** What those in the room say for the draw. */
export const SAID = [
  { name: 'Anna Lund', line: 'det var en gång en räv' },
  { name: 'Bo Ek', line: 'sju tranor över ån' },
] as const;

/** The counting room on one screen, in the order of the work. Each step ends when the next one can be taken. */
export function countRoom(page: Page, say: Say = (swedish) => swedish) {
  const button = (name: string) => page.getByRole('button', { name: say(name), exact: true });
  const text = (words: string) => page.getByText(say(words), { exact: true });
  const step = (name: string) => page.getByRole('heading', { level: 2, name: say(name), exact: true });
  // The whole of it is folded away under its beginning.
  const digestOf = (label: string) =>
    page
      .locator('dl', { hasText: say(label) })
      .locator('details code')
      .textContent();
  const give = async (words: readonly string[], act: string) => {
    await page.getByRole('main').getByRole('textbox').fill(words.join(' '));
    await button(act).click();
  };

  return {
    button,
    text,
    step,

    enter: () => go(page, '/office/count', say('Räkningen')),

    /** Opens the room anew in a browser that was closed: what it had in memory is gone. */
    async reenter(origin: string) {
      await page.goto(new URL('/office/count', origin).href);
      await settled(page, say('Räkningen'));
    },

    ask: () => button('Börja räkna').click(),

    /** Says the word that begins the count. */
    async begin() {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('Börja räkna') })
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
    },

    async unlock(words: string) {
      await page.getByLabel(say('De sex orden')).fill(words);
      await button('Lås upp nyckeln').click();
      await expect(text('Kontorsnyckeln är upplåst här')).toBeVisible();
    },

    /** Takes the outsides off; gives the root of the list that is to be published. */
    async strip() {
      await button('Ta av ytterkuverten').click();
      await expect(button('Publicera listan')).toBeVisible();
      return digestOf('Listans rot');
    },

    publishList: () => button('Publicera listan').click(),

    /** Makes the list once more, which was published before. */
    stripAgain: () => button('Ta fram listan igen').click(),

    /** The office binds itself to words, and writes them down. */
    async bindWords() {
      await button('Ta fram kontorets ord').click();
      const words = await page
        .getByRole('list', { name: say('Kontorets ord') })
        .locator('li')
        .allInnerTexts();
      await button('Orden står på papper').click();
      await expect(button('Dra lotten')).toBeVisible();
      return words;
    },

    /** Two in the room say a line each. */
    async sayLines() {
      for (const [at, { name, line }] of SAID.entries()) {
        await page.getByLabel(say('Namn {place}').replace('{place}', String(at + 1))).fill(name);
        await page.getByLabel(say('Rad {place}').replace('{place}', String(at + 1))).fill(line);
      }
    },

    /** The office shows its words. Whether they are right is for the caller to see. */
    async draw(words: readonly string[]) {
      await page.getByLabel(say('Sist: kontorets sex ord')).fill(words.join(' '));
      await button('Dra lotten').click();
    },

    /** Somebody's words are typed while shares are wanted still. */
    giveShare: (words: readonly string[]) => give(words, 'Ta emot delen'),
    /** The same, for the last one wanted. */
    giveLastShare: (words: readonly string[]) => give(words, 'Lås upp rösterna'),

    /** Counts what is opened; gives the digest of the result. */
    async tally() {
      await button('Räkna rösterna').click();
      await expect(button('Fastställ räkningen')).toBeVisible();
      return digestOf('Resultatets kontrollsumma');
    },

    async settle() {
      await button('Fastställ räkningen').click();
      await expect(step('Två personer godkänner')).toBeVisible();
    },

    /** The digest that is to be compared, as this screen has it. */
    digest: () => digestOf('Resultatets kontrollsumma'),

    approve: () => button('Godkänn resultatet').click(),

    async publish() {
      await button('Publicera resultatet').click();
      await expect(text('Resultatet är publicerat')).toBeVisible();
    },
  };
}

export type CountRoom = ReturnType<typeof countRoom>;
