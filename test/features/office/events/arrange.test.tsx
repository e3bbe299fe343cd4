import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrangedAt } from '../../../../src/domain/meeting/arrangement.ts';
import { byMember } from '../../../../src/domain/log/entry.ts';
import { replanStreetEvent } from '../../../../src/domain/meeting/event-decisions.ts';
import { EVENT } from '../../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { keyEntries } from '../key-entries.ts';
import {
  ANNA,
  configured,
  enrolled,
  envOf,
  officeScene,
  type OfficeScene,
  OTHER_TABLET,
  TABLET,
} from '../scene.ts';
import { safeguardEntries } from '../safeguard-entries.ts';
import { really, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const tomorrow = { starts: '2026-05-13T08:00:00.000Z', ends: '2026-05-13T15:00:00.000Z' };
const entries = () => [
  configured(),
  enrolled(TABLET, 1),
  enrolled(OTHER_TABLET, 2),
  ...stall(tomorrow),
  ...keyEntries(),
];
const at = `/office/events/${EVENT}`;

const arranged = (scene: OfficeScene) => arrangedAt(scene.office.log.state().arrangements.get(EVENT));

function heard(scene: OfficeScene, lastContact: string | null) {
  scene.answers.devices = {
    kind: 'answer',
    value: {
      devices: [TABLET, OTHER_TABLET].map((device, index) => ({
        device,
        number: index + 1,
        lastContact,
        waiting: 0,
        revoked: false,
        forked: false,
      })),
    },
  };
}

test('an event is prepared thing by thing, without a network', async () => {
  const scene = await officeScene(entries());
  openOffice(scene, at);
  await heading('Gatustånd vid Coop');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Platta 2' }));
  await write('Namn på den som bemannar', 'Anna Ek');
  await press('Lägg till namnet');
  await press('Börja med den vanliga listan');
  await screen.findByText('8 saker kvar att göra');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sätt upp affischerna' }));
  await screen.findByText('7 saker kvar att göra');
  expect(arranged(scene).tasks.map(({ done }) => done)).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(arranged(scene)).toMatchObject({ tablets: [{ tablet: OTHER_TABLET }], people: ['Anna Ek'] });
  expect(screen.getByLabelText<HTMLInputElement>('Namn på den som bemannar').value).toBe('');
});

test('what is removed can be put back at once', async () => {
  const scene = await officeScene(entries());
  openOffice(scene, at);
  await write('Något att göra före träffen', 'Låna ett tält');
  await press('Lägg till på listan');
  await press('Ta bort Låna ett tält');
  await screen.findByText('Inget är uppskrivet än.');
  await press('Ångra');
  await screen.findByRole('checkbox', { name: 'Låna ett tält' });
  expect(arranged(scene).tasks).toMatchObject([{ text: 'Låna ett tält', done: false }]);
});

test('an empty line is refused at its field, and what the disk refuses stays in it', async () => {
  const scene = await officeScene(entries());
  openOffice(scene, at);
  await press('Lägg till namnet');
  await screen.findByText('Skriv ett namn.');
  await write('Namn på den som bemannar', 'Bo');
  scene.failing = 'storage.full';
  await press('Lägg till namnet');
  await screen.findByText(/inget utrymme kvar/);
  expect(screen.getByLabelText<HTMLInputElement>('Namn på den som bemannar').value).toBe('Bo');
  expect(arranged(scene).people).toEqual([]);
});

test('those who may not plan read what is prepared, and have nothing to press', async () => {
  const scene = await officeScene(entries(), { roles: ['viewer'] });
  openOffice(scene, at);
  await heading('Gatustånd vid Coop');
  const card = screen.getByRole('region', { name: 'Förberedelser' });
  expect(within(card).queryAllByRole('button')).toEqual([]);
  expect(within(card).queryAllByRole('checkbox')).toEqual([]);
});

test('the day before, a tablet that is not ready and what is left to do stand on the overview', async () => {
  const scene = await officeScene(entries());
  heard(scene, '2026-05-11T07:00:00.000Z');
  openOffice(scene, at);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Platta 1' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Platta 2' }));
  const [first, second] = scene.answers.devices.kind === 'answer' ? scene.answers.devices.value.devices : [];
  if (first && second)
    scene.answers.devices = {
      kind: 'answer',
      value: { devices: [first, { ...second, lastContact: '2026-05-12T12:15:00.000Z' }] },
    };
  await write('Något att göra före träffen', 'Låna ett tält');
  await press('Lägg till på listan');
  await screen.findAllByText('har inte hämtat träffen: öppna den på nätet');
  cleanup();
  openOffice(scene);
  await screen.findByRole('link', { name: 'I morgon: 1 av 2 plattor är inte redo' });
  screen.getByText(/Gatustånd vid Coop, .*\. Platta 1 har inte hämtat träffen: öppna den på nätet\.$/);
  await screen.findByRole('link', { name: '1 sak kvar före träffen' });
  cleanup();
  heard(scene, '2026-05-12T12:15:00.000Z');
  openOffice(scene);
  await screen.findByRole('link', { name: '1 sak kvar före träffen' });
  await waitFor(() => expect(screen.queryByRole('link', { name: /inte redo/ })).toBeNull());
});

