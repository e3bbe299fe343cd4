import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stamp } from '../../src/domain/log/entry.ts';
import { EntryId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { StorageError } from '../../src/storage/store.ts';
import { POSTPONED_FOR } from '../../src/sync/errand.ts';
import { type Device, sha256 } from './device.ts';
import { becomes, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** Puts bytes into a tablet's log that no program of ours would write. */
async function smuggle(tablet: Device, entry: Entry, change: (bytes: string) => string): Promise<void> {
  const bytes = change(JSON.stringify(entry));
  await tablet.store.append([{ id: entry.id, hash: await sha256(bytes), bytes }]);
  await tablet.log.refresh();
}

const quarantineAtOffice = async () => (await scene.office.store.quarantined())[0];

describe('one entry that the server refuses, first in the queue', () => {
  test('holds up nobody behind it, and stays on the tablet and in quarantine with its reason', async () => {
    const tablet = await scene.tablet();
    const bad = tablet.newIdea('x');
    await smuggle(tablet, bad, (bytes) => bytes.replace('"language":"sv"', '"language":"Svenska!"'));
    const good = [tablet.newIdea('Belysning'), tablet.newIdea('Bänkar')];
    await tablet.save(...good);
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'idle', pending: 0, quarantined: 1 });
    expect(await tablet.log.quarantined()).toMatchObject([{ id: bad.id, reason: 'malformed' }]);
    const held = await scene.office.held();
    expect(good.map(({ id }) => held.get(id))).toEqual([1, 1]);
    expect(await quarantineAtOffice()).toMatchObject({ id: bad.id, reason: 'malformed' });
  });

  test('the same id with other bytes is kept on both sides and named a conflict', async () => {
    const [one, two] = [await scene.tablet(), await scene.tablet()];
    const first = one.newIdea('Först');
    await one.save(first);
    await one.sync.sendNow();
    const second = { ...two.newIdea('Sedan'), id: first.id };
    await two.save(second);
    await two.sync.sendNow();
    expect(await two.log.quarantined()).toMatchObject([{ id: first.id, reason: 'id-conflict' }]);
    expect((await two.store.since(0, 1000)).map((row) => row.bytes)).toContain(JSON.stringify(second));
    expect((await scene.office.held()).get(first.id)).toBe(1);
    expect((await quarantineAtOffice())?.bytes).toBe(JSON.stringify(second));
  });

  test('bytes that were damaged on the disk are held back under that name, and block nothing', async () => {
    const tablet = await scene.tablet();
    const idea = tablet.newIdea('Helt');
    const bytes = JSON.stringify(idea);
    await tablet.store.append([
      { id: idea.id, hash: await sha256(bytes), bytes: bytes.replace('Helt', 'Halv') },
    ]);
    await tablet.save(tablet.newIdea('Efter'));
    await tablet.sync.sendNow();
    expect(await tablet.log.quarantined()).toMatchObject([{ id: idea.id, reason: 'hash-mismatch' }]);
    expect(tablet.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 1 });
  });
});

describe('an entry that the server does not know yet', () => {
  test('stays pending and says who must update, is left alone for a while, and arrives after the update', async () => {
    const tablet = await scene.tablet();
    const idea = tablet.newIdea('Framtid');
    await smuggle(tablet, idea, (bytes) => bytes.replace('"version":1', '"version":9'));
    await tablet.save(tablet.newIdea('Nutid'));
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({
      phase: 'idle',
      pending: 1,
      problem: { kind: 'retry', reason: 'update-server', entries: 1 },
    });
    const sent = () => scene.way.log.filter(({ method, bytes }) => method === 'POST' && bytes > 300).length;
    const before = sent();
    await scene.time.pass(60_000);
    await becomes(tablet, ({ phase }) => phase === 'idle');
    expect(sent()).toBe(before);
    await scene.time.pass(POSTPONED_FOR);
    await expect.poll(sent).toBeGreaterThan(before);
  });
});

