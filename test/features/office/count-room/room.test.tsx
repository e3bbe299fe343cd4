import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveResult } from '../../../../src/domain/outcome/count-decisions.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene } from '../scene.ts';
import { really } from '../street.ts';
import { shareWords } from '../../../../src/sealing/share-text.ts';
import { makeCountKey } from '../../../../src/sealing/count-key.ts';
import {
  asBo,
  beginAndList,
  counting,
  drawLots,
  giveShares,
  readyRound,
  settle,
  unlock,
} from './room-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

test('a round is counted from the first word to the public page, and every screen on the way is sound', async () => {
  const { entries, words } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await heading('Räkningen');
  await screen.findByText('Allt är framme från 1 röstställe, eller avskrivet av två personer.');
  expect(await faults()).toEqual([]);
  await press('Börja räkna');
  const dialog = within(await screen.findByRole('dialog'));
  expect(await faults()).toEqual([]);
  dialog.getByRole('button', { name: 'Börja räkna' }).click();
  await screen.findByText('Lås upp kontorsnyckeln');
  expect(await faults()).toEqual([]);
  await unlock();
  await press('Ta av ytterkuverten');
  await screen.findByText('3 röster ska öppnas');
  expect(await faults()).toEqual([]);
  await press('Publicera listan');

  await screen.findByRole('button', { name: 'Ta fram kontorets ord' });
  expect(await faults()).toEqual([]);
  await press('Ta fram kontorets ord');
  const secret = within(await screen.findByRole('list', { name: 'Kontorets ord' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');
  expect(await faults()).toEqual([]);
  await press('Orden står på papper');
  await write('Namn 1', 'Anna Andersson');
  await write('Rad 1', 'sju tranor över ån');
  await write('Sist: kontorets sex ord', secret.toReversed().join(' '));
  await press('Dra lotten');
  await screen.findByText(/^Det är inte de ord som kontoret band sig vid/);
  expect(JSON.stringify(scene.submitted)).not.toContain(secret.join(' '));
  expect(await faults()).toEqual([]);
  await write('Sist: kontorets sex ord', secret.join(' '));
  await press('Dra lotten');

  await screen.findByText('Rösträknarnas nyckeldelar');
  expect(await faults()).toEqual([]);
  await giveShares(words);
  expect(await faults()).toEqual([]);
  await press('Räkna rösterna');
  await screen.findByText('Lotten avgjorde');
  screen.getByText(/^Badbrygga och Ljus på stigen stod lika\.|^Ljus på stigen och Badbrygga stod lika\./);
  expect(await faults()).toEqual([]);
  await press('Fastställ räkningen');
  await screen.findByText('Två personer godkänner');
  await press('Godkänn resultatet');
  await screen.findByText(/^Du har godkänt/);
  expect(await faults()).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Publicera resultatet' })).toBeNull();
  for (const telling of ['winners', ...words.map((share) => share.join(' '))])
    expect(JSON.stringify(scene.submitted)).not.toContain(telling);

  const { count } = counting(scene);
  const bo = { digest: count.tallied?.digest ?? '', member: 'Bo Ceder', secondPerson: 'member' } as const;
  await scene.arrive(really(approveResult(counting(scene), bo, asBo())));
  await press('Publicera resultatet');
  await screen.findByText('Resultatet är publicerat');
  expect(await faults()).toEqual([]);
  expect(scene.submitted.map(({ kind }) => kind)).toEqual([
    'count.started',
    'inners.listed',
    'draw.committed',
    'draw.made',
    'count.opened',
    'count.tallied',
    'result.approved',
    'result.published',
  ]);
}, 120_000);

test('shares are told apart: mistyped, of another key, not of this key though it bears its mark, and given twice', async () => {
  const { entries, words } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await beginAndList();
  await drawLots();
  const [first = [], second = []] = words;
  const give = async (said: readonly string[], act: string, answer: string | RegExp) => {
    await write(/^Orden på bladet till/, said.join(' '));
    await press(act);
    await screen.findByText(answer);
  };
  const wrong = first.with(6, first[6] === 'groda' ? 'gurka' : 'groda');
  await give(wrong, 'Ta emot delen', /^Ord nummer 7 är fel/);
  await give(first.slice(1), 'Ta emot delen', 'Det blev 30 ord, men de ska vara 31.');
  const { shares } = await makeCountKey(2, 3);
  const forged = shareWords(shares[0] ?? new Uint8Array(33), counting(scene).count.id);
  await give(forged, 'Ta emot delen', /annan nyckel/);
  await give(first, 'Ta emot delen', 'given');
  await give(first, 'Lås upp rösterna', 'Delen till Anna Andersson är redan given. Nu behövs någon annans.');
  expect(await faults()).toEqual([]);
  await give(second, 'Lås upp rösterna', /röster öppnade\./);
  await settle();
}, 120_000);
