import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleDraft } from '../../../../src/features/office/ideas/typing/form-bundle.ts';
import { choose, faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { configured, officeScene } from '../scene.ts';
import { stall } from '../street.ts';
import { CYCLE, EVENT } from '../../../domain/values.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const drop = async (text: string) => {
  const file = new File([text], 'ideer.csv', { type: 'text/csv' });
  fireEvent.change(await screen.findByLabelText(/Välj en CSV-fil/), { target: { files: [file] } });
};

test('a bundle of forms is typed in with the keyboard, corrected, and saved whole', async () => {
  const scene = await officeScene([configured(), ...stall()]);
  const ideas = () => [...scene.office.log.state().ideas.values()];
  openOffice(scene, '/office/ideas/type');
  await heading('Skriv in pappersblanketter');
  await choose('Träff', EVENT);
  await press('Nästa blankett');
  await screen.findByText('Skriv en rubrik. Har blanketten ingen, ta de första orden.');
  await write(/Kvittokod på stammen/, 'k7mp 4dxw');
  await write('Rubrik', 'Bänk vid sjön');
  fireEvent.keyDown(screen.getByLabelText('Rubrik'), { key: 'Enter', ctrlKey: true });
  await screen.findByRole('heading', { name: 'Blankett 2' });
  await write(/Kvittokod på stammen/, 'K7MP-4DXW');
  await write('Rubrik', 'Gunga');
  await press('Nästa blankett');
  await screen.findByText('Kvittokoden hör till en annan idé.');
  await write(/Kvittokod på stammen/, '');
  expect(await faults()).toEqual([]);
  expect(ideas()).toEqual([]);
  scene.failing = 'storage.full';
  await press('Spara bunten');
  await screen.findByText('Bunten är inte sparad');
  scene.failing = undefined;
  await press('Spara bunten');
  await heading('Idéer');
  expect(ideas().map(({ title, event, receipt }) => [title, event, receipt === 'K7MP4DXW'])).toEqual([
    ['Bänk vid sjön', EVENT, true],
    ['Gunga', EVENT, false],
  ]);
  const numbers = [...scene.office.log.state().ideaWork.values()].map(({ typed }) => typed?.number);
  expect(numbers).toEqual([1, 2]);
  expect(await scene.office.drafts.load(bundleDraft(CYCLE))).toBeUndefined();
});

test('what was typed and not saved is there again', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/ideas/type');
  await write('Rubrik', 'Bänk');
  await press('Nästa blankett');
  await screen.findByText('1 blankett inskriven');
  await waitFor(async () => expect(await scene.office.drafts.load(bundleDraft(CYCLE))).toBeDefined());
  cleanup();
  openOffice(scene, '/office/ideas/type');
  await screen.findByText('1 blankett inskriven');
  await press(/^Bänk/);
  expect(await screen.findByDisplayValue('Bänk')).toBeTruthy();
});

test('a file is shown first, with what must be mended; a whole one is read in at once', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/ideas/import');
  await drop('Rubrik;Område\nBänk;Mars\n;Äng');
  await screen.findByText('2 rader behöver rättas');
  await screen.findByText('Rad 2: Omgången har inget område som heter så.');
  await screen.findByText('Rad 3: Rubriken saknas.');
  expect(screen.queryByRole('button', { name: /Läs in/ })).toBeNull();
  expect(await faults()).toEqual([]);
  await drop('Rubrik;Område\nBänk;Äng\nGunga;\nbänk;Äng');
  await screen.findByText('1 rad finns redan');
  await press('Läs in 2 idéer');
  await heading('Idéer');
  expect(scene.office.log.state().ideas.size).toBe(2);
});

test('somebody who only reads brings nothing in', async () => {
  const scene = await officeScene([configured()], { roles: ['viewer'] });
  openOffice(scene, '/office/ideas/import');
  await heading('Här läser samordnare och bedömare in idéer');
  cleanup();
  openOffice(scene, '/office/ideas/type');
  expect(await heading('Här skriver samordnare och bedömare in idéer')).toBeTruthy();
});
