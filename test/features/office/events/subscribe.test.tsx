import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../../src/sync/requests.ts';
import type { CalendarMade } from '../../../../src/wire/calendar.ts';
import { faults, heading, openOffice, press, speakSwedish } from '../office.tsx';
import { configured, NOW, officeScene, type OfficeScene } from '../scene.ts';
import { stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const [FIRST, SECOND] = ['A'.repeat(43), 'B'.repeat(43)];
const unreachable: Answer<never> = { kind: 'unreachable', reason: 'offline', detail: 'a made-up server' };
const answer = <Value,>(value: Value): Answer<Value> => ({ kind: 'answer', value });

/** The server makes this address next, and then says that there is one. */
const makes = (scene: OfficeScene, token: string) => (): Answer<CalendarMade> => {
  scene.answers.calendar = answer({ made: NOW });
  return answer({ token, made: NOW });
};
const address = (token: string): string => `${location.origin}/calendar/${token}.ics`;
const dialog = async () => within(await screen.findByRole('dialog'));
const inDialog = async (name: string) => fireEvent.click((await dialog()).getByRole('button', { name }));

async function opened(change: (scene: OfficeScene) => void = () => undefined): Promise<OfficeScene> {
  const scene = await officeScene([configured(), ...stall()]);
  change(scene);
  openOffice(scene, '/office/events');
  await heading('Träffar');
  await screen.findByRole('region', { name: 'Prenumerera' });
  return scene;
}

test('an address is made, shown as text and QR code, and copied', async () => {
  const scene = await opened();
  await screen.findByText(/Du får en hemlig adress/);
  await press('Gör en adress');
  await screen.findByText('Ingen kontakt med servern just nu.');
  scene.answers.makeCalendar = makes(scene, FIRST);
  await press('Gör en adress');
  await screen.findByText(address(FIRST));
  screen.getByText(/Den visas bara nu/);
  await screen.findByRole('img', { name: 'QR-kod med adressen till kalendern' });
  expect(screen.queryByRole('button', { name: 'Gör en adress' })).toBeNull();
  const copied: string[] = [];
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  try {
    await press('Kopiera adressen');
    await screen.findByRole('button', { name: 'Kopierad' });
  } finally {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  }
  expect(copied).toEqual([address(FIRST)]);
  expect(await faults()).toEqual([]);
});

test('an address from before cannot be shown again, which is said, and a new one ends it only after a question', async () => {
  const scene = await opened(({ answers }) => {
    answers.calendar = answer({ made: '2026-05-02T08:00:00.000Z' });
  });
  await screen.findByText(/Du gjorde en adress .*2 maj.* Den kan inte visas igen/);
  expect(await faults()).toEqual([]);
  let made = 0;
  scene.answers.makeCalendar = () => ((made += 1), makes(scene, SECOND)());
  await press('Gör en ny adress');
  (await dialog()).getByText(/slutar gälla genast/);
  expect(await faults()).toEqual([]);
  await inDialog('Behåll adressen');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(made).toBe(0);
  await press('Gör en ny adress');
  await inDialog('Gör en ny adress');
  await screen.findByText(address(SECOND));
  expect(made).toBe(1);
  expect(screen.queryByText(/Den kan inte visas igen/)).toBeNull();
});

test('an address is taken back; while there is no network it stays, and the dialog says why', async () => {
  const scene = await opened(({ answers }) => {
    answers.calendar = answer({ made: '2026-05-02T08:00:00.000Z' });
  });
  await press('Ta bort adressen');
  await inDialog('Ta bort adressen');
  await (await dialog()).findByText('Ingen kontakt med servern just nu.');
  scene.answers.endCalendar = () => {
    scene.answers.calendar = answer({ made: null });
    return answer(null);
  };
  await inDialog('Ta bort adressen');
  await screen.findByText('Adressen gäller inte längre.');
  await screen.findByRole('button', { name: 'Gör en adress' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('without a network the card says that it does not know, and asks again when told to', async () => {
  const scene = await opened(({ answers }) => {
    answers.calendar = unreachable;
  });
  const card = within(screen.getByRole('region', { name: 'Prenumerera' }));
  await card.findByText('Det gick inte att se om du har en adress');
  expect(await faults()).toEqual([]);
  scene.answers.calendar = answer({ made: null });
  fireEvent.click(card.getByRole('button', { name: 'Försök igen' }));
  await card.findByRole('button', { name: 'Gör en adress' });
});
