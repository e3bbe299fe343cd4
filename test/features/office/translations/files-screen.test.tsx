import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press } from '../../../press.ts';
import { faults, follow, heading, openOffice, speakSwedish, write } from '../office.tsx';
import { ARABIC, stateOfText, unitIn, withTexts } from './texts.ts';

beforeEach(speakSwedish);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const give = async (text: string, name = 'oversatt.csv') => {
  const input = await screen.findByLabelText(/Välj en PO-fil eller CSV-fil/);
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
};
const HEAD = 'Id;Språk;Original;Översättning';

test('texts go out as a file of either kind, in the language that is chosen', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return '#';
  });
  openOffice(await withTexts(), '/office/translations');
  await follow('Filer till och från översättare');
  await heading('Filer till och från översättare');
  expect(await faults()).toEqual([]);
  fireEvent.change(await screen.findByLabelText('Språk att översätta till'), { target: { value: 'ar' } });
  await press('Spara PO-fil');
  await waitFor(() => expect(saved).toHaveLength(1));
  await press('Spara CSV-fil');
  await waitFor(() => expect(saved).toHaveLength(2));
  const [po, csv] = await Promise.all(saved.map((blob) => blob.text()));
  expect(po).toContain('"Language: ar\\n"');
  expect(po?.match(/^msgctxt/gm)).toHaveLength(6);
  expect(csv?.trim().split('\r\n')).toHaveLength(7);
});

test('a file is looked through row by row, and what needs a word is taken only with it', async () => {
  const scene = await withTexts();
  const id = (text: string) => unitIn(scene, text).id;
  openOffice(scene, '/office/translations/files');
  await give(
    [
      HEAD,
      `${id('Lekpark')};en;Lekpark;Playground`,
      `${id('Badbrygga')};en;Brygga vid badet;Bathing pier`,
      `${id(ARABIC)};en;${ARABIC};Benches by the lake`,
      `${id('Norr')};en;Norr;`,
      'okänd/words;en;Gunga;Swing',
    ].join('\r\n'),
  );
  await screen.findByRole('heading', { level: 3, name: 'Engelska: så blir det' });
  await screen.findByText('1 text behöver ditt ord');
  await screen.findByText('1 text är inte översatt i filen.');
  await screen.findByText('Texten finns inte längre, eller så är dess id ändrat i filen.');
  expect(await faults()).toEqual([]);
  await press('Läs in 2 översättningar');
  await screen.findByText('Skriv vem som har översatt.');
  expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('missing');
  fireEvent.click(await screen.findByLabelText('Ta med rad 3 ändå'));
  await write('Översatt av', 'Språkbyrån AB');
  await press('Läs in 3 översättningar');
  await heading('Översättningar');
  expect(stateOfText(scene, 'Lekpark', 'en')).toMatchObject({ is: 'done', by: 'Språkbyrån AB' });
  expect(stateOfText(scene, 'Badbrygga', 'en')).toMatchObject({ is: 'done', text: 'Bathing pier' });
  expect(stateOfText(scene, ARABIC, 'en').text).toBe('Benches by the lake');
});

test('nothing of a file is saved where the browser cannot keep all of it', async () => {
  const scene = await withTexts();
  openOffice(scene, '/office/translations/files');
  await give(`${HEAD}\n${unitIn(scene, 'Lekpark').id};en;Lekpark;Playground`);
  await write('Översatt av', 'Fatima');
  scene.failing = 'storage.full';
  await press('Läs in 1 översättning');
  await screen.findByText('Ingenting är inläst');
  expect(stateOfText(scene, 'Lekpark', 'en').is).toBe('missing');
});

test('a file that is no list of translations says so', async () => {
  openOffice(await withTexts(), '/office/translations/files');
  await give('Hej!', 'brev.po');
  await screen.findByText('Filen går inte att läsa in');
  await give(`${HEAD}\nx/words;fi;Gunga;Keinu`);
  await screen.findByText('Filen är på finska, som inte är ett av omgångens språk.');
  expect(await faults()).toEqual([]);
});
