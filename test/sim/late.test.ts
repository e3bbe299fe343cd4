import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stamp } from '../../src/domain/log/entry.ts';
import { CountId, EntryId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { CYCLE } from '../domain/values.ts';
import type { Fetch } from '../../src/sync/world.ts';
import { castBy } from '../server/cast.ts';
import { type Device, sha256 } from './device.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** Begins the count of the round. */
async function begin(browser: Device): Promise<Entry> {
  const count = CountId.parse(mintUuid(browser.options.random));
  const data = { cycle: CYCLE, count, number: 1 };
  const started = stamp(browser.log.env(), {
    kind: 'count.started' as const,
    version: 1,
    subject: CYCLE,
    data,
  });
  await browser.sync.sendNow();
  expect(await browser.sync.submit(started)).toMatchObject({ outcome: 'accepted' });
  return started;
}

/** A bag that a tablet has sealed, and not sent. */
async function sealed(tablet: Device): Promise<Entry> {
  const bag = castBy(() => tablet.log.env()).bag();
  await tablet.save(bag);
  return bag;
}

async function release(browser: Device, entry: Entry): Promise<void> {
  const id = EntryId.parse(entry.id);
  const data = { entry: id, hash: await sha256(JSON.stringify(entry)) };
  const released = stamp(browser.log.env(), {
    kind: 'quarantine.released' as const,
    version: 1,
    subject: id,
    data,
  });
  await browser.sync.sendNow();
  expect(await browser.sync.submit(released)).toMatchObject({ outcome: 'accepted' });
}

/** A tablet without a network, until it is driven to where there is one. */
async function offline(): Promise<{ readonly tablet: Device; readonly drive: () => Promise<void> }> {
  let there = false;
  const fetch: Fetch = (path, init) =>
    there ? scene.way.fetch(path, init) : Promise.reject(new TypeError('No network'));
  const tablet = await scene.tablet({ fetch });
  return {
    tablet,
    drive: async () => {
      there = true;
      await tablet.sync.sendNow();
    },
  };
}

const atOffice = async (): Promise<ReadonlySet<string>> => new Set((await scene.office.held()).keys());
const kept = async (device: Device) => (await device.store.since(0, 1000)).map(({ bytes }) => bytes);

describe('a tablet that finds a network only after the count has begun', () => {
  test('loses nothing: the office has its votes aside, and the tablet keeps them and says why', async () => {
    const browser = await scene.browser();
    const { tablet, drive } = await offline();
    const bag = await sealed(tablet);
    const idea = tablet.newIdea('Belysning');
    await tablet.save(idea);
    await begin(browser);
    await drive();
    expect(await tablet.log.quarantined()).toMatchObject([{ id: bag.id, reason: 'count-began' }]);
    expect(await kept(tablet)).toContain(JSON.stringify(bag));
    expect(await scene.office.store.quarantined()).toMatchObject([
      { id: bag.id, bytes: JSON.stringify(bag), reason: 'count-began', settled: null },
    ]);
    expect((await atOffice()).has(bag.id)).toBe(false);
    expect((await atOffice()).has(idea.id)).toBe(true);
  });

  test('hears of it when a coordinator lets its votes in', async () => {
    const browser = await scene.browser();
    const { tablet, drive } = await offline();
    const bag = await sealed(tablet);
    await begin(browser);
    await drive();
    await release(browser, bag);
    await tablet.sync.sendNow();
    await tablet.sync.sendNow();
    expect(tablet.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    expect((await atOffice()).has(bag.id)).toBe(true);
  });
});

describe('a server that is set back to a copy from before the count', () => {
  test.each(['the office', 'the tablets'])(
    'takes back what had come before it, and holds what had not, when %s send first',
    async (first) => {
      const [browser, early] = [await scene.browser(), await scene.tablet()];
      const { tablet: late, drive } = await offline();
      const copy = await scene.office.copy();
      const bag = await sealed(early);
      await early.sync.sendNow();
      const started = await begin(browser);
      const held = await sealed(late);
      await drive();
      await scene.office.replaceBy(copy, 'as a new generation');
      const order = first === 'the office' ? [browser, early] : [early, browser];
      for (const device of [...order, late]) await device.sync.sendNow();
      const there = await atOffice();
      expect([bag.id, started.id, held.id].map((id) => there.has(id))).toEqual([true, true, false]);
      expect(early.log.counts()).toMatchObject({ pending: 0, quarantined: 0 });
      expect(await late.log.quarantined()).toMatchObject([{ id: held.id, reason: 'count-began' }]);
    },
  );

  test('takes what was let in by hand as it was', async () => {
    const browser = await scene.browser();
    const { tablet, drive } = await offline();
    const copy = await scene.office.copy();
    const bag = await sealed(tablet);
    await begin(browser);
    await drive();
    await release(browser, bag);
    for (let times = 0; times < 2; times += 1) await tablet.sync.sendNow();
    await scene.office.replaceBy(copy, 'silently');
    for (const device of [tablet, browser, tablet]) await device.sync.sendNow();
    expect((await atOffice()).has(bag.id)).toBe(true);
    expect(tablet.log.counts()).toMatchObject({ pending: 0, quarantined: 0 });
  });
});
