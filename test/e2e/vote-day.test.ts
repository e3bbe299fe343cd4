import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBackup, saveBackup } from './stage/backup.ts';
import type { StageBrowser } from './stage/browser.ts';
import { countAgain } from './stage/count-again.ts';
import { countTheDay } from './stage/count-day.ts';
import { expect } from './stage/expect.ts';
import type { SpokenServer } from './stage/server.ts';
import * as ballot from './stage/vote-ballot.ts';
import { asVote, type SaidVote } from './stage/vote-ballot.ts';
import { fillIn, isClosed, packUp, sign } from './stage/vote-close.ts';
import { entriesIn, keysFrom, openAll } from './stage/vote-count.ts';
import * as door from './stage/vote-door.ts';
import { inOrder } from './stage/in-order.ts';
import * as desk from './stage/vote-office.ts';
import { goToBundles, leaveBundles, readFirst, readSecond, settle } from './stage/vote-paper.ts';
import { printed } from './stage/vote-print.ts';
import { BALLOTS, cityRound } from './stage/vote-rounds.ts';
import * as scene from './stage/vote-stage.ts';
import { go } from './stage/walk.ts';
import type { Stage } from './stage.ts';

const TRUSTEES = ['Anna Lund', 'Bo Ek', 'Registratorn'];
const POINTS = { Rådhuset: 'Hela staden', Biblioteket: 'Norra (Hela staden)', Sporthallen: 'Hela staden' };
const round = cityRound();

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let trustee: StageBrowser;
let words: string;
let sheets: readonly desk.ShareSheet[];
let codes: readonly string[];
/** Two at the town hall, one at the library that never has a network, one at the sports hall, and one that is lost there. */
let hall: StageBrowser;
let hallTwo: StageBrowser;
let library: StageBrowser;
let sports: StageBrowser;
let lost: StageBrowser;

const code = (at: number): string => codes[at] ?? '';
/** Every vote that was cast and not lost. */
const castVotes: SaidVote[] = [];
const toCast = (vote: string): SaidVote => {
  castVotes.push(asVote(vote));
  return asVote(vote);
};

beforeAll(async () => {
  stage = await scene.openRound(round);
  ({ office, words } = await scene.openSealingOffice(stage));
  for (const [point, area] of Object.entries(POINTS)) await desk.planPoint(office.page(), point, area);
});
afterAll(() => stage?.close());

inOrder();

