import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Env, stamp } from '../../src/domain/log/entry.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { CYCLE, testCycle } from '../domain/values.ts';
import { openScene, type Scene, signedIn } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const configured = (env: Env, revision: number, name: string): Entry =>
  stamp(env, {
    kind: 'cycle.configured',
    version: 2,
    subject: CYCLE,
    data: { revision, cycle: { ...testCycle(), name } },
  });

describe('a serial entry', () => {
  test('is stored here once the server has taken it, and the next one expects it', async () => {
    const browser = await scene.browser();
    await browser.sync.sendNow();
    const first = await browser.sync.submit(configured(browser.log.env(), 1, 'Ett'));
    expect(first).toMatchObject({ outcome: 'accepted' });
    expect(browser.log.state().cycles.get(CYCLE)?.cycle.name).toBe('Ett');
    expect(browser.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    const second = await browser.sync.submit(configured(browser.log.env(), 2, 'Två'));
    expect(second).toMatchObject({ outcome: 'accepted' });
    expect(browser.log.state().cycles.get(CYCLE)?.revision).toBe(2);
  });

  test("that comes after somebody else's is stale, is not kept, and the new state is there to decide on", async () => {
    const [mine, theirs] = [await scene.browser(), await scene.browser()];
    for (const each of [mine, theirs]) await each.sync.sendNow();
    await theirs.sync.submit(configured(theirs.log.env(), 1, 'Deras'));
    const late = configured(mine.log.env(), 1, 'Mitt');
    expect(await mine.sync.submit(late)).toEqual({ outcome: 'stale' });
    expect(mine.log.state().cycles.get(CYCLE)?.cycle.name).toBe('Deras');
    expect((await scene.office.held()).has(late.id)).toBe(false);
    expect(await mine.sync.submit(configured(mine.log.env(), 2, 'Mitt'))).toMatchObject({
      outcome: 'accepted',
    });
  });

  test("that is stale while a pull is under way waits for that one and pulls anew: somebody else's is heard of", async () => {
    const theirs = await scene.browser();
    const began = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let step: 'before' | 'hold' | 'held' = 'before';
    const fetch = signedIn(async (path, init) => {
      const answer = await scene.way.fetch(path, init);
      const text = await answer.text();
      if (step === 'hold' && init?.method !== 'POST') {
        step = 'held';
        began.resolve();
        await goOn.promise;
      } else if (step === 'held') answered.resolve();
      return new Response(text, answer);
    });
    const mine = await scene.browser({ fetch });
    for (const each of [mine, theirs]) await each.sync.sendNow();
    step = 'hold';
    const early = mine.sync.sendNow();
    await began.promise;
    await theirs.sync.submit(configured(theirs.log.env(), 1, 'Deras'));
    const late = mine.sync.submit(configured(mine.log.env(), 1, 'Mitt'));
    // It is answered while the pull that began earlier is not.
    await answered.promise;
    await new Promise(setImmediate);
    goOn.resolve();
    expect(await late).toEqual({ outcome: 'stale' });
    expect(mine.log.state().cycles.get(CYCLE)?.cycle.name).toBe('Deras');
    await early;
  });

  test('without a network is not sent and not stored; sent again when its answer was lost, it counts once', async () => {
    const browser = await scene.browser();
    await browser.sync.sendNow();
    const entry = configured(browser.log.env(), 1, 'En gång');
    scene.way.turn = () => 'refuse';
    expect(await browser.sync.submit(entry)).toEqual({ outcome: 'not-sent' });
    scene.way.turn = ({ bytes }) => (bytes > 300 ? 'answer-lost' : 'pass');
    expect(await browser.sync.submit(entry)).toEqual({ outcome: 'not-sent' });
    expect(browser.log.state().cycles.size).toBe(0);
    scene.way.turn = () => 'pass';
    expect(await browser.sync.submit(entry)).toMatchObject({ outcome: 'accepted' });
    expect((await scene.office.held()).get(entry.id)).toBe(1);
  });

  test('whose answer was lost is known for our own when a pull brings it, and sent again to a server set back', async () => {
    const browser = await scene.browser();
    await browser.sync.sendNow();
    const copy = await scene.office.copy();
    const entry = configured(browser.log.env(), 1, 'Ohört');
    scene.way.turn = ({ bytes }) => (bytes > 300 ? 'answer-lost' : 'pass');
    expect(await browser.sync.submit(entry)).toEqual({ outcome: 'not-sent' });
    scene.way.turn = () => 'pass';
    await browser.sync.sendNow();
    expect(browser.log.state().cycles.size).toBe(1);
    expect(browser.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    expect(await browser.sync.submit(entry)).toMatchObject({ outcome: 'accepted' });
    await scene.office.replaceBy(copy, 'as a new generation');
    await browser.sync.sendNow();
    expect((await scene.office.held()).get(entry.id)).toBe(1);
    expect(browser.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
  });

  test('that its author may not write is refused with the reason', async () => {
    const tablet = await scene.tablet();
    await tablet.sync.sendNow();
    const refused = await tablet.sync.submit(configured(tablet.log.env(), 1, 'Kupp'));
    expect(refused).toEqual({ outcome: 'refused', reason: 'not-permitted' });
    expect(tablet.log.state().cycles.size).toBe(0);
  });

  test('lost by a server that was set back is sent again, and taken without asking what it expects', async () => {
    const browser = await scene.browser();
    await browser.sync.sendNow();
    const copy = await scene.office.copy();
    const entry = configured(browser.log.env(), 1, 'Kvar');
    await browser.sync.submit(entry);
    await browser.sync.sendNow();
    await scene.office.replaceBy(copy, 'as a new generation');
    await browser.sync.sendNow();
    expect((await scene.office.held()).get(entry.id)).toBe(1);
    expect(browser.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
  });
});
