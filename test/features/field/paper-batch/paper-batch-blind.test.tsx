import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundlesOf } from '../../../../src/domain/vote/bundle.ts';
import { questionsOf } from '../../../../src/domain/vote/question.ts';
import { faults } from '../../kiosk/faults.ts';
import { fakeTablet, type FakeTablet } from '../../kiosk/tablet.ts';
import { fetchRound, press, showBatches, speakSwedish, type, write } from './batches.tsx';
import { blindRound } from './rounds.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

async function blindTablet(): Promise<FakeTablet> {
  const tablet = fakeTablet();
  await fetchRound(tablet, blindRound());
  return tablet;
}

const bundle = (tablet: FakeTablet) =>
  bundlesOf(tablet.log.state().batches.values(), blindRound().id, (style) =>
    questionsOf(blindRound(), style),
  )[0];

async function openBlind(reader: string, declared: number) {
  await press('Öppna en ny bunt');
  await write('Hur många sedlar?', String(declared));
  await write('Buntens nummer', '7');
  await write(/^Förseglingens nummer/, 'A 1234');
  await write('Vem skriver in?', reader);
  await press('Öppna bunten');
  await screen.findByRole('heading', { level: 1, name: 'Bunt 7 · Söder' });
}

async function readAgain(reader: string) {
  await press('Läs bunten en andra gång');
  await write('Vem skriver in?', reader);
  await press('Börja läsa');
}

async function typeAndLock(keys: string, saved: string) {
  await screen.findByRole('heading', { name: 'Sedel 1' });
  type(keys);
  await screen.findByText(saved);
  fireEvent.click((await screen.findAllByRole('button', { name: 'Stäng bunten' }))[0] ?? document.body);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Stäng bunten' }));
}

test('two readings that say the same close the bundle, and nothing of the first is seen before', async () => {
  const tablet = await blindTablet();
  showBatches(tablet);
  await openBlind('Anna Ek', 2);
  await typeAndLock('3⏎12⏎⏎-⏎', '2 sparade på plattan');
  await screen.findByRole('heading', { level: 1, name: 'Första läsningen är låst' });
  expect(document.body.textContent).not.toContain('Lekplats');
  expect(document.body.textContent).not.toMatch(/Giltiga|Blanka/);
  await press('Buntar');
  await screen.findByText('Anna Ek har läst. Nu läser en annan person.');
  expect(document.body.textContent).not.toMatch(/2 av 2/);
  await press(/Bunt 7/);
  await readAgain('anna  ek');
  await screen.findByText(/har redan läst bunten/);
  await write('Vem skriver in?', 'Bo Lind');
  await press('Börja läsa');
  await typeAndLock('12⏎3⏎⏎0⏎⏎', '2 sparade på plattan');
  await screen.findByText('Läst av Anna Ek och av Bo Lind. Läsningarna är lika.');
  expect(bundle(tablet)?.stage).toBe('counted');
  const [first, second] = bundle(tablet)?.readings ?? [];
  expect(second?.opened).toMatchObject({ number: 7, seal: 'A 1234', declared: 2, reader: 'Bo Lind' });
  expect(first?.opened.witness).toBeUndefined();
});

test('rows that differ are settled by two different people who look at the sheet', async () => {
  const tablet = await blindTablet();
  showBatches(tablet);
  await openBlind('Anna Ek', 3);
  await typeAndLock('1⏎⏎2⏎⏎3⏎⏎', '3 sparade på plattan');
  await readAgain('Bo Lind');
  await typeAndLock('1⏎⏎12⏎⏎4⏎⏎', '3 sparade på plattan');
  await screen.findByRole('heading', { level: 1, name: '2 sedlar lästes olika' });
  expect(screen.queryByRole('heading', { name: 'Sedel 1' })).toBeNull();
  expect(await faults('plain')).toEqual([]);
  const second = within(await screen.findByRole('region', { name: 'Sedel 2' }));
  fireEvent.click(second.getByRole('radio', { name: /^12/ }));
  await press('Skriv under och lås bunten');
  await screen.findByText('Välj vad som står på sedeln.');
  const third = within(await screen.findByRole('region', { name: 'Sedel 3' }));
  fireEvent.click(third.getByRole('radio', { name: 'Något annat' }));
  await write('Skriv av sedeln', '3 x');
  await screen.findByText('Det går inte att läsa som en sedel än.');
  await write('Skriv av sedeln', '3 4x2');
  await screen.findByText('Lekplats i Fredriksdal, Bänkar längs kyrkvägen · giltig');
  await press('Skriv under och lås bunten');
  await screen.findByText('Skriv namnen på er båda.');
  await write('Namn', 'Anna Ek');
  await write('Den andras namn', 'ANNA EK');
  await press('Skriv under och lås bunten');
  await screen.findByText('Anna Ek står två gånger. Det ska vara två personer.');
  await write('Den andras namn', 'Bo Lind');
  tablet.failing = 'storage.full';
  await press('Skriv under och lås bunten');
  await screen.findByText('Bunten är inte avgjord än');
  tablet.failing = undefined;
  await press('Skriv under och lås bunten');
  await screen.findByText(/Det som skilde sig avgjordes av Anna Ek och Bo Lind/);
  expect(bundle(tablet)?.sheets.map(({ content }) => content)).toEqual([
    { as: 'marked', answers: [[{ option: 'soder-1', votes: 1 }]] },
    { as: 'marked', answers: [[{ option: 'soder-12', votes: 1 }]] },
    {
      as: 'marked',
      answers: [
        [
          { option: 'soder-3', votes: 1 },
          { option: 'soder-4', votes: 2 },
        ],
      ],
    },
  ]);
});

test('a reading that went wrong is discarded with a reason, and the bundle is read again', async () => {
  const tablet = await blindTablet();
  showBatches(tablet);
  await openBlind('Anna Ek', 4);
  await typeAndLock('1⏎⏎2⏎⏎3⏎⏎4⏎⏎', '4 sparade på plattan');
  await readAgain('Bo Lind');
  await typeAndLock('2⏎⏎3⏎⏎4⏎⏎1⏎⏎', '4 sparade på plattan');
  await screen.findByText('Så många skiljer sig att en sedel nog kom i fel ordning');
  await press('Kassera läsningen av Bo Lind');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kassera läsningen' }));
  await screen.findByText('Skriv varför läsningen kasseras.');
  await write('Varför?', 'Första sedeln låg sist.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kassera läsningen' }));
  await screen.findByRole('heading', { level: 1, name: 'Första läsningen är låst' });
  await readAgain('Bo Lind');
  await typeAndLock('1⏎⏎2⏎⏎3⏎⏎4⏎⏎', '4 sparade på plattan');
  await screen.findByText(/Läsningarna är lika/);
  expect(tablet.entries.filter(({ kind }) => kind === 'batch.discarded')).toHaveLength(1);
  expect(bundle(tablet)?.readings).toHaveLength(2);
});

test('a blind reading that goes on is opened again by its reader alone', async () => {
  const tablet = await blindTablet();
  showBatches(tablet);
  await openBlind('Anna Ek', 2);
  type('3⏎⏎');
  await screen.findByText('1 sparad på plattan');
  await press('Buntar');
  await screen.findByText('Anna Ek skriver in');
  await press(/Bunt 7/);
  await screen.findByRole('heading', { level: 1, name: 'Anna Ek skriver in bunten' });
  expect(screen.queryByText('1 av 2 sedlar')).toBeNull();
  await press('Jag är Anna Ek');
  expect(await screen.findByText('1 av 2 sedlar')).toBeTruthy();
});
