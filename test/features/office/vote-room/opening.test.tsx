import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyEntries } from '../key-entries.ts';
import { faults, heading, openOffice, press, speakSwedish } from '../office.tsx';
import { officeScene } from '../scene.ts';
import { ballotPoint, countKey, round, setUp, village } from './vote-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const opens = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Öppna röstningen' });

test('everything that is missing stands in one list, each with where it is dealt with', async () => {
  const cycle = round();
  const bare = { ...cycle, contests: [], voting: { ...cycle.voting, styles: [] } };
  openOffice(await officeScene([setUp(bare)]), '/office/vote/opening');
  await heading('Öppna röstningen');
  const missing = within(screen.getByRole('list', { name: 'Det som saknas' })).getAllByRole('listitem');
  expect(missing).toHaveLength(4);
  screen.getByRole('link', { name: 'Gör räknenyckeln' });
  screen.getByRole('link', { name: 'Gör kontorsnyckeln' });
  expect((await opens()).disabled).toBe(true);
  screen.getByText('Inga röstkoder är tryckta än. Utan en kod kan ingen prickas av.');
  expect(await faults()).toEqual([]);
});

test('shares that nobody has read back keep it from opening', async () => {
  const key = await countKey([1]);
  openOffice(await officeScene([setUp(round()), ...keyEntries(), ...key.entries]), '/office/vote/opening');
  await screen.findByText('1 av 3 nyckeldelar är lästa tillbaka');
  expect((await opens()).disabled).toBe(true);
});

test('one act opens it, says what stands from then on, and needs the server', async () => {
  const key = await countKey([1, 2, 3]);
  const scene = await officeScene([
    setUp(round()),
    ...keyEntries(),
    ...key.entries,
    ...ballotPoint(1, 'Biblioteket'),
  ]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, '/office/vote/opening');
  await press('Öppna röstningen');
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText('Räknenyckeln och vilka som har delar av den.');
  dialog.getByRole('button', { name: 'Öppna röstningen' }).click();
  await dialog.findByText(/servern svarade inte/);
  await screen.findByRole('heading', { level: 1, name: 'Öppna röstningen' });
  scene.answers.submit = () => ({ outcome: 'accepted', position: 50 });
  dialog.getByRole('button', { name: 'Öppna röstningen' }).click();
  await heading('Röstningen är öppen');
  screen.getByText('Öppen sedan 12 maj 14.15');
  expect(scene.submitted.at(-1)).toMatchObject({ kind: 'vote.opened', data: { key: key.key, revision: 1 } });
  expect(new Set(scene.submitted.map(({ id }) => id)).size).toBe(1);
  expect(await faults()).toEqual([]);
});

test('a village opens its vote without any key', async () => {
  const scene = await officeScene([setUp(village())]);
  openOffice(scene, '/office/vote/opening');
  await screen.findByText('Inget hindrar att röstningen öppnas.');
  await press('Öppna röstningen');
  within(await screen.findByRole('dialog'))
    .getByRole('button', { name: 'Öppna röstningen' })
    .click();
  await heading('Röstningen är öppen');
  expect(scene.submitted).toMatchObject([{ kind: 'vote.opened', data: { revision: 1 } }]);
});

test('who is no coordinator sees what is missing, and no act', async () => {
  openOffice(await officeScene([setUp(village())], { roles: ['trustee'] }), '/office/vote/opening');
  await heading('Öppna röstningen');
  expect(screen.queryByRole('button', { name: 'Öppna röstningen' })).toBeNull();
});
