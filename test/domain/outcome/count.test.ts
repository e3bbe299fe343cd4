import { describe, expect, test } from 'vitest';
import { CountId, KeyId, RunId, StreetEventId } from '../../../src/domain/log/ids.ts';
import {
  approveResult,
  listInners,
  obstaclesToCount,
  publishResult,
  recordOpening,
  recordTally,
  startCount,
} from '../../../src/domain/outcome/count-decisions.ts';
import { FAILED_MAX } from '../../../src/domain/outcome/count.ts';
import {
  currentCount,
  listOf,
  openedOf,
  standingResult,
  stageOf,
} from '../../../src/domain/outcome/count-standing.ts';
import { addsUp, type CountSums, noSums, sumsOf } from '../../../src/domain/outcome/count-sums.ts';
import { readEntry } from '../../../src/domain/log/kinds.ts';
import { manifestOf } from '../../../src/domain/vote/manifest.ts';
import { signLoss } from '../../../src/domain/vote/loss-decisions.ts';
import { confirmSetAside, proposeSetAside } from '../../../src/domain/vote/set-aside-decisions.ts';
import { currentRun } from '../../../src/domain/vote/set-aside.ts';
import { CYCLE } from '../values.ts';
import { VoteScene } from '../vote/scene.ts';

const DIGEST = 'd'.repeat(64);
const KEY = KeyId.parse('44444444-4444-4444-8444-444444444444');

/** An office whose ballot points owe nothing any more: what they have not sent is signed as lost. */
class CountScene extends VoteScene {
  before() {
    const { voting } = this.cycle;
    return { cycle: CYCLE, voting, manifest: manifestOf(this.state, this.cycle), ...this.state };
  }

  signAllLost(): this {
    const items = manifestOf(this.state, this.cycle).points.flatMap(({ items: each }) => each);
    for (const { event, key, stage } of items) {
      if (stage === 'here') continue;
      for (const member of [0, -1]) {
        const about = { reason: 'Drunknade', member: 'Kim', secondPerson: 'member' as const };
        const loss = this.state.losses.get(key);
        this.take(
          signLoss(loss, { event: StreetEventId.parse(event), item: key, ...about }, this.env(member)),
        );
      }
    }
    return this;
  }

  search(envelopes: number): this {
    const found = { aside: [], paperTwice: [] };
    const about = {
      cycle: CYCLE,
      policy: 'lowest-hash' as const,
      digest: String(envelopes).padStart(64, '0'),
    };
    const run = this.id(RunId);
    const { setAsideRuns } = this.state;
    this.take(proposeSetAside(setAsideRuns, { run, ...about, envelopes, found, unopenable: [] }, this.env()));
    return this;
  }

  confirm(): this {
    const run = currentRun(this.state.setAsideRuns, CYCLE);
    if (run) this.take(confirmSetAside(run, { member: 'Noor', witnessAllowed: false }, this.env(-1)));
    return this;
  }

  start(reason?: string) {
    return this.take(startCount(this.before(), { count: this.id(CountId), reason }, this.env()));
  }

  get counting() {
    const count = currentCount(this.state.counts, CYCLE);
    if (!count) throw new Error('No count');
    return { count, counts: this.state.counts };
  }

  list(parts = ['A'.repeat(43)]) {
    return this.take(listInners(this.counting, { root: DIGEST, inners: parts.length, parts }, this.env()));
  }

  opened(failures = 0) {
    const failed = Array.from({ length: failures }, (_, at) => ({
      hash: at.toString(16).padStart(64, '0'),
      why: 'unopened' as const,
    }));
    const told = { key: KEY, shares: [1, 2], opened: 1, failed };
    return this.take(recordOpening(this.counting, told, this.env()));
  }

  tally(sums: CountSums = noSums(), sealed = true) {
    return this.take(recordTally(this.counting, { sealed, digest: DIGEST, sums }, this.env()));
  }

  approve(
    member: number,
    how: { digest?: string; witness?: string; secondPerson?: 'member' | 'witness' } = {},
  ) {
    const command = { digest: DIGEST, member: 'Kim Ek', secondPerson: 'member' as const, ...how };
    return this.take(approveResult(this.counting, command, this.env(member)));
  }

