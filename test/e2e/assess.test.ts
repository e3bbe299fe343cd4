import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fold } from '../../src/domain/log/fold.ts';
import { emptyState } from '../../src/domain/log/state.ts';
import { originsOf, proposalsOf } from '../../src/domain/proposal/proposal-standing.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import { inOrder } from './stage/in-order.ts';
import { join } from './stage/office.ts';
import { type SpokenServer, startServer } from './stage/server.ts';
import { entriesIn, ofKind } from './stage/vote-count.ts';
import { openTrustee } from './stage/vote-stage.ts';
import { go } from './stage/walk.ts';
import { openStage, type Stage } from './stage.ts';

/** Ideas in one proposal. */
const TOGETHER = 2;
/** What the two assess, each in their own order. */
const ASSESSED = 3;
const SECRET = 'Det står bara hos Anna';

let stage: Stage<SpokenServer>;
let anna: StageBrowser;
let bo: StageBrowser;

beforeAll(async () => {
  stage = await openStage(startServer);
  anna = await stage.browser('office');
  await join(anna.page(), stage.server.announced().invitation ?? '');
  bo = await openTrustee(stage, 'Bo Berg', 'assessor');
});
afterAll(() => stage?.close());

inOrder();

const stateOnServer = () => fold(emptyState(), entriesIn(stage.data));
const proposalsOnServer = () => {
  const { proposals, cycles } = stateOnServer();
  const [cycle = ''] = cycles.keys();
  return proposalsOf(proposals, cycle);
};

