import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { tallySheets } from '../../../../src/domain/vote/batch-tally.ts';
import { standingSheets } from '../../../../src/domain/vote/paper-batch.ts';
import { questionsOf } from '../../../../src/domain/vote/question.ts';
import { nassjo } from '../../kiosk/soder.ts';
import type { FakeTablet } from '../../kiosk/tablet.ts';
import {
  fetchedTablet,
  kindsOn,
  openBundle,
  press,
  showBatches,
  speakSwedish,
  type,
  write,
} from './batches.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const bundle = (tablet: FakeTablet) => [...tablet.log.state().batches.values()][0];
const contents = (tablet: FakeTablet) => {
  const batch = bundle(tablet);
  return batch ? standingSheets(batch).map(({ content }) => content) : [];
};
const entered = (text: string) => screen.findByText(text);

test('a bundle is opened with the vote around the event, the next number and the sheets counted by hand', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await screen.findByText('Inga buntar på den här plattan än');
  await openBundle(50);
  expect(bundle(tablet)?.opened).toMatchObject({
    style: 'soder',
    number: 1,
    declared: 50,
    event: '22222222-2222-4222-8222-222222222222',
    reading: 'aloud',
    reader: 'Anna Ek',
    witness: 'Bo Lind',
  });
  await entered('0 av 50 sedlar');
  await press('Buntar');
  await press('Öppna en ny bunt');
  expect(await screen.findByLabelText('Buntens nummer')).toHaveProperty('value', '2');
  fireEvent.click(screen.getByLabelText('Norr'));
  await screen.findByDisplayValue('1');
});

test('a bundle without a number of sheets, or with a used number, is refused where it was typed', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(5);
  await press('Buntar');
  await press('Öppna en ny bunt');
  await press('Öppna bunten');
  await screen.findByText(/hur många sedlar som ligger i bunten: 1 till 50/);
  await write('Hur många sedlar?', '12');
  await write('Buntens nummer', '1');
  await write('Vem läser upp?', 'Anna Ek');
  await write('Vem ser på?', 'Bo Lind');
  await press('Öppna bunten');
  await screen.findByText('Bunt 1 finns redan på den här plattan. Ta ett annat nummer.');
  expect(kindsOn(tablet)).toEqual(['batch.opened']);
});

test('number, Enter, number, Enter, Enter: a sheet; 0 is blank, * is kasserad', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(4);
  type('3⏎12⏎3⏎⏎');
  type('0⏎⏎');
  type('*⏎');
  type('7⏎k⏎');
  await entered('4 av 4 sedlar');
  await entered('4 sparade på plattan');
  expect(contents(tablet)).toEqual([
    {
      as: 'marked',
      answers: [
        [
          { option: 'soder-3', votes: 2 },
          { option: 'soder-12', votes: 1 },
        ],
      ],
    },
    { as: 'marked', answers: [[]] },
    { as: 'spoiled' },
    { as: 'spoiled' },
  ]);
  await screen.findByText('Alla 4 sedlar är inskrivna');
});

test('fifty approval sheets typed without a pause are fifty sheets in their order', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(50, 'Norr');
  for (let sheet = 0; sheet < 50; sheet += 1) type(`${String((sheet % 12) + 1)}⏎⏎`);
  await entered('50 av 50 sedlar');
  await entered('50 sparade på plattan');
  const typed = contents(tablet).map((content) =>
    content.as === 'marked' ? content.answers[0]?.[0]?.option : '',
  );
  expect(typed).toEqual(Array.from({ length: 50 }, (_, at) => `norr-${String((at % 12) + 1)}`));
  expect(new Set(tablet.entries.map(({ id }) => id)).size).toBe(52);
});

test('Backspace takes the last digit back, then the last vote, and never a saved sheet', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(2);
  type('1⏎⏎');
  type('4⏎5⏎12⌫⌫⌫⌫⌫⌫9⏎⏎');
  await entered('2 av 2 sedlar');
  expect(contents(tablet)).toEqual([
    { as: 'marked', answers: [[{ option: 'soder-1', votes: 1 }]] },
    { as: 'marked', answers: [[{ option: 'soder-9', votes: 1 }]] },
  ]);
});

