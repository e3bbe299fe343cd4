import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVER } from '../../../src/domain/log/entry.ts';
import { configured, enrolled, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { safeguardEntries } from './safeguard-entries.ts';
import { faults, follow, heading, openOffice, press, speakSwedish } from './office.tsx';
import { keyEntries } from './key-entries.ts';
import { aBatch, anIdea, marked, stall, visitors } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const street = () => [configured(), enrolled(TABLET, 1), enrolled(OTHER_TABLET, 2), ...stall()];

/** The figures as they are read: "2 idéer". */
const figures = () => {
  const list = screen.getByRole('list', { name: 'Det som har kommit in' });
  return within(list)
    .getAllByRole('link')
    .map((link) => link.textContent);
};

test('what arrives is seen at once, without a reload', async () => {
  const scene = await officeScene(street());
  openOffice(scene);
  await heading('Idéer samlas in');
  expect(figures()).toEqual(['0 idéer', '0 besökare', '0 buntar', '0 sedlar']);
  await scene.arrive([
    ...anIdea(1, { title: 'Bänkar vid sjön' }),
    ...anIdea(2, { language: 'ar' }),
    ...visitors(3),
    ...aBatch([marked({ bad: 2 }), marked({})], { seed: 5 }),
  ]);
  await waitFor(() => expect(figures()).toEqual(['2 idéer', '3 besökare', '1 bunt', '2 sedlar']));
  screen.getByText('2 idéer från 1 träff · 34 dagar kvar');
  screen.getByRole('link', { name: 'Bänkar vid sjön' });
  const row = screen.getByRole('row', { name: /Äng/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['2', '0']);
});

test('a day on which nobody is needed says so', async () => {
  const scene = await officeScene([...street(), ...keyEntries(), ...safeguardEntries()]);
  openOffice(scene);
  expect(await screen.findByText('Inget behöver dig just nu')).toBeTruthy();
});

test('tablets that wait, are silent or were cloned, quarantine, notes and a missing key are each named', async () => {
  const scene = await officeScene([
    ...street(),
    ...stall({ starts: '2026-05-10T08:00:00.000Z', ends: '2026-05-10T15:00:00.000Z' }),
    ...aBatch([marked({ bad: 1 })], { seed: 6, declared: 2, note: 'En sedel blåste bort' }),
  ]);
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
          forked: true,
        },
        { device: OTHER_TABLET, number: 2, lastContact: null, waiting: 0, revoked: false, forked: false },
      ],
    },
  };
  scene.answers.quarantine = {
    kind: 'answer',
    value: {
      entries: [
        {
          id: 'x',
          hash: 'a'.repeat(64),
          bytes: null,
          reason: 'malformed',
          detail: '',
          carrier: SERVER,
          received: '2026-05-12T10:00:00.000Z',
          settled: null,
        },
      ],
    },
  };
  openOffice(scene);
  for (const need of [
    '1 post behöver hjälp',
    'Platta 1 finns i två exemplar',
    'Kontorsnyckeln är inte gjord',
    'Platta 1: 12 poster väntar',
    '1 bunt stängdes med en anteckning',
  ])
    await screen.findByRole('link', { name: need });
  expect(screen.getByText('Platta 1: 12 väntar, senast 14.00')).toBeTruthy();
});

test('every step leads to a room of its own, with its dates and what the round says there', async () => {
  openOffice(await officeScene(street()));
  await heading('Idéer samlas in');
  const titles = {
    Ramar: 'Idéer för bygden',
    Inbjudan: 'Träffar',
    Idéer: 'Idéer',
    Bearbetning: 'Förslag',
    Röstning: 'Röstning',
    Beslut: 'Beslut',
    Genomförande: 'Genomförande',
    Uppföljning: 'Uppföljning',
  };
  for (const [step, title] of Object.entries(titles)) {
    within(screen.getByRole('navigation', { name: 'Steg' }))
      .getByRole('link', { name: new RegExp(`^${step}`) })
      .click();
    await heading(title);
    await waitFor(() =>
      expect(document.activeElement === screen.getByRole('heading', { level: 1 })).toBe(true),
    );
    expect(document.title).toBe(`${title} · Torg`);
  }
});

test('before any round one is set up at once, and the tools work', async () => {
  openOffice(await officeScene([]));
  await screen.findByText('Ingen omgång är inlagd än');
  await follow('Plattor');
  expect(await heading('Plattor')).toBeTruthy();
});

test('without a network the office shows what it holds, and says so', async () => {
  const scene = await officeScene([...street(), ...anIdea(1)]);
  scene.answers.devices = { kind: 'unreachable', reason: 'offline', detail: '' };
  scene.setStatus({ problem: { kind: 'offline' }, pending: 2, phase: 'waiting' });
  openOffice(scene);
  await screen.findByRole('button', { name: '2 väntar, inget nät' });
  expect(figures()).toContain('1 idé');
});

test('an address that leads nowhere says so and leads back', async () => {
  openOffice(await officeScene(street()), '/office/hemligt/rum');
  await heading('Sidan finns inte');
  await follow('Till översikten');
  expect(await heading('Idéer samlas in')).toBeTruthy();
});

test.each([
  '/office',
  '/office/frame',
  '/office/events',
  '/office/events?as=table',
  '/office/events/new',
  '/office/events/22222222-2222-4222-8222-222222222222',
  '/office/tablets',
  '/office/ideas',
  '/office/development',
  '/office/vote',
  '/office/decision',
  '/office/delivery',
  '/office/follow-up',
  '/office/quarantine',
  '/office/backup',
  '/office/key',
])('axe finds nothing at %s', async (address) => {
  const batch = aBatch([marked({ bad: 2 }), marked({ ljus: 2 })], { seed: 8, note: 'En anteckning' });
  openOffice(await officeScene([...street(), ...anIdea(1), ...visitors(2), ...batch]), address);
  await screen.findByRole('heading', { level: 1 });
  expect(await faults()).toEqual([]);
});

test('a note that was read leaves the overview, in this browser and after a reload', async () => {
  const scene = await officeScene([
    ...street(),
    ...keyEntries(),
    ...safeguardEntries(),
    ...aBatch([marked({ bad: 1 })], { seed: 6, declared: 2, note: 'En sedel blåste bort' }),
  ]);
  openOffice(scene);
  await follow('1 bunt stängdes med en anteckning');
  await screen.findByText('En sedel blåste bort');
  screen.getByText(/2 sedlar räknades upp/);
  await press('Jag har läst anteckningen');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Jag har läst anteckningen' })).toBeNull());
  cleanup();
  openOffice(scene);
  expect(await screen.findByText('Inget behöver dig just nu')).toBeTruthy();
});

test('whoever is no longer signed in is told so, and shown the door', async () => {
  const scene = await officeScene(street());
  scene.setStatus({ problem: { kind: 'not-let-in', status: 401, code: 'signed-out' }, phase: 'paused' });
  const { seen } = openOffice(scene);
  await press('Logga in igen');
  await screen.findByText('Du är inte inloggad längre. Logga in igen, allt finns kvar.');
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByRole('button', { name: 'Logga in igen' }).click();
  expect(seen.signedOut).toBe(1);
});
