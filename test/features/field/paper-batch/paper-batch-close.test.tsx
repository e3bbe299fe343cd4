import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingSheets } from '../../../../src/domain/vote/paper-batch.ts';
import { faults } from '../../kiosk/faults.ts';
import type { FakeTablet } from '../../kiosk/tablet.ts';
import {
  fetchedTablet,
  kindsOn,
  openBundle,
  press,
  showBatches,
  speakSwedish,
  type,
  write,
} from './batches.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const bundle = (tablet: FakeTablet) => [...tablet.log.state().batches.values()][0];

async function pressInDialog(name: string) {
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByRole('button', { name }).click();
}

test('a bundle closes when the numbers add up, and shows how it came out', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(4);
  type('1⏎⏎0⏎⏎*⏎17⏎+');
  await screen.findByText('4 sparade på plattan');
  const [close] = screen.getAllByRole('button', { name: 'Stäng bunten' });
  close?.click();
  await screen.findByText('4 sedlar är inskrivna, lika många som du räknade för hand.');
  await pressInDialog('Stäng bunten');
  const title = await screen.findByRole('heading', { level: 1, name: 'Bunten är stängd' });
  await expect.poll(() => document.activeElement).toBe(title);
  await screen.findByText('Antalet stämmer: 4 av 4 sedlar');
  const figures = [...document.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  expect(figures).toEqual(['Giltiga1', 'Blanka1', 'Ogiltiga1', 'Kasserade1']);
  expect(bundle(tablet)?.closed).toMatchObject({ sheets: 4 });
  expect(tablet.disk.size).toBe(0);
  await press('Till buntarna');
  await screen.findByText('stängd');
});

test('while the numbers differ it closes only with a note that says why', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(3);
  type('1⏎⏎');
  await screen.findByText('1 sparad på plattan');
  await press('Stäng bunten');
  await screen.findByText('1 sedel är inskriven. För hand räknade du 3.');
  await pressInDialog('Stäng bunten');
  await screen.findByText('Skriv varför antalet skiljer sig.');
  expect(bundle(tablet)?.closed).toBeUndefined();
  await write('Varför skiljer det sig?', 'Två sedlar blåste bort.');
  await pressInDialog('Stäng bunten');
  await screen.findByText('Två sedlar blåste bort.');
  expect(bundle(tablet)?.closed).toMatchObject({ sheets: 1, note: 'Två sedlar blåste bort.' });
});

test('a half-typed sheet keeps the bundle open', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1);
  type('1⏎⏎2⏎');
  await screen.findByText('1 sparad på plattan');
  screen.getAllByRole('button', { name: 'Stäng bunten' })[0]?.click();
  await screen.findByText('En sedel är halvskriven. Spara den eller radera den först.');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByRole('button', { name: 'Stäng bunten' })).toBeNull();
});

test('a half-typed sheet is there again after the tablet went down, and a saved one is not', async () => {
  const tablet = await fetchedTablet();
  const { unmount } = showBatches(tablet);
  await openBundle(3);
  type('1⏎⏎5⏎7⏎1');
  await screen.findByText('1 sparad på plattan');
  await expect.poll(() => JSON.stringify([...tablet.disk.values()])).toContain('"line":"1"');
  unmount();
  showBatches(tablet);
  await press(/Bunt 1/);
  await screen.findByRole('button', { name: 'Ta bort en röst på Badbrygga i Stensjön' });
  await screen.findByRole('button', { name: 'Ta bort en röst på Grillplats i Grimstorp' });
  type('2⏎⏎');
  await screen.findByText('2 av 3 sedlar');
  const last = bundle(tablet);
  expect(last && standingSheets(last).at(-1)?.content).toMatchObject({
    answers: [[{ option: 'soder-5' }, { option: 'soder-7' }, { option: 'soder-12' }]],
  });
});

test('a failing disk stops the line, says so, and loses neither order nor sheet', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(5);
  type('1⏎⏎');
  await screen.findByText('1 sparad på plattan');
  tablet.failing = 'storage.full';
  type('2⏎⏎3⏎⏎');
  await screen.findByText(/är inte sparad/);
  type('4⏎⏎');
  await screen.findByText('En tidigare sedel är inte sparad. Försök spara den igen först.');
  expect(screen.getByText('1 sparad på plattan')).toBeTruthy();
  const waiting = kindsOn(tablet).length;
  tablet.failing = undefined;
  await press('Försök igen');
  type('⏎');
  await screen.findByText('4 sparade på plattan');
  expect(kindsOn(tablet)).toHaveLength(waiting + 3);
  const batch = bundle(tablet);
  const order = batch ? standingSheets(batch) : [];
  expect(order.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(
    order.map(({ content }) => (content.as === 'marked' ? content.answers[0]?.[0]?.option : '')),
  ).toEqual(['soder-1', 'soder-2', 'soder-3', 'soder-4']);
});

test('saved is counted only when the disk has answered, and typing does not wait for it', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(3);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  tablet.gate = promise.then(() => undefined);
  type('1⏎⏎2⏎⏎');
  await screen.findByText('2 av 3 sedlar');
  await screen.findByText('0 sparade på plattan');
  await press('Buntar');
  await screen.findByRole('dialog', { name: '2 sedlar är inte sparade' });
  await pressInDialog('Stanna kvar');
  resolve(undefined);
  expect(await screen.findByText('2 sparade på plattan')).toBeTruthy();
});

test('typing, an overvote and a closed bundle are without faults', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await screen.findByText('Inga buntar på den här plattan än');
  expect(await faults('plain')).toEqual([]);
  await openBundle(2);
  expect(await faults('plain')).toEqual([]);
  type('1⏎⏎');
  await screen.findByText('1 sparad på plattan');
  type('4⏎4⏎4⏎4⏎17⏎⏎');
  await screen.findByText('Sedeln räknas som ogiltig');
  expect(await faults('plain')).toEqual([]);
  type('+');
  await screen.findByText('2 sparade på plattan');
  screen.getAllByRole('button', { name: 'Stäng bunten' })[0]?.click();
  expect(await faults('plain')).toEqual([]);
  await pressInDialog('Stäng bunten');
  await screen.findByRole('heading', { level: 1, name: 'Bunten är stängd' });
  expect(await faults('plain')).toEqual([]);
}, 60_000);
