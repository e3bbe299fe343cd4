import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countKeysOf } from '../../../../src/domain/vote/count-key.ts';
import { CYCLE } from '../../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene, type OfficeScene } from '../scene.ts';
import { countKey, opened, round, setUp } from './vote-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** The words on the sheet that is shown, in order. */
const wordsShown = () => {
  const list = screen.getAllByRole('list').map((each) =>
    within(each)
      .queryAllByRole('listitem')
      .map((item) => item.textContent ?? ''),
  );
  return list.find((items) => items.length === 31) ?? [];
};

async function begin() {
  await press('Gör räknenyckeln');
  await write('Del 2', 'Bo Ceder');
  await press('Nästa: läs vad som kan gå förlorat');
}

async function haveRead() {
  fireEvent.click(await screen.findByRole('checkbox', { name: /Vi har läst det här/ }));
  await press('Gör nyckeln');
}

/** Takes all three shares on paper. */
async function takeShares(): Promise<string[][]> {
  const taken: string[][] = [];
  for (const name of ['Anna Andersson', 'Bo Ceder', 'Kommunens registrator, i förseglat kuvert']) {
    await press('Visa nyckeldelen');
    await screen.findAllByText(`Hör till ${name}`);
    taken.push(wordsShown());
    await press(`${name} har nyckeldelen på papper`);
  }
  return taken;
}

async function readBack(share: number, words: string) {
  await press(`Läs tillbaka del ${share}`);
  await write(/orden på bladet/, words);
  await press('Kontrollera orden');
}

const held = (scene: OfficeScene) => countKeysOf(scene.office.log.state().countKeys, CYCLE)[0];

test('a key is named, explained, made, shown share by share and read back, and only then is it done', async () => {
  const scene = await officeScene([setUp(round())]);
  openOffice(scene, '/office/vote/count-key');
  await begin();
  await screen.findByText(/Ett blad kan komma bort utan att något är förlorat. Kommer 2 bort/);
  await press('Gör nyckeln');
  await screen.findByText('Läs igenom och kryssa i rutan först.');
  expect(scene.submitted).toEqual([]);
  expect(await faults()).toEqual([]);
  await haveRead();
  const shares = await takeShares();
  expect(shares.map((words) => words.length)).toEqual([31, 31, 31]);
  expect(held(scene)?.made.shares.map(({ trustee }) => trustee)).toEqual([
    'Anna Andersson',
    'Bo Ceder',
    'Kommunens registrator, i förseglat kuvert',
  ]);
  await screen.findByText('0 av 3 delar är lästa tillbaka');
  screen.getByText(/gör då en ny/);
  for (const [at, words] of shares.entries()) {
    await readBack(at + 1, words.join(' '));
    await screen.findByText(new RegExp(`^(${at + 1} av 3 delar|Nyckeln är gjord)`));
  }
  await screen.findByText('Nyckeln är gjord, och alla delar är lästa tillbaka');
  screen.getByText(/Ett blad kan komma bort/);
  expect(scene.submitted.map(({ kind }) => kind)).toEqual([
    'count-key.made',
    ...Array.from({ length: 3 }, () => 'count-key.share-tested'),
  ]);
  expect(await faults()).toEqual([]);
}, 60_000);

test('shares are shown only once the key is known, and a try that nobody answered is made with the same key', async () => {
  const scene = await officeScene([setUp(round())]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene, '/office/vote/count-key');
  await begin();
  await haveRead();
  await screen.findByText('Inget blad är visat, så inget har gått förlorat.');
  expect(screen.queryByRole('button', { name: 'Visa nyckeldelen' })).toBeNull();
  scene.answers.submit = () => ({ outcome: 'accepted', position: 9 });
  await press('Försök igen');
  await screen.findByRole('button', { name: 'Visa nyckeldelen' });
  expect(new Set(scene.submitted.map(({ id }) => id)).size).toBe(1);
}, 60_000);

