import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ballotPoint, contestOf, type Point, type PointWishes } from '../ballot-point.ts';
import { type Scene, scene } from '../field/scene.ts';
import { startBallots } from './ballot-kiosk.tsx';
import { handTo } from './handed.ts';
import { heading, press, speakSwedish } from './kiosk.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

type Voting = { readonly stage: Scene; readonly point: Point };

/** A voter who has been checked in, with the tablet in their hands. */
async function voter(method: Record<string, unknown>, wishes: PointWishes = {}): Promise<Voting> {
  const point = await ballotPoint({
    contests: [contestOf('norr', method)],
    ...wishes,
    voting: { checkIn: 'attested', ...wishes.voting },
  });
  const stage = await scene({}, point.office);
  startBallots(stage.tablet, point, await handTo(stage.tablet, point));
  await press('Börja rösta');
  return { stage, point };
}

/** Somewhere on the screen, or said. */
const sees = (words: string | RegExp) => screen.findAllByText(words);

const box = (name: RegExp) => screen.findByRole('checkbox', { name });
const tick = async (name: RegExp) => void fireEvent.click(await box(name));

async function castIt() {
  await press('Granska din röst');
  await heading('Stämmer din röst?');
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
}

const marksOf = async ({ stage, point }: Voting) =>
  (await point.votesOn(stage.tablet)).map(({ vote }) => vote.map(({ marks }) => marks));

describe('each method', () => {
  test('approval: what was ticked, and only that, lies in the envelope', async () => {
    const voting = await voter({ kind: 'approval', votes: 2 });
    await heading('Välj upp till 2 förslag');
    await tick(/Ljus/);
    await tick(/Lekpark/);
    await tick(/Ljus/);
    await tick(/Badbrygga/);
    await sees('Alla röster är lagda');
    await castIt();
    expect(await marksOf(voting)).toEqual([
      [
        [
          { option: 'bad', votes: 1 },
          { option: 'park', votes: 1 },
        ],
      ],
    ]);
  });

  test('points: several on one, as many as were given', async () => {
    const voting = await voter({ kind: 'points', votes: 3, perOption: 2 });
    await heading('Fördela dina 3 röster');
    await press('En röst till på Lekpark');
    await press('En röst till på Lekpark');
    await press('En röst till på Lekpark');
    await screen.findByText('Du får lägga högst 2 röster på samma förslag.', { selector: '[role=alert] *' });
    await press('En röst mindre på Lekpark');
    await press('En röst till på Ljus på stigen');
    await sees('1 röst kvar');
    await castIt();
    expect(await marksOf(voting)).toEqual([
      [
        [
          { option: 'ljus', votes: 1 },
          { option: 'park', votes: 1 },
        ],
      ],
    ]);
  });

  test('knapsack: the money that is left is always in sight, and what does not fit is explained at once', async () => {
    const voting = await voter({ kind: 'knapsack' });
    await heading('Fyll budgeten');
    await tick(/Ljus/);
    await tick(/Badbrygga/);
    await sees(/^80\s000\skr kvar av 500\s000\skr$/);
    await tick(/Lekpark/);
    await screen.findByText(/Pengarna räcker inte: 10\s000\skr för mycket/);
    expect(await box(/Lekpark/)).toHaveProperty('checked', false);
    await castIt();
    expect(await marksOf(voting)).toEqual([
      [
        [
          { option: 'bad', votes: 1 },
          { option: 'ljus', votes: 1 },
        ],
      ],
    ]);
  });

  test('ranking: in the order of the presses, moved by buttons', async () => {
    const voting = await voter({ kind: 'ranking', ranks: 3 });
    await heading('Rangordna upp till 3 förslag');
    await tick(/Lekpark/);
    await tick(/Badbrygga/);
    await tick(/Ljus/);
    await press('Flytta upp Ljus på stigen');
    await screen.findByRole('checkbox', { name: 'Plats 2 Ljus på stigen' });
    await tick(/Utegym/);
    await screen.findByText(/Du har redan valt 3 förslag/);
    await press('Granska din röst');
    expect(
      within(await screen.findByRole('list'))
        .getAllByRole('listitem')
        .map((li) => li.textContent),
    ).toEqual(['1. Lekpark', '2. Ljus på stigen', '3. Badbrygga vid Stensjöns badplats']);
    await press('Lägg rösten');
    await heading('Tack! Din röst är lagd.');
    const [[marks] = []] = await marksOf(voting);
    expect(marks?.map(({ option }) => option)).toEqual(['park', 'ljus', 'bad']);
  });
});

test('presses faster than the screen are all counted', async () => {
  const voting = await voter({ kind: 'points', votes: 3, perOption: 3 });
  const more = await screen.findByRole('button', { name: 'En röst till på Lekpark' });
  for (let tap = 0; tap < 3; tap += 1) fireEvent.click(more);
  await sees('Alla röster är lagda');
  await castIt();
  expect(await marksOf(voting)).toEqual([[[{ option: 'park', votes: 3 }]]]);
});

test('too many is said at once, nothing changes, and the words go when it fits again', async () => {
  await voter({ kind: 'approval', votes: 1 });
  await tick(/Lekpark/);
  await tick(/Ljus/);
  await screen.findByText('Du har redan lagt din röst. Ta bort den om du vill välja något annat.');
  expect(await box(/Ljus/)).toHaveProperty('checked', false);
  expect(await box(/Lekpark/)).toHaveProperty('checked', true);
  await tick(/Lekpark/);
  await expect.poll(() => screen.queryByText(/Du har redan lagt din röst/)).toBeNull();
  await sees('1 röst kvar');
});