test('an overvote is explained at its row, and saved only as a deliberate act, as it is', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(2);
  type('1⏎2⏎3⏎4⏎⏎⏎');
  await screen.findByText('Här blir rösterna för många. En sedel har 3 röster.');
  await screen.findByText('Sedeln räknas som ogiltig');
  expect(contents(tablet)).toEqual([]);
  type('⌫⏎');
  await entered('1 av 2 sedlar');
  type('1⏎1⏎1⏎1⏎');
  await screen.findByText('Här står 4 röster. Ett förslag får högst 3 röster.');
  await press('Spara som den är (räknas som ogiltig)');
  await entered('2 av 2 sedlar');
  const batch = bundle(tablet);
  const [soder] = questionsOf(nassjo(), 'soder');
  expect(batch && soder && tallySheets(soder, 0, contents(tablet))).toMatchObject({ valid: 1, invalid: 1 });
});

test('a number that no proposal has is said before and after Enter, and kept as it was written', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1, 'Norr');
  type('17');
  await screen.findByText('inget förslag har det numret');
  type('⏎');
  await screen.findByText('Det finns inget förslag med nummer 17.');
  type('+');
  await entered('1 av 1 sedel');
  expect(contents(tablet)).toEqual([{ as: 'marked', answers: [[{ option: '#17', votes: 1 }]] }]);
});

test('a vote given twice to one proposal is explained where one cross is allowed', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1, 'Norr');
  type('5⏎5⏎');
  expect(await screen.findByText('Förslaget står redan på sedeln.')).toBeTruthy();
});

test('votes and blank cannot stand on one sheet', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1);
  type('5⏎0⏎');
  await screen.findByText(/kan inte både ha röster och vara blank/);
  type('⏎');
  await entered('1 av 1 sedel');
  expect(contents(tablet)).toEqual([{ as: 'marked', answers: [[{ option: 'soder-5', votes: 1 }]] }]);
});

test('the keyboard goes on being heard after a finger on the screen: Enter takes the number, and does not save', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(2);
  type('1⏎');
  await userEvent.click(screen.getByRole('button', { name: 'Spara sedeln' }));
  await userEvent.keyboard('2{Enter}3{Enter}{Enter}');
  await entered('2 av 2 sedlar');
  expect(contents(tablet).map((content) => content.as === 'marked' && content.answers[0]?.length)).toEqual([
    1, 2,
  ]);
});

test('Enter on an empty sheet saves nothing', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(2);
  type('⏎⏎');
  await screen.findByText('Sedeln är tom. Skriv ett nummer, eller 0 om sedeln är blank.');
  expect(contents(tablet)).toEqual([]);
});

test('the last sheet is taken back with a trace, and its number is given again', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(2);
  type('1⏎⏎2⏎⏎');
  await press('Ångra sedel 2');
  await entered('1 av 2 sedlar');
  const list = await screen.findByRole('list', { name: 'Senaste sedlarna' });
  expect(within(list).getByText('ångrad')).toBeTruthy();
  expect([...list.querySelectorAll('s')].map(({ textContent }) => textContent)).toEqual(['Sedel 2', '2']);
  type('3⏎⏎');
  await entered('2 av 2 sedlar');
  expect(kindsOn(tablet)).toEqual([
    'batch.opened',
    'sheet.entered',
    'sheet.entered',
    'sheet.withdrawn',
    'sheet.entered',
  ]);
  expect(contents(tablet)).toHaveLength(2);
});

test('more sheets than were counted are said when it happens', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1);
  type('1⏎⏎');
  expect(screen.queryByText('Fler sedlar än 1')).toBeNull();
  type('2⏎⏎');
  await screen.findByText('Fler sedlar än 1');
});

test('without a keyboard: the pad, the buttons and the proposals themselves', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(3);
  await press('1');
  await press('2');
  await press(/^Enter/);
  await press('Spara sedeln');
  fireEvent.click(await screen.findByText('Tryck på förslagen i stället'));
  await press('3 Lekplats i Fredriksdal');
  await press('3 Lekplats i Fredriksdal');
  await press('Ta bort en röst på Lekplats i Fredriksdal');
  await press('Spara sedeln');
  await press(/^Blank/);
  await press('Spara sedeln');
  await entered('3 av 3 sedlar');
  expect(contents(tablet)).toEqual([
    { as: 'marked', answers: [[{ option: 'soder-12', votes: 1 }]] },
    { as: 'marked', answers: [[{ option: 'soder-3', votes: 1 }]] },
    { as: 'marked', answers: [[]] },
  ]);
});

test('a key that was leant on is told, not swallowed', async () => {
  const tablet = await fetchedTablet();
  showBatches(tablet);
  await openBundle(1);
  type('1⏎'.repeat(100));
  await screen.findByText(/Så många röster går inte att spara/);
  type('+');
  await entered('1 sparad på plattan');
  expect(contents(tablet)).toEqual([{ as: 'marked', answers: [[{ option: 'soder-1', votes: 99 }]] }]);
});
