import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { signLoss } from '../../../../src/domain/vote/loss-decisions.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { enrolled, officeScene, OTHER_TABLET, TABLET } from '../scene.ts';
import { really } from '../street.ts';
import {
  bag,
  ballotPoint,
  BO,
  closed,
  form,
  joined,
  memberEnv,
  opened,
  pointId,
  round,
  seeming,
  setUp,
  village,
} from './vote-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const POINT = pointId(1);
const sealed = () => round({ checkIn: 'attested' });

/** A sealed vote that is open, with two tablets and one ballot point. */
const evening = (cycle = sealed()): readonly Entry[] => [
  setUp(cycle),
  joined(BO, 'Bo Ceder'),
  enrolled(TABLET, 1),
  enrolled(OTHER_TABLET, 2),
  ...ballotPoint(1, 'Biblioteket'),
  opened(),
];

/** What must come from the point, as it is read. */
const items = () =>
  within(screen.getByRole('list', { name: 'Det som ska komma hit' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('before anything is planned there is a word about how, and before the vote is open nothing is missing', async () => {
  openOffice(await officeScene([setUp(village())]), '/office/vote/points');
  await screen.findByText('Inget röstställe är planerat än');
  cleanup();
  openOffice(await officeScene([setUp(village()), ...ballotPoint(1, 'Biblioteket')]), '/office/vote/points');
  const row = within(await screen.findByRole('row', { name: /Biblioteket/ }));
  row.getByText('planerat');
  expect(screen.queryByText(/Räkningen väntar/)).toBeNull();
});

test('a bag that has not come is missing until it arrives, and then the count may begin, live', async () => {
  const before = evening();
  const [early, late] = [bag(POINT, [seeming('a')]), bag(POINT, [seeming('b'), seeming('c')])];
  const closing = closed(POINT, [...before, early, late]);
  const scene = await officeScene([...before, early, ...closing]);
  openOffice(scene, `/office/vote/points/${POINT}`);
  await heading('Biblioteket');
  expect(items()).toEqual([
    expect.stringMatching(/^StängningsformuläretFramme/),
    expect.stringMatching(/^Platta 1 är stängd/),
    expect.stringMatching(/^Röster från Platta 11 av 3 förseglade röster är framme.*skiljer$/),
    expect.stringMatching(/^Sedlarna i lådan0 av 0/),
  ]);
  expect(await faults()).toEqual([]);
  screen.getByText('1 liten påse');
  await scene.arrive([late]);
  await screen.findByText('Allt är framme härifrån');
  cleanup();
  openOffice(scene, '/office/vote/points');
  await screen.findByRole('link', { name: 'Vidare till dubbelrösterna' });
  expect(await faults()).toEqual([]);
});

test('the form on top, tablet by tablet, names a figure that the tablet itself does not say', async () => {
  const before = evening();
  const arrived = [bag(POINT, [seeming('a')])];
  const filled = form({ others: [{ tablet: 2, checkedIn: 4, left: 0, sealed: 4 }], seals: ['A 17'] });
  const packed = closed(POINT, [...before, ...arrived], 'packs up', { device: OTHER_TABLET, number: 2 });
  const entries = [...before, ...arrived, ...closed(POINT, [...before, ...arrived], filled), ...packed];
  openOffice(await officeScene(entries), `/office/vote/points/${POINT}`);
  await heading('Biblioteket');
  screen.getByText('1 av 3 siffror är de som plattan själv säger.');
  await screen.findByRole('heading', { name: 'Stängning av Biblioteket' });
  expect(screen.getAllByText(/A.17/u).length).toBeGreaterThan(0);
});

test('what will not come is written off by a member and a witness in the room, with a reason', async () => {
  const before = evening(village());
  const scene = await officeScene([...before, bag(POINT, [seeming('a')])]);
  openOffice(scene, `/office/vote/points/${POINT}`);
  await heading('Biblioteket');
  await press('Avskriv Stängningsformuläret');
  await press('Skriv under');
  await screen.findByText('Skriv varför. Skälet publiceras.');
  await write('Varför?', 'Plattan brann upp.');
  await write(/Vittne på plats/, 'anna andersson');
  await press('Skriv under');
  await screen.findByText(/anna andersson är du själv/);
  expect(scene.submitted).toEqual([]);
  await write(/Vittne på plats/, 'Cleo Dahl');
  expect(await faults()).toEqual([]);
  await press('Skriv under');
  await screen.findByText('avskriven');
  screen.getByText('Cleo Dahl skrev under: Plattan brann upp.');
  expect(scene.submitted).toMatchObject([{ kind: 'loss.signed', data: { witness: 'Cleo Dahl' } }]);
});

test('where two members must sign, one alone does not let the count begin, and the second sees the first one’s reason', async () => {
  const before = evening(round({ checkIn: 'attested', secondPerson: 'member' }));
  const scene = await officeScene([...before]);
  openOffice(scene, `/office/vote/points/${POINT}`);
  await heading('Biblioteket');
  await press('Avskriv Stängningsformuläret');
  expect(screen.queryByLabelText(/Vittne/)).toBeNull();
  await write('Varför?', 'Formuläret blåste bort.');
  await press('Skriv under');
  await screen.findByText(/Anna Andersson har skrivit under|Okänd medlem har skrivit under/);
  await press('Avskriv Stängningsformuläret');
  await press('Skriv under');
  await screen.findByText('Du har redan skrivit under. Nu ska någon annan göra det.');
  const loss = scene.office.log.state().losses.get(`${POINT}/form`);
  const item = { event: POINT, item: `${POINT}/form`, reason: 'Samma sak.', member: 'Bo Ceder' };
  await scene.arrive(really(signLoss(loss, { ...item, secondPerson: 'member' }, memberEnv(BO))));
  await screen.findByText('avskriven');
  expect(screen.getByText('Bo Ceder skrev under: Samma sak.')).toBeTruthy();
});

test('a closed point is opened again with a reason, and its form stands no more', async () => {
  const before = evening();
  const scene = await officeScene([...before, ...closed(POINT, before)]);
  openOffice(scene, `/office/vote/points/${POINT}`);
  await press('Öppna igen');
  await press('Öppna röststället igen');
  await screen.findByText('Skriv varför, så att andra förstår senare.');
  await write('Varför?', 'Två siffror hade bytt plats.');
  await press('Öppna röststället igen');
  await screen.findByText('Röststället är inte stängt än');
  screen.getByText('Två siffror hade bytt plats.');
  expect(screen.queryByRole('button', { name: 'Öppna igen' })).toBeNull();
  expect(scene.office.log.counts().pending).toBe(1);
});

test('a trustee is not told that all is here, since paper is hidden from them, and may sign', async () => {
  const before = evening();
  const entries = [...before, ...closed(POINT, before)];
  openOffice(await officeScene(entries, { roles: ['trustee'] }), '/office/vote/points');
  await screen.findByText('Du ser inte hela förteckningen');
  cleanup();
  openOffice(await officeScene(before, { roles: ['trustee'] }), `/office/vote/points/${POINT}`);
  await screen.findByRole('button', { name: 'Avskriv Stängningsformuläret' });
  expect(screen.queryByRole('button', { name: 'Öppna igen' })).toBeNull();
});

test('a point that is not known here says so and leads back', async () => {
  openOffice(await officeScene(evening()), `/office/vote/points/${pointId(9)}`);
  expect(await heading('Röststället finns inte här')).toBeTruthy();
});
