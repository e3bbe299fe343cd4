import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StreetEventId } from '../../../src/domain/log/ids.ts';
import { countVisitor } from '../../../src/domain/meeting/attendance.ts';
import { StorageError } from '../../../src/storage/store.ts';
import { EVENT } from '../../domain/values.ts';
import { follow, heading, onTheDay, openField, press, setUp, speakSwedish, write } from './field.tsx';
import { NOW, officeEntries, type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const visitor = (stage: Scene) =>
  stage.tablet.log.append(countVisitor(StreetEventId.parse(EVENT), stage.tablet.log.env()));

const figure = (label: string) => screen.getByText(label).nextElementSibling?.textContent;

test('the figures add up, and what needs help says what and why', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/ideas/new');
  await write('Rubrik', 'Mer ljus i parken');
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  await stage.quarantine('id-conflict');
  await visitor(stage);
  await visitor(stage);
  await stage.acknowledge();
  await visitor(stage);
  cleanup();
  openField(stage, '/field/sync');
  await heading('Sparat och skickat');
  expect(figure('Väntar på plattan')).toBe('1');
  expect(figure('Framme hos kommunen')).toBe('2');
  const row = (await screen.findByText(/Mer ljus i parken/)).closest('li') ?? document.body;
  within(row).getByText('Något annat har redan kommit in under samma nummer.');
});

test('a trouble says what happened, that nothing is lost, and when the next try comes', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/sync');
  await heading('Sparat och skickat');
  const retryAt = new Date(Date.parse(NOW) + 45_000).toISOString();
  stage.setStatus({ problem: { kind: 'offline' }, phase: 'waiting', retryAt });
  await screen.findByText('Det finns inget nät just nu');
  screen.getByText(/Allt ligger kvar på plattan\. Arbeta vidare/);
  screen.getByText('Försöker igen om 45 sekunder.');
  await press('Skicka nu');
  expect(stage.sendings).toBe(1);
});

test('damage on the disk is said at home and in the panel', async () => {
  const stage = await scene(await setUp());
  vi.spyOn(stage.tablet.log, 'damaged').mockResolvedValue(2);
  openField(stage, '/field');
  expect(await screen.findByText('2 poster på plattan är skadade')).toBeTruthy();
  cleanup();
  openField(stage, '/field/sync');
  expect(await screen.findByText('2 poster på plattan är skadade')).toBeTruthy();
});

test('sending goes in numbers', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/sync');
  await heading('Sparat och skickat');
  stage.setStatus({ phase: 'sending', sent: 500, total: 1200 });
  await screen.findByRole('progressbar', { name: 'Skickar' });
  expect(screen.getByText('500 av 1 200')).toBeTruthy();
});

test('the backup file is written in numbers, and says where it is and that it has not arrived by itself', async () => {
  const stage = await scene(await setUp());
  vi.stubGlobal('showSaveFilePicker', undefined);
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  const links: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(
    this: HTMLAnchorElement,
  ) {
    links.push(this.download);
  });
  const ends: (() => void)[] = [];
  openField(stage, '/field/sync', {
    openBackup: (key, progress) =>
      new ReadableStream({
        start(controller) {
          expect(key.publicKey).toBe('A'.repeat(43));
          progress(500, 1200);
          ends.push(() => controller.close());
        },
      }),
  });
  await press('Spara en backupfil');
  await screen.findByText('500 av 1 200 poster');
  ends[0]?.();
  await screen.findByText('Backupfilen är sparad');
  expect(links).toEqual(['torg-platta-3-2026-05-12-1415.torgbackup']);
  screen.getByText(/räknas som framme först när kontoret har läst in filen/);
  click.mockRestore();
});

test('without an office key the tablet says whom to ask', async () => {
  const stage = await scene(
    await setUp(),
    officeEntries().filter((entry) => entry.kind !== 'office-key.made'),
  );
  openField(stage, '/field/sync');
  await press('Spara en backupfil');
  await waitFor(() => expect(screen.getAllByText('Kontoret har ingen nyckel än').length).toBeGreaterThan(1));
});

test('a file that could not be written is not said to be', async () => {
  const stage = await scene(await setUp());
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  openField(stage, '/field/sync', {
    openBackup: () =>
      new ReadableStream({
        pull(controller) {
          controller.error(new StorageError('storage.full'));
        },
      }),
  });
  await press('Spara en backupfil');
  await screen.findByText('Filen blev inte sparad');
  expect(screen.getByText(/Det fanns inte plats/)).toBeTruthy();
});

test('an idea that needs help says so on its own page', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/ideas/new');
  await write('Rubrik', 'Mer ljus');
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  await stage.quarantine('device-revoked');
  cleanup();
  openField(stage);
  await follow('Mer ljus');
  await screen.findByText('Kontoret har lagt idén åt sidan');
  expect(screen.getByText(/Plattan är spärrad/)).toBeTruthy();
});