  publish(digest = DIGEST, chunks = ['H4sI', 'AAAA'], there?: ReadonlyMap<number, string>) {
    return this.take(publishResult(this.counting, { digest, chunks, there }, this.env()));
  }

  stage() {
    return stageOf(this.counting.count);
  }
}

/** A round with sealed votes that may be counted. */
function ready(): CountScene {
  const scene = new CountScene();
  scene.setUp({ tablets: true }).makeKeys();
  scene.open();
  scene.signAllLost();
  return scene.search(0).confirm();
}

describe('a count', () => {
  test('does not begin before the vote is open, all has come, and double votes are settled', () => {
    const scene = new CountScene();
    scene.setUp({ tablets: true }).makeKeys();
    const codes = () => obstaclesToCount(scene.before()).map(({ code }) => code);
    expect(codes()).toEqual(['count.vote-not-open']);
    scene.open();
    expect(codes()).toEqual(['count.incomplete', 'count.double-votes']);
    expect(scene.start()).toBe('count.incomplete');
    scene.signAllLost();
    expect(codes()).toEqual(['count.double-votes']);
    scene.search(0);
    expect(codes()).toEqual(['count.double-votes']);
    scene.confirm();
    expect(codes()).toEqual([]);
    expect(scene.start()).toBeUndefined();
  });

  test('goes from phase to phase, and no phase twice', () => {
    const scene = ready();
    scene.start();
    expect(scene.stage()).toBe('started');
    expect(scene.opened()).toBe('count.not-listed');
    expect(scene.tally()).toBe('count.not-opened');
    scene.list();
    expect(scene.stage()).toBe('listed');
    expect(scene.list()).toBe('count.listed');
    scene.opened();
    expect(scene.stage()).toBe('opened');
    expect(scene.opened()).toBe('count.opened');
    expect(scene.approve(0)).toBe('count.not-tallied');
    scene.tally();
    expect(scene.stage()).toBe('tallied');
    expect(scene.tally()).toBe('count.tallied');
    expect(scene.publish()).toBe('result.not-approved');
    scene.approve(0);
    expect(scene.approve(0)).toBe('result.approved-by-you');
    expect(scene.publish()).toBe('result.not-approved');
    scene.approve(-1);
    expect(scene.stage()).toBe('approved');
    expect(standingResult(scene.state.counts, CYCLE)).toBeUndefined();
    scene.publish();
    expect(scene.stage()).toBe('published');
    expect(scene.publish()).toBe('result.published');
    expect(standingResult(scene.state.counts, CYCLE)?.id).toBe(scene.counting.count.id);
  });

  test('is told only with sums in which nothing disappeared', () => {
    const scene = ready();
    scene.start();
    scene.list();
    scene.opened();
    const sums = noSums();
    const lost = { ...sums, envelopes: { ...sums.envelopes, cast: 20, aside: 1, counted: 18 } };
    expect(scene.tally(lost)).toBe('count.does-not-add-up');
    const whole = { ...lost, envelopes: { ...lost.envelopes, unopened: 1 } };
    expect(scene.tally(whole)).toBeUndefined();
  });

  test('goes on with a publication that was broken off, and never mixes pieces that were packed otherwise', () => {
    const scene = ready();
    scene.start();
    scene.list();
    scene.opened();
    scene.tally();
    scene.approve(1);
    scene.approve(2);
    const begun = new Map([[1, 'H4sI']]);
    expect(scene.publish(DIGEST, ['H4sJ', 'AAAA'], begun)).toBe('result.packed-otherwise');
    expect(scene.stage()).toBe('approved');
    expect(scene.publish(DIGEST, ['H4sI', 'AAAA'], begun)).toBeUndefined();
    expect(scene.stage()).toBe('approved'); // Only the second part was told: the first stands elsewhere.
    expect(scene.publish()).toBeUndefined();
    expect(scene.stage()).toBe('published');
  });

  test('publishes nothing but the very result that two people agreed to', () => {
    const scene = ready();
    scene.start();
    scene.list();
    scene.opened();
    scene.tally();
    const other = 'e'.repeat(64);
    expect(scene.approve(0, { digest: other })).toBe('result.other-result');
    scene.approve(0);
    expect(scene.approve(0, { witness: 'Noor' })).toBe('result.no-witness-here');
    expect(scene.approve(0, { witness: ' kim  EK', secondPerson: 'witness' })).toBe('result.same-person');
    expect(scene.approve(0, { witness: 'Noor', secondPerson: 'witness' })).toBeUndefined();
    expect(scene.publish(other)).toBe('result.other-result');
    expect(scene.publish()).toBeUndefined();
  });

  test('is made again only with a reason, and the one before stands still', () => {
    const scene = ready();
    scene.start();
    scene.list();
    const first = scene.counting;
    expect(scene.start()).toBe('count.no-reason');
    expect(scene.start('En påse till')).toBeUndefined();
    expect(scene.counting.count.started).toMatchObject({ number: 2, reason: 'En påse till' });
    const told = { key: KEY, shares: [1, 2], opened: 1, failed: [] };
    expect(recordOpening({ ...first, counts: scene.state.counts }, told, scene.env())).toMatchObject({
      refusal: { code: 'count.overtaken' },
    });
    expect(scene.stage()).toBe('started');
  });

  test('waits for a new search when envelopes have come since the last one', () => {
    const scene = ready();
    scene.bag(10);
    scene.signAllLost();
    scene.search(10);
    expect(scene.start()).toBe('count.double-votes');
    scene.confirm();
    expect(scene.start()).toBeUndefined();
    const run = currentRun(scene.state.setAsideRuns, CYCLE);
    expect(scene.counting.count.started.run).toBe(run?.id);
  });

  test('on paper alone has nothing to list or open', () => {
    const scene = new CountScene();
    scene.setUp({ tablets: false, checkIn: 'attested' });
    scene.open();
    scene.signAllLost();
    expect(scene.start()).toBeUndefined();
    expect(scene.counting.count.started.run).toBeUndefined();
    expect(scene.tally(noSums(), false)).toBeUndefined();
  });

  test('counts a phase that takes several entries as done when all of them are here', () => {
    const scene = ready();
    scene.start();
    scene.list(['A'.repeat(43), 'B'.repeat(43)]);
    scene.opened(FAILED_MAX + 1);
    const { count } = scene.counting;
    expect(listOf(count)).toHaveLength(2);
    expect(openedOf(count)?.flatMap(({ failed }) => failed)).toHaveLength(FAILED_MAX + 1);
    const torn = { ...count, list: new Map([...count.list].slice(1)), opened: new Map() };
    expect(stageOf(torn)).toBe('started');
  });

  test('fits its largest entries into what a log takes', () => {
    const scene = ready();
    scene.start();
    const full = listInners(
      scene.counting,
      { root: DIGEST, inners: 1000, parts: ['A'.repeat(42_667)] },
      scene.env(),
    );
    const failed = Array.from({ length: FAILED_MAX }, () => ({
      hash: DIGEST,
      why: 'unreadable' as const,
      event: StreetEventId.parse(KEY),
    }));
    scene.list();
    const opened = recordOpening(
      scene.counting,
      { key: KEY, shares: [1, 2], opened: 1, failed },
      scene.env(),
    );
    for (const decided of [full, opened]) {
      const [entry] = decided.ok ? decided.value : [];
      expect(readEntry(JSON.stringify(entry))).toMatchObject({ ok: true });
    }
  });
});

describe('the sums of a count', () => {
  test('add up over ballot points', () => {
    const one = noSums();
    const point = {
      ...one,
      envelopes: { ...one.envelopes, cast: 3, counted: 3 },
      sheets: { ...one.sheets, typed: 1 },
    };
    expect(sumsOf([point, point]).envelopes).toMatchObject({ cast: 6, counted: 6 });
    expect(addsUp(sumsOf([point, point]))).toBe(false);
    expect(addsUp({ ...point, sheets: { ...point.sheets, invalid: 1 } })).toBe(true);
  });
});
