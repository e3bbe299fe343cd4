import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byDevice } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import type { QuarantinedEntry } from '../../../src/wire/quarantine.ts';
import { faults, openOffice, press, speakSwedish } from './office.tsx';
import { configured, enrolled, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { bag, closed, form, pointId, seeming } from './vote-room/vote-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const POINT = pointId(1);

/** What a tablet sent when the count had begun, as the server holds it. */
async function late(entry: Entry, over: Partial<QuarantinedEntry> = {}): Promise<QuarantinedEntry> {
  const bytes = JSON.stringify(entry);
  return {
    id: entry.id,
    hash: await sha256Hex(bytes),
    bytes,
    reason: 'count-began',
    detail: 'the count of its round had begun when it came',
    carrier: byDevice(TABLET),
    received: '2026-05-12T10:00:00.000Z',
    settled: null,
    ...over,
  };
}

const bagOf = (sign: string, device = TABLET) => bag(POINT, [seeming(sign)], device);

async function stage(...rows: readonly QuarantinedEntry[]) {
  const known = [configured(), enrolled(TABLET, 3), enrolled(OTHER_TABLET, 4)];
  const scene = await officeScene(known);
  scene.answers.quarantine = { kind: 'answer', value: { entries: [...rows] } };
  openOffice(scene, '/office/quarantine');
  return scene;
}

const heap = () => screen.findByRole('button', { name: 'Släpp in allt från den här plattan' });

test('all that a late tablet cast is one question, with what is in it, and is let in by one act', async () => {
  const [closing] = closed(POINT, [], form());
  if (!closing) throw new Error('Not closed');
  const rows = [await late(bagOf('a')), await late(bagOf('b')), await late(closing)];
  const scene = await stage(...rows, await late(bagOf('c', OTHER_TABLET)));
  await heap();
  const card = within(screen.getAllByRole('region', { name: 'Platta 3' })[0] ?? document.body);
  card.getByText('3 poster kom när räkningen hade börjat.');
  expect(
    card
      .getAllByRole('definition')
      .map((value) => value.textContent)
      .slice(0, 2),
  ).toEqual(['2', '1']);
  expect(screen.queryByRole('region', { name: 'Platta 4' })).toBeNull(); // One bag is no heap.
  screen.getByText('Visa dem en och en').click();
  expect(await faults()).toEqual([]);
  await press('Släpp in allt från den här plattan');
  const dialog = within(await screen.findByRole('dialog', { name: 'Släpp in allt från Platta 3?' }));
  dialog.getByText(/^Pågår en räkning: vänta tills dess resultat är publicerat/);
  expect(scene.submitted).toEqual([]);
  expect(await faults()).toEqual([]);
  dialog.getByRole('button', { name: 'Släpp in 3 poster' }).click();
  await screen.findByText('3 poster är insläppta.');
  expect(scene.submitted.map(({ kind, subject }) => [kind, subject])).toEqual(
    rows.map(({ id }) => ['quarantine.released', id]),
  );
});

test('a network that fails in the middle is told, and the rest is let in without sending anything twice', async () => {
  const rows = await Promise.all(['a', 'b', 'c'].map((sign) => late(bagOf(sign))));
  const scene = await stage(...rows);
  await heap();
  scene.answers.submit = (entry) =>
    entry.subject === rows[1]?.id ? { outcome: 'not-sent' } : { outcome: 'accepted', position: 1 };
  await press('Släpp in allt från den här plattan');
  await press('Släpp in 3 poster');
  await screen.findByText('Det som redan är insläppt är insläppt. Försök igen med resten.');
  screen.getByText('1 av 3');
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Släpp in 3 poster');
  await waitFor(() => expect(scene.submitted).toHaveLength(4));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(new Set(scene.submitted.map(({ id }) => id)).size).toBe(3);
});

test('what a revoked tablet sends is never let in by the heap', async () => {
  const rows = [
    await late(bagOf('a'), { reason: 'device-revoked' }),
    await late(bagOf('b'), { reason: 'device-revoked' }),
    await late(bagOf('c')),
  ];
  await stage(...rows);
  await screen.findAllByRole('button', { name: 'Släpp in' });
  expect(screen.queryByText('Släpp in allt från den här plattan')).toBeNull();
});
