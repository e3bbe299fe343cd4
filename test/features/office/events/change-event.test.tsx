import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { cancelStreetEvent, replanStreetEvent } from '../../../../src/domain/meeting/event-decisions.ts';
import {
  plannedEvents,
  type PlannedStreetEvent,
  whyCancelled,
} from '../../../../src/domain/meeting/street-event.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { byMember } from '../../../../src/domain/log/entry.ts';
import { CYCLE, EVENT } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { ANNA, configured, envOf, officeScene, type OfficeScene } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const at = `/office/events/${EVENT}`;
const tomorrow = { starts: '2026-05-13T08:00:00.000Z', ends: '2026-05-13T15:00:00.000Z' };
const later = { starts: '2026-05-20T08:00:00.000Z', ends: '2026-05-20T15:00:00.000Z' };

function standing(entries: readonly Entry[]): PlannedStreetEvent {
  const [event] = plannedEvents(fold(emptyState(), entries).events, CYCLE);
  if (!event) throw new Error('no event');
  return event;
}
const held = (scene: OfficeScene) => scene.office.log.state().events.get(EVENT);
const env = (seed: number) => envOf(byMember(ANNA), 950_000 + seed);

const moved = (part: Partial<PlannedStreetEvent['plan']>, seed = 1): readonly Entry[] => {
  const { cycle: _, ...plan } = standing(stall(tomorrow)).plan;
  return really(replanStreetEvent(standing(stall(tomorrow)), { ...plan, ...part }, env(seed)));
};
const cancelled = (): readonly Entry[] =>
  really(cancelStreetEvent(standing(stall(tomorrow)), 'Storm är på väg.', env(9)));

test('an event is moved to another day, without a network, and its page says where it was', async () => {
  const scene = await officeScene([configured(), ...stall(tomorrow)]);
  openOffice(scene, at);
  await follow('Ändra träffen');
  await heading('Ändra träffen');
  expect(screen.getByLabelText<HTMLInputElement>('Börjar').value).toBe('10:00');
  await press('Spara ändringen');
  await screen.findByText('Inget är ändrat.');
  await write('Dag', '2026-05-20');
  await write(/^Plats/, 'Folkets hus');
  await press('Spara ändringen');
  await heading('Gatustånd vid Coop');
  await screen.findByText('Träffen är flyttad');
  screen.getByText(/Först var den onsdag 13 maj 10.00–17.00/);
  expect(held(scene)?.plan).toMatchObject({ ...later, place: 'Folkets hus', revision: 2 });
  expect(scene.office.log.counts().pending).toBe(1);
  expect(await faults()).toEqual([]);
});

test('what the disk refuses stays in the form, and is then saved once', async () => {
  const scene = await officeScene([configured(), ...stall(tomorrow)]);
  openOffice(scene, `${at}/change`);
  await write(/^Plats/, 'Folkets hus');
  scene.failing = 'storage.full';
  await press('Spara ändringen');
  await screen.findByText(/inget utrymme kvar/);
  expect(screen.getByLabelText<HTMLInputElement>(/^Plats/).value).toBe('Folkets hus');
  scene.failing = undefined;
  await press('Spara ändringen');
  await heading('Gatustånd vid Coop');
  expect(held(scene)?.plans).toHaveLength(2);
  expect(await faults()).toEqual([]);
});

test('where two moved it at the same time the page shows what the other wrote', async () => {
  const both = [...moved({ place: 'Torget' }, 1), ...moved({ place: 'Skolan' }, 2)];
  const scene = await officeScene([configured(), ...stall(tomorrow), ...both]);
  openOffice(scene, at);
  await screen.findByText('Två har ändrat träffen samtidigt');
  const other = held(scene)?.plan?.place === 'Torget' ? 'Skolan' : 'Torget';
  expect(screen.getByText(new RegExp(`Den andra skrev: .*${other}`))).toBeTruthy();
});

test('an event is cancelled for a reason, keeps what came in, and may take place after all', async () => {
  const scene = await officeScene([configured(), ...stall(tomorrow), ...anIdea(1)]);
  openOffice(scene, at);
  await press('Ställ in');
  await press('Ställ in träffen');
  await screen.findByText('Skriv varför den ställs in.');
  await write('Varför?', 'Storm är på väg.');
  expect(await faults()).toEqual([]);
  scene.failing = 'storage.full';
  await press('Ställ in träffen');
  await screen.findByText(/inget utrymme kvar/);
  scene.failing = undefined;
  await press('Ställ in träffen');
  await screen.findByText('Träffen är inställd');
  screen.getByText('Storm är på väg. Det som har kommit in finns kvar: 1 idé.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await faults()).toEqual([]);
  await press('Den blir av ändå');
  await waitFor(() => expect(screen.queryByText('Träffen är inställd')).toBeNull());
  expect(whyCancelled(held(scene) ?? {})).toBeUndefined();
});

test('the list, the month and the table say which events are cancelled, and the overview leaves them out', async () => {
  const scene = await officeScene([configured(), ...stall(tomorrow), ...cancelled()]);
  openOffice(scene, '/office/events');
  await screen.findByText('Inställd');
  await press('Månad');
  await screen.findByText('inställd');
  await press('Tabell');
  await screen.findByText(/gatustånd.*inställd/i);
  cleanup();
  openOffice(scene, '/office');
  await screen.findByText('Ingen träff är planerad');
  expect(screen.queryByText(/Gatustånd vid Coop/)).toBeNull();
});

test('whoever may only read sees that it is cancelled, and cannot change it', async () => {
  const scene = await officeScene([configured(), ...stall(tomorrow), ...cancelled()], { roles: ['viewer'] });
  openOffice(scene, at);
  await screen.findByText('Träffen är inställd');
  for (const name of ['Den blir av ändå', 'Ställ in'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Ändra träffen' })).toBeNull();
});
