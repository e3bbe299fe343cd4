import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, enrolled, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { anIdea, stall, visitors } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** A tablet's row as it is read. */
const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

const two = () => [configured(), enrolled(TABLET, 1), enrolled(OTHER_TABLET, 2)];

test('a code is shown in two groups and as a picture of the address, with how long it lasts', async () => {
  openOffice(await officeScene(two()), '/office/tablets');
  await press('Hämta en kod');
  expect(
    (await screen.findByText(/^[34679ACDEFGHJKMNPQRTWXY]( [34679ACDEFGHJKMNPQRTWXY]){7}$/)).textContent,
  ).toBeTruthy();
  await screen.findByRole('img', { name: 'QR-kod med plattans adress och koden' });
  screen.getByText('24 timmar och 0 minuter kvar.');
});

test('a code that has gone out says so, and one that never came says why', async () => {
  const scene = await officeScene(two());
  scene.answers.codeExpires = undefined;
  openOffice(scene, '/office/tablets');
  await press('Hämta en kod');
  await screen.findByText('Ingen kontakt med servern just nu.');
  scene.answers.codeExpires = '2026-05-12T12:14:59.000Z';
  await press('Hämta en kod');
  expect(await screen.findByText('Koden har gått ut')).toBeTruthy();
});

test('each tablet shows what it has delivered, when it called and what waits', async () => {
  const scene = await officeScene([...two(), ...stall(), ...anIdea(1), ...anIdea(2), ...visitors(3)]);
  scene.answers.devices = {
    kind: 'answer',
    value: {
      devices: [
        {
          device: TABLET,
          number: 1,
          lastContact: '2026-05-12T12:00:00.000Z',
          waiting: 12,
          revoked: false,
          forked: false,
        },
        { device: OTHER_TABLET, number: 2, lastContact: null, waiting: 0, revoked: false, forked: true },
      ],
    },
  };
  openOffice(scene, '/office/tablets');
  await screen.findByText('12 väntar');
  expect(cells(/Platta 1/)).toEqual(['12 väntar', '12\u00a0maj\u00a014.00', '2', '3', '0', 'Spärra']);
  expect(cells(/Platta 2/)).toEqual(['Två exemplar', 'aldrig', '0', '0', '0', 'Spärra']);
});

test('shutting a tablet out needs a reason and the server; without a network the same entry is tried again', async () => {
  const scene = await officeScene(two());
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, '/office/tablets');
  const row = within(await screen.findByRole('row', { name: /Platta 2/ }));
  fireEvent.click(row.getByRole('button', { name: 'Spärra' }));
  await press('Spärra plattan');
  await screen.findByText('Skriv varför, så att andra förstår senare.');
  expect(scene.submitted).toEqual([]);
  await write('Varför?', 'Glömd på bussen');
  await press('Spärra plattan');
  await screen.findByText(/servern svarade inte/);
  expect(screen.queryByText('Spärrad')).toBeNull();
  scene.answers.submit = () => ({ outcome: 'accepted', position: 99 });
  await press('Spärra plattan');
  await screen.findByText('Spärrad');
  screen.getByText('Glömd på bussen');
  expect(new Set(scene.submitted.map((entry) => entry.id)).size).toBe(1);
  expect(scene.submitted.at(-1)).toMatchObject({ kind: 'device.revoked', subject: OTHER_TABLET });
});

test('whoever is not a coordinator sees the tablets, and no act', async () => {
  openOffice(await officeScene(two(), { roles: ['viewer'] }), '/office/tablets');
  await screen.findByRole('row', { name: /Platta 1/ });
  expect(screen.queryByRole('button', { name: 'Spärra' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Hämta en kod' })).toBeNull();
});