/** Makes a proposal of each of these pairs of ideas, one after the other, as somebody who works through a list. */
async function work(page: Page, who: string, ideas: readonly string[]): Promise<void> {
  for (let at = 0; at < ideas.length; at += TOGETHER) {
    await go(
      page,
      `/office/proposals/new?ideas=${ideas.slice(at, at + TOGETHER).join(',')}`,
      'Gör ett förslag',
    );
    const title = `${who} ${at / TOGETHER + 1}`;
    await page.getByLabel('Rubrik', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Påbörja förslaget' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
}

/** Scores every criterion with this, with a reason, and finishes. */
async function assess(page: Page, proposal: string, score: number, reason: string): Promise<void> {
  await go(page, `/office/proposals/${proposal}/assess`);
  const cards = page.locator('[data-criterion]');
  await expect(cards.first()).toBeVisible();
  for (const card of await cards.all()) {
    await card.getByRole('radio', { name: String(score), exact: true }).check();
    await card.getByRole('textbox').fill(reason);
  }
  await page.getByRole('button', { name: 'Bedömningen är klar' }).click();
  await expect(page.getByText('Bedömningen är klar').first()).toBeVisible();
  await page.waitForURL((url) => !url.pathname.includes(proposal));
}

/** Everything that a browser keeps of this place, as text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<unknown>((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error(table)));
        });
        const read = new TextDecoder('utf-8', { fatal: false });
        kept.push(
          JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? read.decode(value) : value)),
        );
      }
      database.close();
    }
    return kept.join('\n');
  });

/** The list of proposals as it stands on the screen, row by row. */
async function listed(page: Page): Promise<readonly string[]> {
  await go(page, '/office/proposals', 'Förslag');
  return (await page.getByRole('row').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ')).toSorted();
}

describe('sixty ideas, worked into proposals by two at once', () => {
  it('each makes proposals of half of them, at the same time, and none is lost', async () => {
    const ideas = ofKind(entriesIn(stage.data), 'idea.collected').map(({ subject }) => subject);
    expect(ideas).toHaveLength(60);
    await Promise.all([
      work(anna.page(), 'Annas', ideas.slice(0, 30)),
      work(bo.page(), 'Bos', ideas.slice(30)),
    ]);
    await expect.poll(() => proposalsOnServer().length).toBe(30);
    expect(proposalsOnServer().flatMap(originsOf).toSorted()).toEqual(ideas.toSorted());
  });

  it('both write in the same one without knowing: what one wrote stands, what both did is chosen', async () => {
    const [first] = proposalsOnServer();
    const pages = [anna.page(), bo.page()] as const;
    await Promise.all(pages.map((page) => go(page, `/office/proposals/${first?.id ?? ''}`)));
    await bo.cut();
    await anna.page().getByLabel('Rubrik (svenska)').fill('En lång brygga');
    await anna
      .page()
      .getByLabel(/^Kostnad en gång/)
      .fill('50 000');
    await bo.page().getByLabel('Rubrik (svenska)').fill('En bred brygga');
    await bo
      .page()
      .getByLabel(/^Vem som skulle genomföra det/)
      .fill('Gatukontoret');
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Spara förslaget' }).click()));
    await expect(anna.page().getByRole('button', { name: 'Spara förslaget' })).toHaveCount(0);
    await bo.restore();
    for (const page of pages) {
      await expect(page.getByText('Ni har skrivit olika utan att veta om varandra')).toBeVisible();
      await expect(page.getByLabel(/^Kostnad en gång/)).toHaveValue(/^50\s000$/);
      await expect(page.getByLabel(/^Vem som skulle genomföra det/)).toHaveValue('Gatukontoret');
    }
    const bos = anna.page().getByRole('listitem').filter({ hasText: 'En bred brygga' });
    await bos.getByRole('button', { name: /^Ta version/ }).click();
    for (const page of pages)
      await expect(page.getByRole('heading', { level: 1, name: 'En bred brygga' })).toBeVisible();
  });

  it('what one has said is nowhere in the other’s browser before that one has finished too', async () => {
    const [first] = proposalsOnServer();
    const id = first?.id ?? '';
    await assess(anna.page(), id, 5, SECRET);
    await go(bo.page(), `/office/proposals/${id}`);
    await expect(bo.page().getByText(/^Klar med sin bedömning: Anna Lund\./)).toBeVisible();
    expect(await keptIn(bo.page())).not.toContain(SECRET);
    expect(await keptIn(anna.page())).toContain(SECRET);
    await assess(bo.page(), id, 1, 'Bo ser det annorlunda');
    for (const page of [anna.page(), bo.page()]) {
      await go(page, `/office/proposals/${id}/assessments`);
      await expect(page.getByText(SECRET).first()).toBeVisible();
      await expect(page.getByText('Bo ser det annorlunda').first()).toBeVisible();
      await expect(page.getByText('60 av 100', { exact: true }).first()).toBeVisible();
    }
  });

  it('both assess at once, one of them without a network, and all of it is opened when it is back', async () => {
    const ids = proposalsOnServer()
      .slice(1, 1 + ASSESSED)
      .map(({ id }) => id);
    const through = async (page: Page, order: readonly string[], score: number, reason: string) => {
      for (const id of order) await assess(page, id, score, reason);
    };
    await bo.cut();
    await Promise.all([
      through(anna.page(), ids, 4, 'Anna tycker om det'),
      through(bo.page(), ids.toReversed(), 4, 'Bo med'),
    ]);
    expect(ofKind(entriesIn(stage.data), 'assessment.opened')).toHaveLength(2);
    await bo.restore();
    await expect.poll(() => ofKind(entriesIn(stage.data), 'assessment.opened').length).toBe(2 + 2 * ASSESSED);
  });

  it('in the end both see the same, and what happened is what the server holds', async () => {
    await expect(async () => {
      const [hers, his] = await Promise.all([listed(anna.page()), listed(bo.page())]);
      expect(hers).toHaveLength(31);
      expect(his).toEqual(hers);
      expect(hers.filter((row) => row.includes('Ni är överens'))).toHaveLength(ASSESSED);
      expect(hers.filter((row) => row.includes('60 av 100. Ni tycker olika'))).toHaveLength(1);
    }).toPass();
    expect([...anna.faults(), ...bo.faults()]).toEqual([]);
  });
});
