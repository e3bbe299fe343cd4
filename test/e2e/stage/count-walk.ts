import type { StageBrowser } from './browser.ts';
import type { ReadyToCount } from './count-lived-in.ts';
import { countRoom } from './count-room.ts';
import { expect } from './expect.ts';
import { LANGUAGES } from './kiosk.ts';
import type { Visit } from './walk.ts';
import { speakAtOffice } from './walk-office.ts';
import { speaking } from './words.ts';

/** Sees every screen of the counting room, from the first word to the public page, and the recount's. */
export async function walkCount(
  { office, trustee, words, sheets }: ReadyToCount,
  language: 'sv' | 'en',
  look: (browser: StageBrowser) => Visit,
): Promise<void> {
  const say = speaking(language, ['app', 'office']);
  const page = office.page();
  if (language === 'en') {
    await speakAtOffice(page, LANGUAGES.sv, LANGUAGES.en);
    await speakAtOffice(trustee.page(), LANGUAGES.sv, LANGUAGES.en);
  }
  const [visit, visitBeside] = [look(office), look(trustee)];
  const room = countRoom(page, say);
  const beside = countRoom(trustee.page(), say);
  const [first, second] = sheets;
  if (!first || !second) throw new Error('Two sheets open the votes.');

  await room.enter();
  await visit('begin');
  await room.ask();
  await visit('begin-dialog');
  await room.begin();
  await room.step('Ta av ytterkuverten').waitFor();
  await visit('strip');
  await room.strip();
  await visit('list');
  await room.publishList();
  await room.button('Ta fram kontorets ord').waitFor();
  await beside.enter();
  await beside.text('Här behöver du inte göra något än.').waitFor();
  await visitBeside('second-waits');
  await page.reload();
  await room.step('Lås upp kontorsnyckeln').waitFor();
  await visit('again-unlock');
  await room.unlock(words);
  await visit('again-strip');
  await room.stripAgain();
  await room.button('Ta fram kontorets ord').waitFor();
  await visit('lots');
  const secret = await room.bindWords();
  await visit('lots-form');
  await room.sayLines();
  await room.draw(secret.toReversed());
  await expect(
    room.text('Det är inte de ord som kontoret band sig vid. Läs på papperet en gång till.'),
  ).toBeVisible();
  await visit('lots-wrong');
  await room.draw(secret);
  await room.button('Ta emot delen').waitFor();
  await visit('shares');
  await room.giveShare(first.words.with(3, first.words[3] === 'groda' ? 'gurka' : 'groda'));
  await visit('shares-wrong');
  await room.giveShare(first.words);
  await room.button('Lås upp rösterna').waitFor();
  await visit('shares-one');
  await room.giveLastShare(second.words);
  await room.button('Räkna rösterna').waitFor();
  await visit('tally');
  await room.tally();
  await visit('counted');
  await room.settle();
  await visit('approve');
  await beside.button('Godkänn resultatet').waitFor();
  await visitBeside('second-approve');
  await room.approve();
  await visit('approve-own');
  await beside.approve();
  await room.button('Publicera resultatet').waitFor();
  await visit('publish');
  await visitBeside('second-publish');
  await room.publish();
  await visit('published');
  await page.getByText(say('Behöver rösterna räknas en gång till?')).click();
  await room.button('Räkna om').click();
  await visit('again-dialog');
  await page.keyboard.press('Escape');
}
