import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SERVER } from '../../src/domain/log/entry.ts';
import { StoredCursor } from '../../src/storage/meta.ts';
import type { Device } from './device.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const saveIdeas = async (device: Device, count: number, title: string) => {
  const ideas = Array.from({ length: count }, (_, at) => device.newIdea(`${title} ${at}`));
  for (const idea of ideas) await device.save(idea);
  return ideas.map(({ id }) => id);
};
const epochOf = async (device: Device) => (await device.store.identity())?.epoch;

/** What the office reads of an entry, in a browser that starts with nothing. */
async function flagsAtOffice(ids: readonly string[]): Promise<readonly (readonly string[] | undefined)[]> {
  const browser = await scene.browser();
  await browser.sync.sendNow();
  return ids.map((id) => browser.log.fate(id)?.flags);
}

describe('a device that is not alone under its name', () => {
  test('cloned into two that both go on: everything arrives once, the fork is flagged, the epochs part', async () => {
    const one = await scene.tablet();
    const before = await saveIdeas(one, 3, 'Före');
    await one.sync.sendNow();
    const two = await one.restart({ disk: one.options.disk.copy() });
    const ones = await saveIdeas(one, 2, 'Den ena');
    const twos = await saveIdeas(two, 2, 'Den andra');
    for (const each of [one, two, one, two]) await each.sync.sendNow();
    const held = await scene.office.held();
    expect([...before, ...ones, ...twos].map((id) => held.get(id))).toEqual(
      Array.from({ length: 7 }, () => 1),
    );
    expect(await flagsAtOffice([...ones, ...twos])).toEqual(Array.from({ length: 4 }, () => ['fork']));
    expect(await epochOf(one)).not.toBe(await epochOf(two));
    const later = [...(await saveIdeas(one, 1, 'Sedan')), ...(await saveIdeas(two, 1, 'Sedan'))];
    for (const each of [one, two]) await each.sync.sendNow();
    expect(await flagsAtOffice(later)).toEqual([[], []]);
    two.kill();
  });

  test('set back to an old profile: what it writes afterwards arrives beside what it had written', async () => {
    const tablet = await scene.tablet();
    await saveIdeas(tablet, 1, 'Före');
    await tablet.sync.sendNow();
    const old = tablet.options.disk.copy();
    const lost = await saveIdeas(tablet, 3, 'Efter kopian');
    await tablet.sync.sendNow();
    tablet.kill();
    const back = await tablet.restart({ disk: old });
    const anew = await saveIdeas(back, 2, 'Efter återställningen');
    await back.sync.sendNow();
    const held = await scene.office.held();
    expect([...lost, ...anew].map((id) => held.get(id))).toEqual(Array.from({ length: 5 }, () => 1));
    expect(back.log.counts().pending).toBe(0);
    back.kill();
  });

  test('set back, and the server tells before anything is written: a new epoch begins at once', async () => {
    const tablet = await scene.tablet();
    const old = tablet.options.disk.copy();
    await saveIdeas(tablet, 2, 'Efter kopian');
    await tablet.sync.sendNow();
    const epoch = await epochOf(tablet);
    tablet.kill();
    const back = await tablet.restart({ disk: old });
    await back.sync.sendNow();
    expect(await epochOf(back)).not.toBe(epoch);
    back.kill();
  });
});

describe('a server that is not the one it was', () => {
  test("replaced by last week's copy of its file: noticed at the next contact, and everything arrives again", async () => {
    const [one, two] = [await scene.tablet(), await scene.tablet()];
    await saveIdeas(one, 3, 'Förra veckan');
    await one.sync.sendNow();
    const copy = await scene.office.copy();
    const ids = [...(await saveIdeas(one, 4, 'I veckan')), ...(await saveIdeas(two, 2, 'I veckan'))];
    for (const each of [one, two]) await each.sync.sendNow();
    await scene.office.replaceBy(copy, 'silently');
    expect((await scene.office.held()).has(ids[0] ?? '')).toBe(false);
    for (const each of [one, two]) await each.sync.sendNow();
    const held = await scene.office.held();
    expect(ids.map((id) => held.get(id))).toEqual(ids.map(() => 1));
    expect(one.log.counts()).toEqual({ pending: 0, acknowledged: 7, quarantined: 0 });
  });

  test('noticed even when the answer about what had been read was lost, and new ideas came in between', async () => {
    const tablet = await scene.tablet();
    await tablet.sync.sendNow();
    const copy = await scene.office.copy();
    const ids = await saveIdeas(tablet, 3, 'Skickad');
    scene.way.turn = ({ method }) => (method === 'GET' ? 'refuse' : 'pass');
    await tablet.sync.sendNow();
    expect(tablet.log.counts().pending).toBe(0);
    await scene.office.replaceBy(copy, 'silently');
    scene.way.turn = () => 'pass';
    ids.push(...(await saveIdeas(tablet, 5, 'Ny')));
    await tablet.sync.sendNow();
    const held = await scene.office.held();
    expect(ids.map((id) => held.get(id))).toEqual(ids.map(() => 1));
  });

  test('restored as a new generation: tablets may send before the devices are confirmed, and read after', async () => {
    const tablet = await scene.tablet();
    await tablet.sync.sendNow();
    const copy = await scene.office.copy();
    const ids = await saveIdeas(tablet, 3, 'Efter kopian');
    await tablet.sync.sendNow();
    await scene.office.replaceBy(copy, 'silently');
    await scene.office.store.beginGeneration([]);
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ pending: 0, problem: { kind: 'restored' } });
    const held = await scene.office.held();
    expect(ids.map((id) => held.get(id))).toEqual(ids.map(() => 1));

    const [late] = await saveIdeas(tablet, 1, 'Medan man väntar');
    await scene.time.pass(1000);
    await expect.poll(async () => (await scene.office.held()).get(late ?? '')).toBe(1);

    await scene.office.store.confirmDevices(SERVER);
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'idle', pending: 0, problem: null });
  });

  test('a browser at the office that had read everything reads the new log, and shows each idea once', async () => {
    const [tablet, browser] = [await scene.tablet(), await scene.browser()];
    const copy = await scene.office.copy();
    await saveIdeas(tablet, 5, 'Idé');
    await tablet.sync.sendNow();
    await browser.sync.sendNow();
    await scene.office.replaceBy(copy, 'as a new generation');
    await browser.sync.sendNow();
    await tablet.sync.sendNow();
    await browser.sync.sendNow();
    expect(browser.log.state().ideas.size).toBe(5);
    const rows = await browser.store.since(0, 1000);
    expect(rows.filter((row) => row.position === undefined)).toEqual([]);
  });
});

describe('a reader who may see other things than before', () => {
  test('reads from the start, keeps what is there once, and sends nothing again', async () => {
    const [tablet, browser] = [await scene.tablet(), await scene.browser()];
    await saveIdeas(tablet, 3, 'Idé');
    await tablet.sync.sendNow();
    await browser.sync.sendNow();
    const { disk } = browser.options;
    const held = StoredCursor.parse(disk.data.meta.get('cursor'));
    disk.data.meta.set('cursor', { ...held, view: 'f'.repeat(64) });
    const before = scene.way.log.length;
    await browser.sync.sendNow();
    expect(await browser.store.cursor()).toEqual(held);
    expect(browser.log.state().ideas.size).toBe(3);
    expect(browser.log.counts().pending).toBe(0);
    expect(scene.way.log.slice(before).map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
