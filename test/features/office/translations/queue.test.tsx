import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mintUuid } from '../../../../src/domain/log/ids.ts';
import { contentOf } from '../../../../src/domain/proposal/proposal-standing.ts';
import { seeded } from '../../../domain/env.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { ARABIC, byBo, PIER, stateIn, stateOfText, unitIn, withTexts } from './texts.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

test('what is left is counted by language and sort, and one leads to the texts of the other', async () => {
  openOffice(await withTexts(), '/office/proposals');
  await follow('Översättningar');
  await heading('Översättningar');
  await screen.findByText('7 texter');
  expect(await faults()).toEqual([]);
  await follow('Arabiska');
  await screen.findByRole('heading', { level: 2, name: 'Arabiska' });
  await screen.findByText('6 texter');
  await press('Förslag');
  await screen.findByText('2 texter');
  await write('Sök i original och översättning', '250 000');
  await screen.findByText('1 text');
  await write('Sök i original och översättning', 'finns inte');
  await screen.findByText('Ingen text passar det du har valt');
  await press('Visa alla');
  await screen.findByText('6 texter');
});

test('a text is translated beside its original and saved with the keyboard, and the next one comes', async () => {
  const scene = await withTexts();
  openOffice(scene, '/office/translations?language=ar&about=proposal');
  await follow('Börja översätta');
  await heading('Översätt till arabiska');
  await screen.findByText('Rubriken på ett förslag');
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Översättning till arabiska');
  expect(box.lang).toBe('ar');
  expect(await faults()).toEqual([]);
  await write('Översatt av', 'Fatima Haddad');
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await screen.findByText('Skriv översättningen först.');
  await write('Översättning till arabiska', 'رصيف');
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await screen.findByText('Texten till ett förslag');
  const proposal = stateIn(scene).proposals.get(PIER);
  expect(proposal && contentOf(proposal).title).toContainEqual({ language: 'ar', text: 'رصيف' });
  expect(stateOfText(scene, 'Brygga', 'ar')).toMatchObject({ is: 'done', by: 'Fatima Haddad' });
  await write('Översättning till arabiska', 'رصيف للجميع');
  await screen.findByText('Det här står i originalet men inte i översättningen');
  await write('Översättning till arabiska', 'رصيف للجميع بمبلغ ٢٥٠٬٠٠٠ كرونة');
  await waitFor(() =>
    expect(screen.queryByText('Det här står i originalet men inte i översättningen')).toBeNull(),
  );
  await press('Spara och nästa');
  await heading('Översättningar');
  await screen.findByText('Ingen text passar det du har valt');
});

test('what is saved can be undone, what is written stays over a closed tab, and what is there can be taken away', async () => {
  const scene = await withTexts();
  const { id } = unitIn(scene, ARABIC);
  const address = `/office/translations/${id}?language=sv`;
  const label = 'Översättning till svenska';
  openOffice(scene, address);
  await write(label, 'Bänkar vid sjön');
  await screen.findByText('Inte sparat än. Det ligger kvar i den här webbläsaren.');
  cleanup();
  openOffice(scene, address);
  expect((await screen.findByLabelText<HTMLTextAreaElement>(label)).value).toBe('Bänkar vid sjön');
  await press('Spara');
  await press('Ångra');
  await waitFor(() => expect(stateOfText(scene, ARABIC, 'sv').is).toBe('missing'));
  await write(label, 'Bänkar vid sjön');
  await press('Spara');
  await screen.findByText(/Nu står det att den är översatt av/);
  expect(await faults()).toEqual([]);
  await press('Ta bort översättningen');
  await waitFor(() => expect(stateOfText(scene, ARABIC, 'sv').is).toBe('missing'));
});

test('two who translated the same text are both shown, and one of the versions is chosen', async () => {
  const scene = await withTexts();
  const one = byBo(scene, 'Lekpark', 'en', 'Playground', 950);
  const other = byBo(scene, 'Lekpark', 'en', 'Play park', 951);
  await scene.arrive([...one, ...other]);
  openOffice(scene, `/office/translations/${unitIn(scene, 'Lekpark').id}?language=en`);
  await screen.findByText('Ni har skrivit olika utan att veta om varandra');
  await screen.findByText('Två versioner');
  expect(await faults()).toEqual([]);
  await press(/^Ta version 2/);
  await waitFor(() => expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('done'));
});

test('a text that cannot be saved stays on the screen, and says why', async () => {
  const scene = await withTexts();
  openOffice(scene, `/office/translations/${unitIn(scene, 'Lekpark').id}?language=en`);
  await write('Översättning till engelska', 'Playground');
  scene.failing = 'storage.full';
  await press('Spara');
  await screen.findByText(/Datorn har inget utrymme kvar/);
  scene.failing = undefined;
  await press('Spara');
  await waitFor(() => expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('done'));
});

test('whoever only follows the work does not translate, and a text that is gone says so', async () => {
  openOffice(await withTexts({ roles: ['viewer'] }), '/office/translations');
  await heading('Här översätter samordnare och bedömare');
  cleanup();
  openOffice(await withTexts(), `/office/translations/${mintUuid(seeded(5))}/title?language=en`);
  await heading('Texten finns inte att översätta');
  expect(await faults()).toEqual([]);
});