describe('quarantine and erasure', () => {
  test('what was held back and is released at the office hears its position on the next pull', async () => {
    const tablet = await scene.tablet();
    const { device } = tablet.options.owner;
    await scene.office.write(scene.member, (env) =>
      stamp(env, {
        kind: 'device.revoked',
        version: 1,
        subject: device,
        data: { device, reason: 'Borttappad' },
      }),
    );
    const idea = tablet.newIdea('Hittad igen');
    await tablet.save(idea);
    await tablet.sync.sendNow();
    expect(tablet.log.fate(idea.id)).toMatchObject({ state: 'quarantined', reason: 'device-revoked' });
    expect(tablet.sync.status()).toMatchObject({ problem: { kind: 'not-let-in', code: 'device-revoked' } });
  });

  test('a malformed idea that a coordinator releases is sent again and acknowledged', async () => {
    const [tablet, other] = [await scene.tablet(), await scene.tablet()];
    const theirs = other.newIdea('Fel plattas idé');
    // Written under another tablet's name: held back, readable, and so releasable.
    await tablet.store.append([
      { id: theirs.id, hash: await sha256(JSON.stringify(theirs)), bytes: JSON.stringify(theirs) },
    ]);
    await tablet.log.refresh();
    await tablet.sync.sendNow();
    expect(tablet.log.fate(theirs.id)).toMatchObject({ state: 'quarantined', reason: 'wrong-author' });
    const hash = await sha256(JSON.stringify(theirs));
    await scene.office.write(scene.member, (env) =>
      stamp(env, {
        kind: 'quarantine.released',
        version: 1,
        subject: theirs.id,
        data: { entry: theirs.id, hash },
      }),
    );
    await tablet.sync.sendNow();
    expect(tablet.log.fate(theirs.id)).toMatchObject({ state: 'acknowledged' });
    expect(tablet.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    expect((await scene.office.held()).get(theirs.id)).toBe(1);
  });

  test('what is erased at the office is gone from the tablet on its next pull, and comes back from nowhere', async () => {
    const tablet = await scene.tablet();
    const browser = await scene.browser();
    const idea = tablet.newIdea('Med ett namn i');
    await tablet.save(idea);
    const clone = await tablet.restart({ disk: tablet.options.disk.copy() });
    await tablet.sync.sendNow();
    await browser.sync.sendNow();
    await scene.office.write(scene.member, (env) =>
      stamp(env, {
        kind: 'entries.erased',
        version: 1,
        subject: mintUuid(env.random),
        data: { entries: [EntryId.parse(idea.id)], reason: 'Begäran' },
      }),
    );
    for (const device of [tablet, browser, clone]) {
      await device.sync.sendNow();
      const row = (await device.store.since(0, 1000)).find(({ id }) => id === idea.id);
      expect(row).toMatchObject({ bytes: null, state: 'acknowledged' });
      expect(device.log.state().ideas.size).toBe(0);
    }
    clone.kill();
  });
});

describe('a tablet in a bad way', () => {
  test('with a clock that is years off, has its ideas taken and flagged, in the order they were written', async () => {
    const wrong = {
      now: () => Date.parse('2019-01-01T00:00:00.000Z'),
      after: scene.time.after.bind(scene.time),
    };
    const tablet = await scene.tablet({ clock: wrong });
    const browser = await scene.browser();
    const ideas = [tablet.newIdea('Ett'), tablet.newIdea('Två')];
    await tablet.save(...ideas);
    await tablet.sync.sendNow();
    await browser.sync.sendNow();
    const fates = ideas.map(({ id }) => browser.log.fate(id));
    expect(fates.map((fate) => fate?.flags)).toEqual([['clock-off'], ['clock-off']]);
    expect((fates[0]?.position ?? 0) < (fates[1]?.position ?? 0)).toBe(true);
  });

  test('whose disk fails while an answer is written down says so, and asks again', async () => {
    const tablet = await scene.tablet();
    await tablet.sync.sendNow();
    await tablet.save(tablet.newIdea('Bänk'));
    tablet.options.disk.fault = () => new StorageError('storage.full');
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({
      phase: 'waiting',
      pending: 1,
      problem: { kind: 'storage', code: 'storage.full' },
    });
    tablet.options.disk.fault = () => undefined;
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'idle', pending: 0 });
    expect((await scene.office.held()).size).toBeGreaterThan(0);
  });

  test('with two tabs that both send at once, without a lock, brings each idea once', async () => {
    const tablet = await scene.tablet();
    const tab = await tablet.restart();
    const ideas = Array.from({ length: 30 }, (_, at) => tablet.newIdea(`Idé ${at}`));
    await Promise.all(ideas.map((idea, at) => (at % 2 ? tablet : tab).save(idea)));
    await Promise.all([tablet.sync.sendNow(), tab.sync.sendNow()]);
    await Promise.all([tablet.sync.sendNow(), tab.sync.sendNow()]);
    const held = await scene.office.held();
    expect(ideas.map(({ id }) => held.get(id))).toEqual(ideas.map(() => 1));
    for (const each of [tablet, tab])
      expect(each.log.counts()).toMatchObject({ pending: 0, acknowledged: 30 });
    const flags = (await tablet.store.since(0, 100)).flatMap((row) => row.flags ?? []);
    expect(flags).toEqual([]);
    tab.kill();
  });
});