test('a tablet that has not called since the event was moved is not ready for it', async () => {
  const scene = await officeScene(entries());
  heard(scene, '2026-05-12T12:15:00.000Z');
  openOffice(scene, at);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Platta 1' }));
  await screen.findByText('redo');
  const { plan, ...event } = scene.office.log.state().events.get(EVENT) ?? {};
  if (!plan) throw new Error('no plan');
  const { cycle: _, ...rest } = plan;
  const standing = { id: EVENT, closings: new Map(), ...event, plan };
  const env = envOf(byMember(ANNA), 951_000, '2026-05-12T12:16:00.000Z');
  await scene.arrive(really(replanStreetEvent(standing, { ...rest, place: 'Torget' }, env)));
  await screen.findByText('har inte hämtat träffen: öppna den på nätet');
  cleanup();
  openOffice(scene);
  expect(await screen.findByRole('link', { name: 'I morgon: 1 av 1 platta är inte redo' })).toBeTruthy();
});

test('two days before, nobody is told of it yet', async () => {
  const scene = await officeScene([
    configured(),
    enrolled(TABLET, 1),
    ...stall({ starts: '2026-05-14T08:00:00.000Z', ends: '2026-05-14T15:00:00.000Z' }),
    ...keyEntries(),
    ...safeguardEntries(),
  ]);
  heard(scene, null);
  openOffice(scene, at);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Platta 1' }));
  await screen.findByText('har inte hörts av än: öppna den på nätet');
  cleanup();
  openOffice(scene);
  expect(await screen.findByText('Inget behöver dig just nu')).toBeTruthy();
});

test('the month hangs on the wall, and leads to its events', async () => {
  openOffice(await officeScene(entries()), '/office/events?as=month');
  await screen.findByRole('heading', { level: 2, name: 'Maj 2026' });
  const cell = screen.getByRole('cell', { name: /13 maj/ });
  within(cell).getByRole('link', { name: '10.00 Gatustånd vid Coop' });
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)[0]).toBe('mån');
  await press('Månaden efter');
  await screen.findByRole('heading', { level: 2, name: 'Juni 2026' });
  await screen.findByText('Ingen träff den här månaden.');
  expect(location.search).toBe('?as=month&month=2026-06');
});

test('an event is saved as a file for calendars, with its place and who staffs it', async () => {
  const scene = await officeScene(entries());
  openOffice(scene, at);
  await write('Namn på den som bemannar', 'Anna Ek');
  await press('Lägg till namnet');
  await screen.findByText('Anna Ek');
  const made: Blob[] = [];
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return 'blob:kept-by-the-test';
  });
  await press('Lägg i kalendern');
  make.mockRestore();
  const text = (await made[0]?.text())?.replaceAll('\r\n ', '') ?? '';
  expect(text).toContain(`UID:${EVENT}\r\n`);
  expect(text).toContain('DTSTART:20260513T080000Z\r\n');
  expect(text).toContain('LOCATION:Storgatan 4\\, Stensjön\r\n');
  expect(text).toContain('DESCRIPTION:Gatustånd\\nBemannas av Anna Ek\r\n');
});

test('the event and the month have no faults that axe can find', async () => {
  const scene = await officeScene(entries());
  openOffice(scene, at);
  await press('Börja med den vanliga listan');
  await screen.findByText('8 saker kvar att göra');
  expect(await faults()).toEqual([]);
  cleanup();
  openOffice(scene, '/office/events?as=month');
  await screen.findByRole('heading', { level: 2, name: 'Maj 2026' });
  expect(await faults()).toEqual([]);
});
