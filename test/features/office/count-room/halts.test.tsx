import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CountId, mintUuid } from '../../../../src/domain/log/ids.ts';
import { listInners, recordTally, startCount } from '../../../../src/domain/outcome/count-decisions.ts';
import { noSums } from '../../../../src/domain/outcome/count-sums.ts';
import { manifestOf } from '../../../../src/domain/vote/manifest.ts';
import { CYCLE } from '../../../domain/values.ts';
import { faults, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene, type OfficeScene } from '../scene.ts';
import { really } from '../street.ts';
import { round, STYLE } from '../vote-room/vote-scene.ts';
import {
  asBo,
  begin,
  beginAndList,
  counting,
  drawLots,
  giveShares,
  lateBag,
  readyRound,
  settledDoubles,
  unlock,
} from './room-scene.ts';

beforeEach(speakSwedish);
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

/** The count begun here, up to the moment when the outsides are to come off. */
async function begun(scene: OfficeScene) {
  openOffice(scene, '/office/count');
  await begin();
  await unlock();
}

test('bags whose bytes are not here stop the count, and it goes on when they are', async () => {
  const { entries } = await readyRound();
  const scene = await officeScene(entries);
  await begun(scene);
  vi.spyOn(scene.office.log, 'read').mockResolvedValue([]);
  await press('Ta av ytterkuverten');
  await screen.findByText('1 påse finns inte i den här webbläsaren');
  screen.getByText('Inget är öppnat, och inget är förlorat.');
  expect(await faults()).toEqual([]);
  vi.restoreAllMocks();
  await press('Försök igen');
  await screen.findByText('3 röster ska öppnas');
}, 60_000);

test('a bag that was let in since the search stops the count: it is searched anew, and counted anew with the reason', async () => {
  const { entries, seal, held } = await readyRound();
  const scene = await officeScene(entries);
  await begun(scene);
  const late = lateBag([...entries], { style: STYLE, sealed: await seal({ park: 1 }) });
  await scene.arrive(late);
  await press('Ta av ytterkuverten');
  await screen.findByText('Rösterna är inte de som söktes igenom');
  screen.getByText(/^Sökningen gällde 3 förseglade röster, och här är 4\./);
  screen.getByText('1 påse har kommit in sedan dubbelrösterna söktes');
  await scene.arrive(await settledDoubles([...entries, ...late], held));
  screen.getByText('Behöver rösterna räknas en gång till?').click();
  await press('Räkna om');
  const dialog = within(await screen.findByRole('dialog', { name: 'Räkna en gång till?' }));
  dialog.getByRole('button', { name: 'Räkna om' }).click();
  await dialog.findByText(/^Skriv varför rösterna räknas en gång till/);
  expect(await faults()).toEqual([]);
  await write('Varför räknas rösterna en gång till?', 'En påse kom sent.');
  dialog.getByRole('button', { name: 'Räkna om' }).click();
  await press('Ta av ytterkuverten');
  await screen.findByText('4 röster ska öppnas');
}, 60_000);

test('votes that only an older office key opens are told, and nothing is taken off', async () => {
  const { entries } = await readyRound([{ park: 1 }, 'of the old office', 'of nobody']);
  const scene = await officeScene(entries);
  await begun(scene);
  await press('Ta av ytterkuverten');
  await screen.findByText('1 förseglad röst går inte att öppna med nycklarna här');
  expect(counting(scene).count.list.size).toBe(0);
}, 60_000);

test('what nobody can open is listed with its hash and its reason, and the sums add up', async () => {
  const { entries, words } = await readyRound([{ park: 1 }, 'of another key', 'of nobody']);
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await beginAndList();
  await drawLots();
  await giveShares(words);
  await press('Räkna rösterna');
  (await screen.findByText('2 förseglade röster gick inte att räkna')).click();
  await screen.findByText('Ytterkuvertet gick inte att öppna.');
  screen.getByText('Innerkuvertet gick inte att öppna.');
  await press('Fastställ räkningen');
  await screen.findByText('Två personer godkänner');
  expect(counting(scene).count.tallied?.sums.envelopes).toEqual({
    cast: 3,
    repeated: 0,
    aside: 0,
    unopenable: 1,
    unopened: 1,
    unreadable: 0,
    counted: 1,
  });
  expect(await faults()).toEqual([]);
}, 60_000);

test('a list that is not the published one is never opened', async () => {
  const { entries } = await readyRound();
  const scene = await officeScene(entries);
  const known = { ...scene.office.log.state(), cycle: CYCLE, voting: round().voting };
  const manifest = manifestOf(known, round());
  const env = scene.office.log.env();
  const count = CountId.parse(mintUuid(env.random));
  await scene.arrive(really(startCount({ ...known, manifest }, { count }, env)));
  const other = { root: 'e'.repeat(64), inners: 3, parts: ['A'.repeat(128)] };
  await scene.arrive(really(listInners(counting(scene), other, scene.office.log.env())));
  openOffice(scene, '/office/count');
  await screen.findByText('Rösterna finns inte kvar i minnet här');
  expect(await faults()).toEqual([]);
  await unlock();
  await press('Ta fram listan igen');
  await screen.findByText('Listan här är en annan än den som publicerades');
  expect(screen.queryByRole('button', { name: 'Ta fram kontorets ord' })).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);

test('a browser that comes to another result than was settled can neither approve nor publish it', async () => {
  const { entries, words } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await beginAndList();
  await drawLots();
  await giveShares(words);
  await press('Räkna rösterna');
  await screen.findByRole('button', { name: 'Fastställ räkningen' });
  const told = { sealed: true, digest: 'f'.repeat(64), sums: noSums() };
  await scene.arrive(really(recordTally(counting(scene), told, asBo())));
  await screen.findByText('Den här webbläsaren kom till ett annat resultat än det fastställda');
  expect(screen.queryByRole('button', { name: /Godkänn|Publicera|Fastställ/ })).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);
