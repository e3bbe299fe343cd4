import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { openPhotoBox } from '../../../src/storage/photo-box.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { halves, heic, PLACE, textIn, withExif } from '../../ui/photo/pictures.ts';
import { faults } from './faults.ts';
import { answerAll, BEGIN, heading, press, speakSwedish, startKiosk } from './kiosk.tsx';
import { realTablet, type RealTablet } from './real-tablet.ts';
import { fakeTablet } from './tablet.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** What the camera hands over. */
async function take(bytes: Uint8Array<ArrayBuffer> | string, name = 'foto.jpg') {
  await screen.findByRole('button', { name: /Öppna kameran|Ta ett nytt foto/ });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('Nowhere to put a file');
  expect(input.getAttribute('capture')).toBe('environment');
  const files = new DataTransfer();
  files.items.add(new File([bytes], name, { type: 'image/jpeg' }));
  input.files = files.files;
  fireEvent.change(input);
}

const photosOn = ({ log }: Pick<Tablet, 'log'>) => [...log.state().photos.values()];

test('a resident adds a photo, and it lies on the disk with the idea, without its place', async () => {
  const tablet: RealTablet = await realTablet();
  startKiosk(tablet);
  await answerAll();
  await press('Lägg till ett foto');
  await screen.findByText('Ta kort på platsen. Inga ansikten och inga bilskyltar.');
  await take(withExif(await halves(1200, 600)));
  await screen.findByRole('img', { name: 'Ditt foto' });
  expect(await faults('strict')).toEqual([]);
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  const again = await tablet.restart();
  const [added] = photosOn(again);
  expect(added?.data).toMatchObject({ photo: { width: 600, height: 1200 } });
  const bytes = await openPhotoBox(again.photos).load(added?.id ?? '');
  expect(bytes && (await sha256Hex(bytes))).toBe(added?.data.photo.hash);
  expect(textIn(bytes ?? new Uint8Array())).not.toContain(PLACE);
  await again.forget();
});

test('what is no photo is answered where it happened, and the idea is saved without', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await answerAll();
  await press('Lägg till ett foto');
  await take('Bara text', 'semester.jpg');
  await screen.findByText(/Filen är ingen bild/);
  await take(heic(), 'IMG_0001.HEIC');
  await screen.findByText(/formatet HEIC/);
  expect(screen.queryByRole('img', { name: 'Ditt foto' })).toBeNull();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(photosOn(tablet)).toEqual([]);
});

test('a disk that is full says that the idea can be saved without the photo', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await answerAll();
  await press('Lägg till ett foto');
  await take(await halves(300, 200));
  await screen.findByRole('img', { name: 'Ditt foto' });
  tablet.failing = 'storage.full';
  await press('Spara idén');
  await screen.findByText(/Fotot får inte plats på plattan/);
  expect(tablet.log.state().ideas.size).toBe(0);
  tablet.failing = undefined;
  await press('Ta bort fotot');
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(photosOn(tablet)).toEqual([]);
  expect(tablet.log.state().ideas.size).toBe(1);
});

test('the next resident meets nothing of a photo that was left behind', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await answerAll();
  await press('Lägg till ett foto');
  await take(await halves(300, 200));
  await screen.findByRole('img', { name: 'Ditt foto' });
  for (let back = 0; back < 4; back += 1) await press('Tillbaka');
  await press('Sluta och ta bort');
  await screen.findByRole('button', { name: BEGIN });
  await answerAll();
  expect(screen.queryByRole('img', { name: 'Ditt foto' })).toBeNull();
  await screen.findByRole('button', { name: 'Lägg till ett foto' });
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  await waitFor(() => expect(photosOn(tablet)).toEqual([]));
});