test('two shares for one person, and a share for nobody, are named', async () => {
  openOffice(await officeScene([setUp(round())]), '/office/vote/count-key');
  await press('Gör räknenyckeln');
  await press('Nästa: läs vad som kan gå förlorat');
  await screen.findByText('Skriv vem som ska ha delen.');
  await write('Del 2', 'anna  ANDERSSON');
  await screen.findByText(/anna ANDERSSON har redan en del/);
  await press('Ta bort del 3');
  expect(await screen.findByText('Ingen del är i reserv')).toBeTruthy();
});

test('a wrong word, words that changed places, another share and a share of an older key are told apart', async () => {
  const older = await countKey();
  const key = await countKey();
  const scene = await officeScene([setUp(round()), ...older.entries, ...key.entries]);
  openOffice(scene, '/office/vote/count-key');
  await heading('Räknenyckel');
  const [own = [], other = []] = key.words;
  await readBack(1, own.slice(1).join(' '));
  await screen.findByText('Det blev 30 ord, men de ska vara 31.');
  const tryWords = async (words: readonly string[], said: RegExp) => {
    await write(/orden på bladet/, words.join(' '));
    await press('Kontrollera orden');
    await screen.findByText(said);
  };
  await tryWords(own.with(3, 'xyzzy'), /Ord nummer 4, ”xyzzy”, finns inte/);
  const wrong = own[6] === 'abborre' ? 'bandy' : 'abborre';
  await tryWords(own.with(6, wrong), new RegExp(`Ord nummer 7 är fel. Står det ”${own[6]}” på bladet?`));
  const [a = '', b = ''] = [own[10], own[20]];
  await tryWords(own.with(10, b).with(20, a), /Ord nummer 11 och 21 har bytt plats/);
  await tryWords(other, /Det här är delen till Bo Ceder/);
  await tryWords(older.words[0] ?? [], /hör till en annan nyckel, kanske en äldre/);
  expect(scene.submitted).toEqual([]);
  await tryWords(
    own.map((word) => word.toUpperCase()),
    /1 av 3 delar är lästa tillbaka/,
  );
}, 60_000);

test('a ceremony that was broken off leaves a key that says it is worthless without its sheets, and another can be made', async () => {
  const scene = await officeScene([setUp(round())]);
  const page = openOffice(scene, '/office/vote/count-key');
  await begin();
  await haveRead();
  await screen.findByRole('button', { name: 'Visa nyckeldelen' });
  page.unmount();
  openOffice(scene, '/office/vote/count-key');
  await screen.findByText(/Finns inte bladet är nyckeln halvgjord och värdelös/);
  const first = held(scene)?.id;
  fireEvent.click(screen.getByText('Fattas ett blad, eller blev något fel?'));
  await press('Gör en ny nyckel');
  await write('Del 2', 'Bo Ceder');
  await press('Nästa: läs vad som kan gå förlorat');
  await haveRead();
  await screen.findByRole('button', { name: 'Visa nyckeldelen' });
  expect(scene.submitted).toHaveLength(2);
  expect(first).toBeDefined();
}, 60_000);

test('once the vote is open the key stands, and a round on paper needs none', async () => {
  const key = await countKey([1, 2, 3]);
  openOffice(await officeScene([setUp(round()), ...key.entries, opened(key.key)]), '/office/vote/count-key');
  await screen.findByText('Röstningen är öppen, så nyckeln står fast');
  expect(screen.queryByRole('button', { name: /ny nyckel|Läs tillbaka/ })).toBeNull();
  cleanup();
  openOffice(await officeScene([setUp(round({ tablets: false }))]), '/office/vote/count-key');
  expect(await screen.findByText('Den här omgången behöver ingen räknenyckel')).toBeTruthy();
});

test('a trustee may read a share back, and not make a key', async () => {
  const key = await countKey([1]);
  const scene = await officeScene([setUp(round()), ...key.entries], { roles: ['trustee'] });
  openOffice(scene, '/office/vote/count-key');
  await readBack(2, (key.words[1] ?? []).join(' '));
  await screen.findByText('2 av 3 delar är lästa tillbaka');
  expect(screen.queryByText('Gör en ny nyckel')).toBeNull();
}, 60_000);
