import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byDevice } from '../../../src/domain/log/entry.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import type { QuarantinedEntry } from '../../../src/wire/quarantine.ts';
import { faults, openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, enrolled, officeScene, TABLET } from './scene.ts';
import { anIdea } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

async function quarantined(over: Partial<QuarantinedEntry> = {}): Promise<QuarantinedEntry> {
  const [entry] = anIdea(1, { title: 'Gungor\u202e', text: 'Två stycken' });
  const bytes = JSON.stringify(entry);
  return {
    id: entry?.id ?? '',
    hash: await sha256Hex(bytes),
    bytes,
    reason: 'device-revoked',
    detail: 'revoked at 12',
    carrier: byDevice(TABLET),
    received: '2026-05-12T10:00:00.000Z',
    settled: null,
    ...over,
  };
}

async function stage(...entries: readonly QuarantinedEntry[]) {
  const scene = await officeScene([configured(), enrolled(TABLET, 3)]);
  scene.answers.quarantine = { kind: 'answer', value: { entries: [...entries] } };
  openOffice(scene, '/office/quarantine');
  return scene;
}

test('an empty quarantine says what would come there', async () => {
  await stage();
  expect(await screen.findByText('Inget behöver hjälp')).toBeTruthy();
});

test('a row says why it lies there, from whom and what it says, with unseen signs made visible', async () => {
  await stage(await quarantined());
  await screen.findByText('Plattan är spärrad.');
  screen.getByText('Platta 3');
  screen.getByText('Två stycken');
  fireEvent.click(screen.getByText('Visa hela posten'));
  screen.getByText(/Gungor\\u\{202e\}/);
  expect(await faults()).toEqual([]);
});

test('releasing is one serial entry that names the writing by id and hash', async () => {
  const row = await quarantined();
  const scene = await stage(row);
  await press('Släpp in');
  await press('Släpp in posten');
  await screen.findByText('Posten är insläppt.');
  expect(scene.submitted).toMatchObject([
    { kind: 'quarantine.released', subject: row.id, data: { entry: row.id, hash: row.hash } },
  ]);
});

test('rejecting needs a reason, and a colleague who was faster is told of', async () => {
  const scene = await stage(await quarantined());
  scene.answers.submit = () => ({ outcome: 'stale' });
  await press('Avvisa');
  await press('Avvisa posten');
  await screen.findByText('Skriv varför, så att andra förstår senare.');
  await write('Varför?', 'Skräp');
  await press('Avvisa posten');
  expect(await screen.findByText(/Någon annan hann ändra/)).toBeTruthy();
});

test('bytes that are no entry can be looked at and rejected, not released', async () => {
  await stage(await quarantined({ bytes: '{"skräp":', reason: 'malformed' }));
  await screen.findByText('Något som inte går att läsa');
  screen.getByRole('button', { name: 'Avvisa' });
  expect(screen.queryByRole('button', { name: 'Släpp in' })).toBeNull();
});

test('the list that could not be fetched says that all is kept, and is asked for again', async () => {
  const scene = await officeScene();
  scene.answers.quarantine = { kind: 'unreachable', reason: 'offline', detail: '' };
  openOffice(scene, '/office/quarantine');
  await screen.findByText('Listan kunde inte hämtas');
  scene.answers.quarantine = { kind: 'answer', value: { entries: [] } };
  await press('Försök igen');
  expect(await screen.findByText('Inget behöver hjälp')).toBeTruthy();
});