test('a blank vote is meant: asked for once, said in the review, and counted', async () => {
  const voting = await voter({ kind: 'approval', votes: 2 });
  await press('Granska din röst');
  const ask = await screen.findByRole('dialog', { name: 'Vill du rösta blankt?' });
  fireEvent.click(within(ask).getByText('Nej, gå tillbaka'));
  await tick(/Lekpark/);
  await press('Rösta blankt');
  await screen.findByText('Det förslag du har valt tas bort.');
  await press('Ja, rösta blankt');
  await heading('Stämmer din röst?');
  screen.getByText('Blank röst');
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
  expect(await marksOf(voting)).toEqual([[[]]]);
});

test('one question after another; the review leads back to each, and straight back again', async () => {
  const voting = await voter(
    {},
    {
      contests: [
        contestOf('norr', { kind: 'approval', votes: 1 }),
        contestOf('hela', { kind: 'points', votes: 2, perOption: 2 }),
      ],
      voting: { styles: [{ id: 'norr', name: 'Norr', contests: ['norr', 'hela'] }] },
    },
  );
  await screen.findByText('1 av 2');
  await tick(/Lekpark/);
  await press('Fortsätt');
  await heading('Fördela dina 2 röster');
  await press('En röst till på Ljus på stigen');
  await press('Granska din röst');
  const [first] = await screen.findAllByRole('button', { name: 'Ändra' });
  fireEvent.click(first ?? document.body);
  await heading('Välj ett förslag');
  await tick(/Lekpark/);
  await tick(/Utegym/);
  await press('Fortsätt');
  await heading('Stämmer din röst?');
  screen.getByText('Du har 1 röst kvar, men du måste inte använda den.');
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
  expect(await marksOf(voting)).toEqual([[[{ option: 'gym', votes: 1 }], [{ option: 'ljus', votes: 1 }]]]);
});

test('the review says a vote in words before it is cast', async () => {
  await voter({ kind: 'points', votes: 3, perOption: 3 });
  await press('En röst till på Lekpark');
  await press('En röst till på Lekpark');
  await press('Granska din röst');
  await sees('2 röster');
  await press('Tillbaka');
  expect(await heading('Fördela dina 3 röster')).toBeTruthy();
});

test('options stand in the order of their numbers, or in one drawn for the voter alone', async () => {
  const titles = async () =>
    (await screen.findAllByRole('heading', { level: 2, name: /Förslag/ })).map((each) => each.textContent);
  const contests = (order: string) => [
    contestOf('norr', { kind: 'approval', votes: 1 }, { order, options: manyOptions().toReversed() }),
  ];
  await voter({}, { contests: contests('fixed') });
  expect(await titles()).toEqual(manyOptions().map(({ title }) => title));
  cleanup();
  await voter({}, { contests: contests('drawn') });
  const drawn = await titles();
  expect(drawn).not.toEqual(manyOptions().map(({ title }) => title));
  expect(drawn.toSorted()).toEqual(
    manyOptions()
      .map(({ title }) => title)
      .toSorted(),
  );
});

const manyOptions = () =>
  Array.from({ length: 20 }, (_, at) => ({
    id: `o-${at}`,
    number: at + 1,
    title: `Förslag ${at + 1}`,
    text: '',
    cost: 1000,
  }));

test('"läs mer" shows the whole text, and only where there is more', async () => {
  await voter({ kind: 'approval', votes: 2 });
  await screen.findByText(/så att den …$/);
  expect(screen.getAllByRole('button', { name: 'Läs mer' })).toHaveLength(1);
  await press('Läs mer');
  await screen.findByText(/sätter upp en livboj\.$/);
  expect(await screen.findByRole('button', { name: 'Läs mindre' })).toBeTruthy();
});

test('a helper of the voter’s choice is a number with the bag, and nothing with the vote', async () => {
  const { stage, point } = await voter({ kind: 'approval', votes: 2 });
  await tick(/Lekpark/);
  await press('Granska din röst');
  fireEvent.click(await screen.findByLabelText('Någon som jag har valt hjälpte mig att rösta'));
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
  const [opened] = await point.votesOn(stage.tablet);
  expect(opened).toMatchObject({ identity: { by: 'attested' }, style: 'norr' });
  expect([...stage.tablet.log.state().bags.values()].map(({ assisted }) => assisted)).toEqual([1]);
});

test('large text is for this voter: the next one begins with the plain size', async () => {
  const { stage, point } = await voter({ kind: 'approval', votes: 2 });
  const plain = getComputedStyle(document.documentElement).fontSize;
  await press('Större text');
  await expect
    .poll(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
    .toBeGreaterThan(parseFloat(plain));
  await tick(/Lekpark/);
  await castIt();
  await expect.poll(() => getComputedStyle(document.documentElement).fontSize).toBe(plain);
  await press('Klar');
  await heading('Här kan du rösta');
  expect((await stage.tablet.ballotBox()).booth()).toBeUndefined();
  expect(await point.votesOn(stage.tablet)).toHaveLength(1);
});
