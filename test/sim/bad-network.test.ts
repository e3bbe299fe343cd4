import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE } from '../../src/sync/ask.ts';
import { becomes, openScene, type Scene } from './scene.ts';
import type { Switch } from './switched-server.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** A tablet that has met the office before, and holds one idea that it has not sent. */
async function tabletWithAnIdea() {
  const tablet = await scene.tablet();
  await tablet.sync.sendNow();
  const idea = tablet.newIdea('Bänkar vid lekplatsen');
  await tablet.save(idea);
  return { tablet, idea };
}

const pushes = () => scene.way.log.filter(({ method }) => method === 'POST');

describe("an answer that is not our server's", () => {
  const strange: readonly [Switch, string][] = [
    ['portal', 'not-our-server'],
    ['redirect', 'not-our-server'],
    ['proxy-error', 'server-busy'],
    ['cut-short', 'not-our-server'],
    ['other-nonce', 'not-our-server'],
    ['lying-hashes', 'not-our-server'],
    ['verdict-missing', 'not-our-server'],
    ['refuse', 'offline'],
  ];

  test.each(strange)('%s counts as not sent, is said, and the idea arrives once later', async (how, said) => {
    const { tablet, idea } = await tabletWithAnIdea();
    scene.way.turn = ({ bytes }) => (bytes > 300 ? how : 'pass');
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'waiting', pending: 1, problem: { kind: said } });
    expect(tablet.log.fate(idea.id)?.state).toBe('pending');
    scene.way.turn = () => 'pass';
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'idle', pending: 0, problem: null });
    expect((await scene.office.held()).get(idea.id)).toBe(1);
  });

  test('a server that never answers is given up, and counts as no network', async () => {
    const { tablet } = await tabletWithAnIdea();
    scene.way.turn = () => 'hang';
    const before = scene.way.log.length;
    const tried = tablet.sync.sendNow();
    await expect.poll(() => scene.way.log.length).toBe(before + 1);
    await scene.time.pass(PATIENCE);
    await tried;
    expect(tablet.sync.status()).toMatchObject({
      phase: 'waiting',
      problem: { kind: 'offline' },
      pending: 1,
    });
  });

  test('a page of lies about what was written elsewhere is not taken in', async () => {
    const browser = await scene.browser();
    await browser.sync.sendNow();
    const { tablet } = await tabletWithAnIdea();
    await tablet.sync.sendNow();
    scene.way.turn = ({ method }) => (method === 'GET' ? 'lying-hashes' : 'pass');
    await browser.sync.sendNow();
    expect(browser.sync.status()).toMatchObject({ problem: { kind: 'not-our-server' } });
    expect(browser.log.state().ideas.size).toBe(0);
    scene.way.turn = () => 'pass';
    await browser.sync.sendNow();
    expect(browser.log.state().ideas.size).toBe(1);
  });
});

describe('an answer that is lost', () => {
  test('after the server has committed is acknowledged as a duplicate, and the office has one idea', async () => {
    const { tablet, idea } = await tabletWithAnIdea();
    scene.way.turn = ({ bytes }) => (bytes > 300 ? 'answer-lost' : 'pass');
    await tablet.sync.sendNow();
    expect(tablet.log.counts().pending).toBe(1);
    expect((await scene.office.held()).get(idea.id)).toBe(1);
    scene.way.turn = () => 'pass';
    await tablet.sync.sendNow();
    expect(tablet.log.counts()).toEqual({ pending: 0, acknowledged: 1, quarantined: 0 });
    expect((await scene.office.held()).get(idea.id)).toBe(1);
  });
});

describe('pauses', () => {
  test('grow while only a portal answers, and end when the network is said to have come', async () => {
    const { tablet } = await tabletWithAnIdea();
    scene.way.turn = () => 'portal';
    const pauses: number[] = [];
    await tablet.sync.sendNow();
    for (let failure = 0; failure < 12; failure += 1) {
      const at = Date.parse(tablet.sync.status().retryAt ?? '');
      const before = scene.way.log.length;
      pauses.push(at - scene.time.now());
      await scene.time.pass(at - scene.time.now());
      await expect.poll(() => scene.way.log.length).toBeGreaterThan(before);
      await becomes(tablet, ({ phase, retryAt }) => phase === 'waiting' && Date.parse(retryAt ?? '') > at);
    }
    const [first = 0] = pauses;
    expect(first).toBeLessThanOrEqual(1000);
    expect(Math.max(...pauses.slice(6))).toBeGreaterThan(5000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
    expect(new Set(pauses).size).toBeGreaterThan(8);
    scene.way.turn = () => 'pass';
    tablet.wake();
    await becomes(tablet, ({ phase, pending }) => phase === 'idle' && pending === 0);
  });

  test.each([
    ['busy', 120],
    ['too-often', 30],
  ] as const)(
    '%s is obeyed for the %i seconds it asks for, even when the network comes',
    async (how, seconds) => {
      const { tablet } = await tabletWithAnIdea();
      scene.way.turn = () => how;
      await tablet.sync.sendNow();
      const { retryAt, problem } = tablet.sync.status();
      expect(Date.parse(retryAt ?? '') - scene.time.now()).toBeGreaterThanOrEqual(seconds * 1000);
      expect(problem?.kind).toBe('server-busy');
      const before = scene.way.log.length;
      tablet.wake();
      await scene.time.pass(seconds * 1000 - 1);
      expect(scene.way.log.length).toBe(before);
    },
  );
});

describe('a server that refuses', () => {
  test('a push that is too large for somebody on the way goes in halves, and all of it arrives', async () => {
    const { tablet } = await tabletWithAnIdea();
    const ideas = Array.from({ length: 40 }, (_, at) => tablet.newIdea(`Idé ${at}`));
    await tablet.save(...ideas);
    scene.way.turn = ({ bytes }) => (bytes > 2500 ? 'too-large' : 'pass');
    await tablet.sync.sendNow();
    expect(tablet.log.counts()).toMatchObject({ pending: 0, acknowledged: 41 });
    expect(pushes().filter(({ switch: turned }) => turned === 'too-large').length).toBeLessThan(6);
  });

  test('a device that is not let in stops, keeps everything, and goes on when somebody has helped', async () => {
    const { tablet, idea } = await tabletWithAnIdea();
    scene.way.turn = () => 'signed-out';
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({
      phase: 'paused',
      pending: 1,
      problem: { kind: 'not-let-in', status: 401, code: 'device-unknown' },
    });
    const before = scene.way.log.length;
    tablet.wake();
    await scene.time.pass(3_600_000);
    expect(scene.way.log.length).toBe(before);
    scene.way.turn = () => 'pass';
    await tablet.sync.sendNow();
    expect(tablet.log.fate(idea.id)?.state).toBe('acknowledged');
  });

  test('a protocol that is newer than the server waits, and says who must update', async () => {
    const { tablet } = await tabletWithAnIdea();
    scene.way.turn = () => 'too-new';
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({
      phase: 'waiting',
      problem: { kind: 'retry', reason: 'update-server', entries: 1 },
    });
  });
});
