import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { KeyId } from '../../../src/domain/log/ids.ts';
import { openSealedContact } from '../../../src/sealing/contact.ts';
import { makeOfficeKey, type MadeOfficeKey } from '../../../src/sealing/office-key.ts';
import { everythingIn } from '../everything-in.ts';
import { faults } from './faults.ts';
import { answerAll, heading, press, speakSwedish, startKiosk, write } from './kiosk.tsx';
import { type RealTablet, realTablet } from './real-tablet.ts';
import { nassjo } from './soder.ts';

const KIM = 'kim.lundgren@example.se';
const KEY = KeyId.parse('88888888-8888-4888-8888-888888888888');

let name: string;
let tablet: RealTablet;
let made: MadeOfficeKey;
beforeEach(async () => {
  speakSwedish();
  name = `test/contact/${crypto.randomUUID()}`;
  tablet = await realTablet(name);
  made = await makeOfficeKey();
});
afterEach(async () => {
  cleanup();
  await tablet.forget();
});

/** The office key has arrived on the tablet. */
const keyArrived = () =>
  tablet.log.append([
    stamp(tablet.log.env(), {
      kind: 'office-key.made' as const,
      version: 1,
      subject: KEY,
      data: { key: KEY, publicKey: made.publicKey },
    }),
  ]);
const asking = (lowestAge: number): Cycle => {
  const cycle = nassjo({ contact: true });
  return { ...cycle, participation: { ...cycle.participation, lowestAge } };
};
const ideas = () => [...tablet.log.state().ideas.values()];
const contacts = () => [...tablet.log.state().contacts.values()].flatMap((each) => [...each.values()]);
const saved = 'Tack! Din idé är sparad på plattan.';

test('what a resident leaves to be reached by is on no disk but sealed, in the same write as the idea, and opens at the office', async () => {
  await keyArrived();
  startKiosk(tablet, asking(12));
  await answerAll();
  await press('Fortsätt');
  await heading('Vill du att vi hör av oss?');
  screen.getByText('5 av 5');
  expect(screen.queryByLabelText(/E-post eller telefon/)).toBeNull();
  fireEvent.click(await screen.findByLabelText('Ja'));
  await write('E-post eller telefon (valfritt)', 'på torget');
  await press('Spara idén');
  await screen.findByText('Skriv en e-postadress med @, eller ett telefonnummer. Eller lämna tomt.');
  await write('E-post eller telefon (valfritt)', KIM);
  expect(await faults('strict')).toEqual([]);
  expect(await everythingIn(name)).not.toContain('kim.lundgren');
  await press('Spara idén');
  await heading(saved);
  expect(await everythingIn(name)).not.toContain('kim.lundgren');
  expect(await tablet.drafts.list('idea/')).toEqual([]);
  const [idea] = ideas();
  const [contact] = contacts();
  const opened = await openSealedContact(
    contact?.sealed ?? '',
    { key: KEY, opening: made.opening },
    { process: tablet.log.process, idea: idea?.id ?? '' },
  );
  expect(opened).toBe(KIM);
});

test('a browser killed before the idea is saved forgets it, and keeps the idea for the facilitator', async () => {
  await keyArrived();
  startKiosk(tablet, asking(0));
  await answerAll();
  await press('Fortsätt');
  await write('E-post eller telefon (valfritt)', KIM);
  await screen.findByDisplayValue(KIM);
  cleanup();
  tablet = await tablet.restart();
  expect(await everythingIn(name)).not.toContain('kim.lundgren');
  expect(await tablet.drafts.list('idea/kiosk/')).toHaveLength(1);
  expect(contacts()).toEqual([]);
});

test('whoever is too young, or writes nothing, leaves nothing, and the idea is saved all the same', async () => {
  await keyArrived();
  startKiosk(tablet, asking(12));
  await answerAll();
  await press('Fortsätt');
  fireEvent.click(await screen.findByLabelText('Ja'));
  await write('E-post eller telefon (valfritt)', KIM);
  fireEvent.click(await screen.findByLabelText('Nej'));
  expect(screen.queryByLabelText(/E-post eller telefon/)).toBeNull();
  await press('Spara idén');
  await heading(saved);
  expect(ideas()).toHaveLength(1);
  expect(contacts()).toEqual([]);
});

test('nobody is asked where no key has arrived, nor in a round that does not ask; one step back leads to the review', async () => {
  startKiosk(tablet, asking(0));
  await answerAll();
  expect(screen.getByRole('button', { name: 'Spara idén' })).toBeTruthy();
  cleanup();
  await keyArrived();
  startKiosk(tablet, nassjo());
  await answerAll();
  expect(screen.getByRole('button', { name: 'Spara idén' })).toBeTruthy();
  cleanup();
  startKiosk(tablet, asking(0));
  await answerAll();
  await press('Fortsätt');
  await heading('Vill du att vi hör av oss?');
  await press('Tillbaka');
  await heading('Stämmer det här?');
});
