import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveResult } from '../../../../src/domain/outcome/count-decisions.ts';
import { faults, heading, openOffice, press, speakSwedish } from '../office.tsx';
import { officeScene } from '../scene.ts';
import { really } from '../street.ts';
import { asBo, countedByBo, counting, readyRound } from './room-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

test('while somebody else counts, a second person is told that nothing is to be done, then compares and agrees', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries, { roles: ['trustee'] });
  openOffice(scene, '/office/count');
  await screen.findByText('Räkningen har inte börjat');
  expect(screen.queryByRole('button', { name: 'Börja räkna' })).toBeNull();
  await countedByBo(scene, key, 'opened');
  await screen.findByText('Bo Ceder räknar på sin skärm');
  const steps = screen.getByRole('region', { name: 'Räkningens steg' });
  expect(steps.querySelector('[aria-current]')?.textContent).toContain('Räkna');
  expect(screen.queryByLabelText('De sex orden')).toBeNull();
  screen.getByText('Har den webbläsaren stängts?').click();
  await screen.findByText(/^Då räknar en samordnare vidare/);
  expect(screen.queryByRole('button', { name: 'Räkna vidare här' })).toBeNull();
  expect(screen.queryByText('Behöver rösterna räknas en gång till?')).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);

test('a second person approves by the checksum alone, and waits for the other screen to publish', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries, { roles: ['trustee'] });
  await countedByBo(scene, key, 'tallied');
  openOffice(scene, '/office/count');
  await screen.findByText(/^Resultatet visas i rummet där rösterna räknas/);
  screen.getByText('dddd dddd dddd dddd');
  expect(await faults()).toEqual([]);
  await press('Godkänn resultatet');
  await screen.findByText(/^Du har godkänt\. Nu godkänner en annan/);
  const { count } = counting(scene);
  const bo = { digest: count.tallied?.digest ?? '', member: 'Bo Ceder', secondPerson: 'member' } as const;
  await scene.arrive(really(approveResult(counting(scene), bo, asBo())));
  await screen.findByText('Bo Ceder publicerar resultatet');
  expect(screen.queryByRole('button', { name: 'Publicera resultatet' })).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);

test('another coordinator may go on with the count where the first browser was closed', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries);
  await countedByBo(scene, key, 'listed');
  openOffice(scene, '/office/count');
  await screen.findByText('Bo Ceder räknar på sin skärm');
  screen.getByText('Har den webbläsaren stängts?').click();
  await press('Räkna vidare här');
  await screen.findByText('Rösterna finns inte kvar i minnet här');
  await screen.findByLabelText('De sex orden');
  expect(await faults()).toEqual([]);
}, 60_000);

test('whoever was asked to begin when somebody else did is told so, and is asked nothing more', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await press('Börja räkna');
  const dialog = within(await screen.findByRole('dialog'));
  scene.answers.submit = () => ({ outcome: 'stale' });
  dialog.getByRole('button', { name: 'Börja räkna' }).click();
  await dialog.findByText(/^Någon annan hann ändra samma sak/);
  await countedByBo(scene, key, 'started');
  await screen.findByText(/^Bo Ceder hann börja före dig/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);

test('whoever is not in the room sees nothing of the count', async () => {
  const { entries, key } = await readyRound();
  const scene = await officeScene(entries, { roles: ['viewer'] });
  await countedByBo(scene, key, 'started');
  openOffice(scene, '/office/count');
  await heading('Räkningen');
  await screen.findByText('Resultatet visas när det är publicerat');
  expect(screen.queryByText('Räkningens steg')).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);
