import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyEntries } from '../key-entries.ts';
import { faults, heading, openOffice, speakSwedish } from '../office.tsx';
import { enrolled, officeScene, TABLET } from '../scene.ts';
import { aBatch, marked } from '../street.ts';
import {
  bag,
  ballotPoint,
  closed,
  countKey,
  opened,
  pointId,
  round,
  seeming,
  setUp,
  village,
} from './vote-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** The order of work as it is read: each part with its state. */
const parts = () => {
  const list = within(screen.getByRole('region', { name: 'Arbetsgången' })).getAllByRole('listitem');
  return list.map((item) => {
    const name = within(item).getByRole('link').textContent;
    return `${name}: ${item.lastElementChild?.textContent}`;
  });
};

test('a village meets four parts, and the first thing it has to do', async () => {
  openOffice(await officeScene([setUp(village())]), '/office/vote');
  await heading('Röstning');
  expect(parts()).toEqual([
    'Röstsedlar på papper: när du vill',
    'Öppna röstningen: att göra',
    'Röstställen: att göra',
    'Papperssedlar: senare',
  ]);
  screen.getByText('Nästa: Öppna röstningen');
  expect(await faults()).toEqual([]);
});

test('a sealed vote begins with its key, and says why the rest must wait', async () => {
  openOffice(await officeScene([setUp(round()), ...ballotPoint(1, 'Biblioteket')]), '/office/vote');
  await heading('Röstning');
  expect(parts()).toEqual([
    'Räknenyckel: att göra',
    'Röstkoder: att göra',
    'Röstsedlar på papper: när du vill',
    'Öppna röstningen: senare',
    'Röstställen: senare',
    'Papperssedlar: senare',
    'Dubbelröster: senare',
  ]);
  screen.getByText('Nästa: Räknenyckel');
  screen.getByText('2 saker saknas innan det går.');
  screen.getByText('Söks när allt är framme från röstställena.');
});

test('while it goes on the page says what is still missing, live, and shows nobody how the votes fall', async () => {
  const key = await countKey([1, 2, 3]);
  const before = [
    setUp(round({ checkIn: 'attested' })),
    ...keyEntries(),
    enrolled(TABLET, 1),
    ...ballotPoint(1, 'Biblioteket'),
    ...key.entries,
    opened(key.key),
  ];
  const arrived = [bag(pointId(1), [seeming('a'), seeming('b')])];
  const scene = await officeScene(before);
  openOffice(scene, '/office/vote');
  await screen.findByText('Röstningen pågår');
  await scene.arrive([...arrived, ...closed(pointId(1), [...before, ...arrived])]);
  await screen.findByText('Nästa: Dubbelröster');
  screen.getByText('Allt är framme från 1 röstställe.');
  cleanup();
  const batch = aBatch([marked({ bad: 2 })], { seed: 3 });
  openOffice(await officeScene([...before, ...batch]), '/office/vote/paper');
  await heading('Papperssedlar');
  screen.getByText('Inga ställningar visas');
  expect(screen.queryByText('Förhandsvisning, inte ett resultat')).toBeNull();
});

test('a trustee sees the parts that two people are needed for; who only follows sees whether it is open', async () => {
  openOffice(await officeScene([setUp(round())], { roles: ['trustee'] }), '/office/vote');
  await heading('Röstning');
  expect(parts().map((part) => part.split(':')[0])).toEqual([
    'Räknenyckel',
    'Öppna röstningen',
    'Röstställen',
    'Dubbelröster',
  ]);
  cleanup();
  openOffice(await officeScene([setUp(round()), opened()], { roles: ['viewer'] }), '/office/vote');
  await screen.findByText('Röstningen är öppen sedan 12 maj 14.15');
  expect(screen.queryByRole('region', { name: 'Arbetsgången' })).toBeNull();
});

test('the overview says when the vote should be open and is not, and which points still owe something', async () => {
  const cycle = round({ checkIn: 'attested' });
  const phases = [{ step: 'vote' as const, from: '2026-05-01', until: '2026-05-30' }];
  const before = [setUp({ ...cycle, phases }), ...keyEntries(), ...ballotPoint(1, 'Biblioteket')];
  openOffice(await officeScene(before));
  await screen.findByRole('link', { name: 'Röstningen är inte öppen' });
  cleanup();
  openOffice(await officeScene([...before, opened()], { now: '2026-05-12T15:01:00.000Z' }));
  await screen.findByRole('link', { name: '1 röstställe är inte helt framme' });
  expect(screen.queryByRole('link', { name: 'Röstningen är inte öppen' })).toBeNull();
});
