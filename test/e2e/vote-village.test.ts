import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { RESULT_FILE } from '../../src/wire/public-paths.ts';
import type { StageBrowser } from './stage/browser.ts';
import { publicFiles } from './stage/count-files.ts';
import { countRoom } from './stage/count-room.ts';
import { expect } from './stage/expect.ts';
import { goTo, join } from './stage/office.ts';
import { closeBundle, openBundle, type TypedSheet, typeSheet } from './stage/paper.ts';
import { type SpokenServer, torg } from './stage/server.ts';
import { fillIn, isClosed, sign } from './stage/vote-close.ts';
import { goHome } from './stage/vote-door.ts';
import { openVote, planPoint } from './stage/vote-office.ts';
import { leaveBundles } from './stage/vote-paper.ts';
import { printed } from './stage/vote-print.ts';
import { villageRound } from './stage/vote-rounds.ts';
import { openLaptopAt, openRound } from './stage/vote-stage.ts';
import { go } from './stage/walk.ts';
import type { Stage } from './stage.ts';

const SHEETS: readonly TypedSheet[] = [[1, 1, 2], [4, 3], 'blank', [2, 2, 2], [4]];
const VOTERS = SHEETS.length;
const round = villageRound();

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let laptop: StageBrowser;
/** Presses since the page was last asked. */
let pressesAtOffice: () => number;
let pressesInHall: () => number;
let digest: string | null;

beforeAll(async () => {
  stage = await openRound(round);
  office = await stage.browser('office');
  pressesAtOffice = await countingPresses(office.page());
  await join(office.page(), stage.server.announced().invitation ?? '');
  await planPoint(office.page(), 'Bygdegården', 'Byn');
});
afterAll(() => stage?.close());

/** Counts how often somebody presses anything on a page. */
async function countingPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction('pressed', () => (presses += 1));
  await page.addInitScript(() =>
    document.addEventListener(
      'pointerdown',
      () => Reflect.apply(Reflect.get(window, 'pressed'), window, []),
      true,
    ),
  );
  return () => {
    const since = presses;
    presses = 0;
    return since;
  };
}

describe('a village that votes on paper, in one evening, with one account', () => {
  it('opens its vote with two presses, and meets no key, no codes and no double votes', async () => {
    const page = office.page();
    await goTo(page, 'Röstning');
    const parts = page.getByRole('main').getByRole('list').first();
    await expect(parts.getByRole('link', { name: 'Öppna röstningen' })).toBeVisible();
    for (const word of ['Räknenyckel', 'Röstkoder', 'Dubbelröster'])
      await expect(page.getByRole('link', { name: word })).toHaveCount(0);
    pressesAtOffice();
    await openVote(page);
    expect(pressesAtOffice()).toBeLessThanOrEqual(2);
    expect(await page.getByText('Kontorsnyckel saknas').count()).toBe(0);
  });

  it('lets its voters in with one press each, and without a network', async () => {
    laptop = await openLaptopAt(stage, 'Bygdegården');
    const page = laptop.page();
    pressesInHall = await countingPresses(page);
    await page.reload();
    await laptop.cut();
    await page.getByRole('link', { name: 'Pricka av' }).click();
    for (let voter = 1; voter <= VOTERS; voter += 1) {
      await page.getByRole('button', { name: 'Pricka av och lämna ut röstsedel' }).click();
      await expect(
        page.getByRole('list', { name: 'Senaste avprickningarna' }).getByRole('listitem'),
      ).toHaveCount(voter);
    }
    await goHome(page);
    expect(pressesInHall()).toBeLessThanOrEqual(VOTERS + 2);
  });

  it('reads its sheets aloud once, typed by one and watched by another', async () => {
    const page = laptop.page();
    await openBundle(page, 'Byn', VOTERS);
    for (const [at, sheet] of SHEETS.entries()) await typeSheet(page, at + 1, sheet);
    await closeBundle(page);
    await leaveBundles(page);
    expect(pressesInHall()).toBeLessThanOrEqual(7);
  });

  it('closes in the hall, by two people who are there, and the form is on one sheet of paper', async () => {
    const page = laptop.page();
    await fillIn(page, {
      papers: { 'Sedlar i lådan': VOTERS, Kasserade: 0, Blanka: 1, Oanvända: 15, Mottagna: 20 },
    });
    await sign(page, ['Anna Lund', 'Bo Lind'], '');
    await isClosed(page);
    expect(await printed(stage, page, 'closing-village')).toBe(1);
    expect(pressesInHall()).toBeLessThanOrEqual(5);
  });

  it('all is at the office when there is a network again, and the count may begin', async () => {
    await laptop.restore();
    const page = office.page();
    await go(page, '/office/vote', 'Röstning');
    await expect(page.getByText('Räkningen kan börja')).toBeVisible({ timeout: 60_000 });
  });

  it('is counted by one person, who is asked for lots because two proposals stand even', async () => {
    const room = countRoom(office.page());
    await room.enter();
    await room.ask();
    await room.begin();
    await room.button('Räkna rösterna').click();
    const words = await room.bindWords();
    await room.sayLines();
    await room.draw(words);
    digest = await room.tally();
    await expect(
      office.page().getByText(/Ny ljugarbänk .*stod lika\.|Hjärtstartare .*stod lika\./),
    ).toBeVisible();
    await room.settle();
  });

  it('is agreed on by the two who stand at the screen, and is out', async () => {
    const room = countRoom(office.page());
    const files = publicFiles(stage, round.cycle.id);
    await office.page().getByLabel('Vem har läst igenom det tillsammans med dig?').fill('Bo Lind');
    await room.approve();
    await room.publish();
    expect(await files.page('sv')).toContain('Dansbanans tak');
    const { sums, list, draw } = await files.result();
    expect(list).toBeNull();
    expect(draw?.said).toHaveLength(2);
    expect(sums.sheets).toMatchObject({ typed: VOTERS, counted: VOTERS });
    const checked = await torg(['verify', await files.save(RESULT_FILE), '--digest', digest ?? '']);
    expect(checked, checked.out + checked.err).toMatchObject({ code: 0 });
    expect([...office.faults(), ...laptop.faults()]).toEqual([]);
  });
});