describe('before the vote', () => {
  it('the count key is split among three, each share printed and read back, a wrong word named', async () => {
    const page = office.page();
    sheets = await desk.makeCountKey(page, TRUSTEES, async (share) => {
      if (share === 1) expect(await printed(stage, page, 'key-share')).toBe(1);
    });
    await desk.mixUpShares(page, sheets);
    await desk.readAllBack(page, sheets);
    await expect(page.getByText('Nyckeln är gjord, och alla delar är lästa tillbaka')).toBeVisible();
  });

  it('voting codes stand on paper and nowhere on the screen, ballots are printed, and the vote is opened', async () => {
    const page = office.page();
    const anywhere = await desk.printSlips(page, 18, {
      visit: async () => expect(await printed(stage, page, 'slips')).toBe(3),
    });
    codes = [...anywhere, ...(await desk.printSlips(page, 1, { ballot: BALLOTS.north }))];
    expect(new Set(codes).size).toBe(19);
    await go(page, '/office/vote/ballots', 'Skriv ut röstsedlar');
    await expect(page.getByRole('button', { name: 'Skriv ut sedlarna' })).toBeVisible();
    expect(await printed(stage, page, 'ballot')).toBeGreaterThan(0);
    await desk.openVote(page);
  });

  it('five tablets are let in; one of them never hears of anything again', async () => {
    const at = (point: string, name: string) => scene.openTabletAt(stage, point, name);
    [hall, hallTwo] = await Promise.all([at('Rådhuset', 'hall'), at('Rådhuset', 'hall-two')]);
    [library, sports] = await Promise.all([at('Biblioteket', 'library'), at('Sporthallen', 'sports')]);
    lost = await at('Sporthallen', 'lost');
    for (const away of [library, lost]) await away.cut();
    const numbers = await Promise.all([hall, hallTwo, library, sports, lost].map(scene.tabletNumber));
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});

describe('at the town hall, on two tablets and on paper', () => {
  it('voters let themselves in with their codes and vote by every method; too much is explained', async () => {
    const page = hall.page();
    await door.giveToVoters(page);
    await ballot.voteByCode(page, code(0), BALLOTS.north, toCast('1 3 5 / 2 2 4'));
    await ballot.typeCode(page, code(1), BALLOTS.south);
    await ballot.answer(page, [2]);
    for (const number of [4, 1]) await ballot.press(page, number);
    await expect(page.getByText(/^Pengarna räcker inte: 80\s000\skr för mycket/)).toBeVisible();
    await ballot.press(page, 4); // Taken back.
    await ballot.choose(page, toCast('2 / 1 2 5').slice(1));
    await ballot.cast(page);
    await ballot.voteByCode(page, code(2), BALLOTS.east, toCast('4 6 / 3 1 5'));
    await ballot.typeCode(page, code(18)); // This slip says itself which ballot it is for.
    await ballot.choose(page, toCast('- / -'));
    await ballot.cast(page);
  });

  it('a voter who walks away is asked about, and their code is good again', async () => {
    const page = hall.page();
    await ballot.typeCode(page, code(3), BALLOTS.north);
    await ballot.press(page, 1);
    await page.getByRole('button', { name: 'Tillbaka' }).click();
    await page.getByRole('button', { name: 'Sluta och lämna plattan' }).click();
    await expect(page.getByRole('heading', { name: 'En röst är påbörjad men inte lagd' })).toBeVisible();
    await door.takeFromVoters(page);
    await door.hasLeft(page);
    expect(await door.pointFigures(page)).toEqual({ checkedIn: 5, left: 1, waiting: 4, sealed: 0 });
    await expect(page.getByRole('button', { name: 'Allt är framme' })).toBeVisible();
  });

  it('the other tablet there has heard which codes are used, and which may come back', async () => {
    const page = hallTwo.page();
    await door.askForNews(page);
    await door.meet(page, { code: code(0) });
    await expect(page.getByText('Koden är redan använd')).toBeVisible();
    await door.goHome(page);
    await door.voteAtDoor(page, { code: code(3), ballot: BALLOTS.north }, toCast('6 / 1'));
    await expect(page.getByText('röst lagd')).toBeVisible();
  });

  it('killed in mid-vote, the tablet says that nothing was cast, and the same voter votes', async () => {
    const typed = code(4).toLowerCase().replaceAll('1', 'l');
    await door.letIn(hallTwo.page(), { code: typed, ballot: BALLOTS.east });
    await ballot.begin(hallTwo.page());
    await ballot.choose(hallTwo.page(), asVote('2 5 / 5 4'));
    await scene.dieAndStart(stage, hallTwo);
    const page = hallTwo.page();
    await expect(page.getByRole('heading', { name: 'En röst är påbörjad men inte lagd' })).toBeVisible();
    await door.takeFromVoters(page);
    await door.tryAgain(page);
    await ballot.choose(page, toCast('1 6 / 4 5'));
    await page.getByRole('button', { name: 'Lägg rösten' }).click();
    await expect(page.getByRole('heading', { name: 'Tack! Din röst är lagd.' })).toBeVisible();
  });

  it('killed when it had said that the vote is cast, the tablet asks nobody, and the vote is there once', async () => {
    await scene.dieAndStart(stage, hallTwo);
    const page = hallTwo.page();
    await ballot.isFree(page);
    await door.takeFromVoters(page);
    await door.goHome(page);
    expect(await door.pointFigures(page)).toEqual({ checkedIn: 2, left: 0, waiting: 2, sealed: 0 });
  });

  it('two vote on paper; their sheets are read twice, blind, and agree', async () => {
    const page = hallTwo.page();
    for (const at of [5, 6]) await door.letInToPaper(page, { code: code(at), ballot: BALLOTS.east });
    await door.goHome(page);
    await goToBundles(page);
    const lying = [asVote('1 2 / 1 2 3'), asVote('- / 5')];
    await readFirst(page, { reader: 'Elsa', sheets: lying, number: 1, ballot: BALLOTS.east, seal: 'R-1' });
    await readSecond(page, { reader: 'Farid', sheets: lying });
    await expect(page.getByText('Läst av Elsa och av Farid. Läsningarna är lika.')).toBeVisible();
    await leaveBundles(page);
  });

  it('one tablet packs up, the other takes its figures and counts a spoiled sheet; one person cannot sign twice', async () => {
    const packed = await packUp(hallTwo.page());
    expect(packed).toEqual({ checkedIn: 4, left: 0, sealed: 2 });
    const page = hall.page();
    await fillIn(page, {
      others: [{ tablet: await scene.tabletNumber(hallTwo), ...packed }],
      papers: { 'Sedlar i lådan': 2, Kasserade: 1, Blanka: 0, Oanvända: 47, Mottagna: 50 },
    });
    await sign(page, ['Mustafa Ali', ' mustafa ali'], 'R-1, R-2');
    await expect(page.getByText('Röststället är inte stängt')).toBeVisible();
    await sign(page, ['Mustafa Ali', 'Kerstin Berg'], 'R-1, R-2');
    await isClosed(page);
    expect(await printed(stage, page, 'closing-hall')).toBe(1);
  });
});

describe('at the library, without any network', () => {
  it('whoever voted elsewhere is let in, for nobody can know; a slip of the pen is no code; the point is closed', async () => {
    const page = library.page();
    await door.giveToVoters(page);
    await ballot.voteByCode(page, code(0), BALLOTS.south, toCast('- / 3')); // Has voted at the town hall.
    await ballot.voteByCode(page, code(5), BALLOTS.east, toCast('1 / 5')); // Has a sheet in the box there.
    await ballot.voteByCode(page, code(7), BALLOTS.north, toCast('2 4 / 3 3'));
    await ballot.typeCode(page, ballot.mistyped(code(0)));
    await expect(page.getByText('Koden är felskriven. Jämför med lappen, tecken för tecken.')).toBeVisible();
    await page.getByRole('button', { name: 'Tillbaka' }).click();
    await door.takeFromVoters(page);
    await door.goHome(page);
    await fillIn(page);
    await sign(page, ['Mustafa Ali', 'Ingrid Holm'], 'B-7');
    await isClosed(page);
    expect(await printed(stage, page, 'closing-library')).toBe(1);
  });
});

describe('at the sports hall', () => {
  it('a check-in by mistake is undone with a reason, and the code is good again', async () => {
    const page = sports.page();
    await door.letInToPaper(page, { code: code(8), ballot: BALLOTS.north });
    await door.undoLatest(page, 'Fel röstsedel');
    for (const at of [8, 9]) await door.letInToPaper(page, { code: code(at), ballot: BALLOTS.south });
    await door.voteAtDoor(page, { code: code(10), ballot: BALLOTS.east }, toCast('3 / 2'));
    await door.goHome(page);
    expect(await door.pointFigures(page)).toEqual({ checkedIn: 3, left: 0, waiting: 1, sealed: 0 });
  });

  it('a bundle that was typed wrongly once is settled over the sheet', async () => {
    const page = sports.page();
    const [first, second] = [asVote('1 2 / 1'), asVote('3 / 2 3')];
    await goToBundles(page);
    const bundle = { number: 1, ballot: BALLOTS.south, seal: 'S-1', sheets: [first, second] };
    await readFirst(page, { reader: 'Elsa', ...bundle });
    await readSecond(page, { reader: 'Farid', sheets: [first, asVote('3 / 2 5')] });
    await settle(page, '3 / 2, 3', ['Elsa', 'Farid']);
    await expect(page.getByText('Det som skilde sig avgjordes av Elsa och Farid.')).toBeVisible();
    await leaveBundles(page);
  });

  it('figures that differ are counted once more, and stand with a note', async () => {
    const gone = lost.page();
    await door.voteAtDoor(gone, { code: code(11), ballot: BALLOTS.north }, asVote('1 / 1'));
    await door.goHome(gone);
    const others = [{ tablet: await scene.tabletNumber(lost), ...(await packUp(gone)) }];
    await lost.kill();
    const page = sports.page();
    await fillIn(page, {
      others,
      papers: { 'Sedlar i lådan': 2, Kasserade: 0, Blanka: 0, Oanvända: 17, Mottagna: 20 },
    });
    await expect(page.getByText('Skiljer 1')).toBeVisible();
    await page.getByLabel('Vi har räknat en gång till').check();
    await page.getByLabel('Varför skiljer det sig?').fill('En tom sedel blåste bort.');
    await sign(page, ['Mustafa Ali', 'Sara Nyman'], 'S-1, S-2');
    await isClosed(page);
    expect(await printed(stage, page, 'closing-sports')).toBe(1);
  });
});

describe('at the office', () => {
  const row = (point: string) => office.page().getByRole('row', { name: new RegExp(point) });

  it('what is missing is named, the file from the library brings its part, and the closing forms print', async () => {
    const page = office.page();
    await go(page, '/office/vote/points', 'Röstställen');
    await expect(row('Rådhuset')).toContainText('Allt framme');
    await expect(row('Biblioteket')).toContainText('Inte stängt');
    await expect(row('Sporthallen')).toContainText('Något fattas');
    await chooseBackup(page, await saveBackup(library.page()));
    await expect(page.getByRole('heading', { name: 'Filen är inläst' })).toBeVisible();
    await go(page, '/office/vote/points', 'Röstställen');
    await expect(row('Biblioteket')).toContainText('Allt framme');
    await desk.goToPoint(page, 'Sporthallen');
    await expect(page.getByText('En tom sedel blåste bort.').first()).toBeVisible();
    expect(await printed(stage, page, 'closing-at-office')).toBe(1);
  });

  it('the count waits for the lost tablet until two members have signed, with a reason', async () => {
    const page = office.page();
    await go(page, '/office/vote/double-votes', 'Dubbelröster');
    await expect(page.getByText('Dubbelröster söks när allt är framme')).toBeVisible();
    await desk.goToPoint(page, 'Sporthallen');
    await desk.signLoss(page, 'Plattan föll i ån.');
    trustee = await scene.openTrustee(stage, 'Bo Ek');
    await desk.goToPoint(trustee.page(), 'Sporthallen');
    await expect(trustee.page().getByText(/^Anna Lund har skrivit under, en till behövs/)).toBeVisible();
    await desk.signLoss(trustee.page(), 'Plattan föll i ån.');
    await go(page, '/office/vote/points', 'Röstställen');
    await expect(row('Sporthallen')).toContainText('Allt framme');
  });

  it('double votes are found without opening a vote, and another person confirms them', async () => {
    const page = office.page();
    await desk.proposeDoubleVotes(page, async () => {
      const figure = (label: string) => page.locator('dl > div', { hasText: label }).locator('dd');
      await expect(figure('Genomgångna')).toHaveText('10');
      await expect(figure('Läggs åt sidan')).toHaveText('2'); // The double vote, and the one whose voter has paper in the box.
    });
    await expect(page.getByRole('button', { name: 'Bekräfta' })).toHaveCount(0);
    await desk.confirmDoubleVotes(trustee.page());
    await go(page, '/office/vote', 'Röstning');
    await expect(page.getByText('Räkningen kan börja')).toBeVisible();
  });

  it('two of the three shares open exactly the votes that were cast, each once', async () => {
    const entries = entriesIn(stage.data);
    const opened = await openAll(entries, round, await keysFrom(entries, words, sheets.slice(1)));
    const inWords = (votes: readonly SaidVote[]) => votes.map((vote) => JSON.stringify(vote)).sort();
    expect(inWords(opened.map(({ said }) => said))).toEqual(inWords(castVotes));
  });
});

const ready = () => ({ stage, round, office, trustee, words, sheets });
countTheDay(ready);
countAgain(() => ({ ...ready(), used: code(10) }));

it('no page failed or broke its own rules on the way', () => {
  const all = [office, trustee, hall, hallTwo, library, sports, lost];
  expect(all.flatMap((browser) => browser.faults())).toEqual([]);
});
