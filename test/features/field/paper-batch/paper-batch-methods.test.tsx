import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { standingSheets } from '../../../../src/domain/vote/paper-batch.ts';
import { fakeTablet, type FakeTablet } from '../../kiosk/tablet.ts';
import { faults } from '../../kiosk/faults.ts';
import { fetchRound, openBundle, press, showBatches, speakSwedish, type, write } from './batches.tsx';
import { twoQuestions } from './rounds.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

async function tabletWith(cycle: Cycle): Promise<FakeTablet> {
  const tablet = fakeTablet();
  await fetchRound(tablet, cycle);
  showBatches(tablet);
  return tablet;
}

const contents = (tablet: FakeTablet) => {
  const [batch] = tablet.log.state().batches.values();
  return batch ? standingSheets(batch).map(({ content }) => content) : [];
};

const paris = () => twoQuestions({ kind: 'approval', votes: 2 }, { kind: 'points', votes: 3, perOption: 3 });

test('two questions on a sheet: Enter goes from the first to the second, and from the second to the next sheet', async () => {
  const tablet = await tabletWith(paris());
  await openBundle(3, 'Södra');
  type('1⏎3⏎⏎11,2⏎12⏎⏎');
  type('0⏎⏎13⏎⏎');
  type('2⏎⏎0⏎⏎');
  await screen.findByText('3 sparade på plattan');
  expect(contents(tablet)).toEqual([
    {
      as: 'marked',
      answers: [
        [
          { option: 'town-1', votes: 1 },
          { option: 'town-3', votes: 1 },
        ],
        [
          { option: 'own-1', votes: 2 },
          { option: 'own-2', votes: 1 },
        ],
      ],
    },
    { as: 'marked', answers: [[], [{ option: 'own-3', votes: 1 }]] },
    { as: 'marked', answers: [[{ option: 'town-2', votes: 1 }], []] },
  ]);
  expect(screen.getByText('1, 3 / 11 ×2, 12')).toBeTruthy();
  expect(await faults('plain')).toEqual([]);
});

test('a question that was not read is asked for, and one with too many votes is lost alone', async () => {
  const tablet = await tabletWith(paris());
  await openBundle(1, 'Södra');
  type('1⏎⏎⏎');
  await screen.findByText(/Läs den här frågan också/);
  type('11,3⏎11⏎⏎');
  await screen.findByText('Räknas som ogiltig: Din stadsdel');
  type('+');
  await screen.findByText('1 sparad på plattan');
  expect(screen.getByText('giltig / ogiltig')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: 'Stäng bunten' })[0] ?? document.body);
  const dialog = within(await screen.findByRole('dialog'));
  const sums = dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(sums).toEqual([
    'Hela staden 1 röst + 1 inte använda + 0 på ogiltiga sedlar = 1 sedel × 2 röster',
    'Din stadsdel 0 röster + 0 inte använda + 3 på ogiltiga sedlar = 1 sedel × 3 röster',
  ]);
  fireEvent.click(dialog.getByRole('button', { name: 'Stäng bunten' }));
  const town = await screen.findByRole('region', { name: 'Hela staden' });
  expect(town.textContent).toContain('1 röst + 1 inte använda + 0 på ogiltiga sedlar = 1 sedel × 2 röster');
  const own = await screen.findByRole('region', { name: 'Din stadsdel' });
  expect(own.textContent).toContain('0 röster + 0 inte använda + 3 på ogiltiga sedlar = 1 sedel × 3 röster');
  expect(contents(tablet)).toHaveLength(1);
});

test('a number from another style names it, and the sheet is laid aside without being entered', async () => {
  const tablet = await tabletWith(paris());
  await openBundle(2, 'Södra');
  type('1⏎⏎23⏎');
  await screen.findByText('Här finns inget förslag med nummer 23. Det finns på röstsedeln Norra.');
  await press('Lägg sedeln åt sidan');
  type('2⏎⏎12⏎⏎');
  await screen.findByText('1 av 2 sedlar');
  expect(contents(tablet)).toEqual([
    { as: 'marked', answers: [[{ option: 'town-2', votes: 1 }], [{ option: 'own-2', votes: 1 }]] },
  ]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Stäng bunten' })[0] ?? document.body);
  expect(await screen.findByDisplayValue('1 sedel av en annan variant lades åt sidan.')).toBeTruthy();
});

test('knapsack: the sum runs along with the budget, and says where it is spent', async () => {
  const tablet = await tabletWith(twoQuestions({ kind: 'knapsack' }, { kind: 'approval', votes: 1 }));
  await openBundle(1, 'Södra');
  // Söder has a million; the four cost 400, 600, 800 and 1 000 thousand.
  type('1⏎');
  await screen.findByText(/^400\s000\skr av 1\s000\s000\skr$/);
  type('2⏎');
  await screen.findByText(/^1\s000\s000\skr av 1\s000\s000\skr$/);
  type('3⏎');
  await screen.findByText(/Här räcker inte budgeten längre/);
  await screen.findByText('Räknas som ogiltig: Hela staden');
  type('⌫⏎11⏎⏎');
  await screen.findByText('1 sparad på plattan');
  expect(contents(tablet)[0]).toMatchObject({
    answers: [[{ option: 'town-1' }, { option: 'town-2' }], [{}]],
  });
});

test('ranking: the order of the numbers is the order of preference', async () => {
  const tablet = await tabletWith(
    twoQuestions({ kind: 'ranking', ranks: 3 }, { kind: 'approval', votes: 1 }),
  );
  await openBundle(1, 'Södra');
  type('3⏎1⏎');
  await screen.findByText('1 plats kvar');
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect([first, second]).toEqual(['1:a3TrädTa bort Träd', '2:a1CykelbanaTa bort Cykelbana']);
  type('3⏎');
  await screen.findByText('Förslaget står redan på sedeln.');
  type('⌫2⏎4⏎');
  await screen.findByText('Här blir förslagen för många. Högst 3 förslag får rangordnas.');
  type('⌫⏎11⏎⏎');
  await screen.findByText('1 sparad på plattan');
  expect(contents(tablet)[0]).toMatchObject({
    answers: [[{ option: 'town-3' }, { option: 'town-1' }, { option: 'town-2' }], [{ option: 'own-1' }]],
  });
});

test('an invalid sheet takes one key, one digit for why, and Enter; or words of its own', async () => {
  const tablet = await tabletWith(paris());
  await openBundle(3, 'Södra');
  type('/⏎');
  await screen.findByText('Välj eller skriv varför sedeln är ogiltig.');
  type('2⏎');
  await screen.findByText('1 sparad på plattan');
  type('o');
  await write('Med egna ord', 'x'.repeat(201));
  await press('Spara sedeln');
  await screen.findByText('Texten är för lång. Högst 200 tecken.');
  await write('Med egna ord', 'Kaffe på hela sedeln');
  await press('Spara sedeln');
  await screen.findByText('2 sparade på plattan');
  type('/⌫1⏎⏎11⏎⏎');
  await screen.findByText('3 sparade på plattan');
  expect(contents(tablet).slice(0, 2)).toEqual([
    { as: 'invalid', reason: 'Namn eller annat kännetecken på sedeln' },
    { as: 'invalid', reason: 'Kaffe på hela sedeln' },
  ]);
  await screen.findByText('Kaffe på hela sedeln');
});
