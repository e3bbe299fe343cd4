import { hash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { byDevice, byMember } from '../../../src/domain/log/entry.ts';
import { DAY, newDevice, newEvent, pushed, pushedText, writer } from '../street.ts';
import { type Given, verdictsOf } from './given.ts';

/** Taking entries in, and what is noticed about them. */
export function entriesAcceptance(given: () => Given): void {
  describe('taking entries', () => {
    test('gives each accepted entry the next position, and chains their hashes', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const before = await store.standing();
      const entries = [1, 2, 3].map((seq) => pushed(tablet.idea(), { epoch, seq }));
      const taken = await byTablet(...entries);
      expect(verdictsOf(taken)).toEqual(['accepted', 'accepted', 'accepted']);
      expect(taken.verdicts.map((each) => 'position' in each && each.position)).toEqual([
        before.head + 1,
        before.head + 2,
        before.head + 3,
      ]);
      const chain = entries.reduce((sum, entry) => hash('sha256', sum + entry.hash), before.chain);
      expect(taken.chain).toBe(chain);
      expect(await store.standing()).toMatchObject({ head: before.head + 3, chain });
    });

    test('answers what it holds already with its position, alone or twice in one push', async () => {
      const { tablet, epoch, byTablet } = given();
      const entry = pushed(tablet.idea(), { epoch, seq: 1 });
      const first = await byTablet(entry, entry);
      expect(verdictsOf(first)).toEqual(['accepted', 'duplicate']);
      const again = await byTablet(entry);
      expect(again.verdicts[0]).toEqual({ ...first.verdicts[1] });
      expect(again.head).toBe(first.head);
    });

    test('takes fifty identical pushes at the same moment as one row', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const before = await store.standing();
      const entry = pushed(tablet.idea(), { epoch, seq: 1 });
      const answers = await Promise.all(Array.from({ length: 50 }, () => byTablet(entry)));
      const verdicts = answers.flatMap(verdictsOf).sort();
      expect(verdicts).toEqual(['accepted', ...Array.from({ length: 49 }, () => 'duplicate')]);
      expect(await store.standing()).toMatchObject({ head: before.head + 1 });
    });

    test('keeps both when one id comes with other bytes, and overwrites neither', async () => {
      const { store, tablet, epoch, byTablet, readAs } = given();
      const idea = tablet.idea('Första');
      await byTablet(pushed(idea, { epoch, seq: 1 }));
      const other = pushedText(JSON.stringify({ ...idea, salt: '0'.repeat(32) }), {
        id: idea.id,
        epoch,
        seq: 1,
      });
      expect((await byTablet(other)).verdicts).toEqual([
        { id: idea.id, hash: other.hash, verdict: 'quarantined', reason: 'id-conflict' },
      ]);
      expect(await store.quarantined()).toMatchObject([{ id: idea.id, bytes: other.bytes }]);
      const held = (await readAs(['coordinator'])).entries.find(({ id }) => id === idea.id);
      expect(held?.bytes).toBe(JSON.stringify(idea));
    });

    test('lets everything behind a refused entry in', async () => {
      const { tablet, epoch, byTablet } = given();
      const bad = pushedText('{"not":"an entry"}', { epoch, seq: 1 });
      const taken = await byTablet(bad, pushed(tablet.idea(), { epoch, seq: 2 }));
      expect(taken.verdicts).toMatchObject([
        { verdict: 'quarantined', reason: 'malformed' },
        { verdict: 'accepted' },
      ]);
      expect(taken.seen).toEqual({ [epoch]: 2 });
    });

    test('names what is wrong with bytes, and keeps them', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const idea = tablet.idea();
      const damaged = { ...pushed(idea, { epoch, seq: 1 }), hash: '0'.repeat(64) };
      const large = pushedText(JSON.stringify({ ...idea, title: 'x'.repeat(70_000) }), { epoch, seq: 2 });
      const elsewhere = tablet.idea();
      const stray = pushedText(JSON.stringify({ ...elsewhere, process: randomUUID() }), {
        id: elsewhere.id,
        epoch,
        seq: 3,
      });
      const renamed = pushedText(JSON.stringify(tablet.idea()), { epoch, seq: 4 });
      const deep = pushedText(`${'['.repeat(20_000)}${']'.repeat(20_000)}`, { epoch, seq: 5 });
      const lone = pushedText('"\ud800"', { epoch, seq: 6 });
      const taken = await byTablet(damaged, large, stray, renamed, deep, lone);
      expect(taken.verdicts.map((each) => 'reason' in each && each.reason)).toEqual([
        'hash-mismatch',
        'too-large',
        'wrong-process',
        'malformed',
        'malformed',
        'malformed',
      ]);
      expect(taken.verdicts[0]).toMatchObject({ id: idea.id, hash: '0'.repeat(64) });
      expect(await store.quarantined()).toHaveLength(6);
    });

    test('keeps what an author may not write, or wrote in the name of another', async () => {
      const { store, clock, tablet, epoch, byTablet } = given();
      const forbidden = pushed(tablet.revocation(newDevice()), { epoch, seq: 1, expects: 0 });
      const other = writer((await store.standing()).process, byDevice(newDevice()), clock.now);
      const taken = await byTablet(forbidden, pushed(other.idea(), { epoch, seq: 2 }));
      expect(taken.verdicts).toMatchObject([{ reason: 'not-permitted' }, { reason: 'wrong-author' }]);
    });

    test('answers unknown kinds and future versions with retry, and stores nothing', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const before = await store.standing();
      const idea = tablet.idea();
      const future = pushedText(JSON.stringify({ ...idea, version: 99 }), { id: idea.id, epoch, seq: 1 });
      const unknown = pushedText(JSON.stringify({ ...idea, kind: 'idea.dreamt' }), {
        id: idea.id,
        epoch,
        seq: 1,
      });
      const taken = await byTablet(future, unknown);
      expect(taken.verdicts).toMatchObject([
        { verdict: 'retry', reason: 'update-server' },
        { verdict: 'retry', reason: 'update-server' },
      ]);
      expect(taken).toMatchObject({ head: before.head, seen: {} });
      expect(await store.quarantined()).toEqual([]);
    });
  });

  describe('one device that writes twice', () => {
    test('keeps both writings under one sequence number, flags both and names the epoch', async () => {
      const { store, device, tablet, epoch, byTablet, readAs } = given();
      const [one, two] = [tablet.idea('Ena'), tablet.idea('Andra')];
      await byTablet(pushed(one, { epoch, seq: 1 }));
      const taken = await byTablet(pushed(two, { epoch, seq: 1 }));
      expect(verdictsOf(taken)).toEqual(['accepted']);
      expect(taken.forked).toEqual([epoch]);
      const flags = (await readAs(['coordinator'])).entries
        .filter(({ id }) => id === one.id || id === two.id)
        .map((entry) => entry.flags);
      expect(flags).toEqual([['fork'], ['fork']]);
      expect((await store.devices())[0]).toMatchObject({ device, forked: true });
    });

    test('tells a device how far it is held, so that one set back notices', async () => {
      const { tablet, epoch, byTablet } = given();
      await byTablet(...[1, 2, 3].map((seq) => pushed(tablet.idea(), { epoch, seq })));
      expect((await byTablet()).seen).toEqual({ [epoch]: 3 });
    });

    test('does not take a late entry in a gap for a fork', async () => {
      const { tablet, epoch, byTablet } = given();
      await byTablet(pushed(tablet.idea(), { epoch, seq: 2 }));
      expect(await byTablet(pushed(tablet.idea(), { epoch, seq: 1 }))).toMatchObject({ forked: [] });
    });
  });

  describe('what it notices', () => {
    test('flags clocks that are years off, in either direction, and takes the entries', async () => {
      const { clock, tablet, epoch, byTablet, flagsOf } = given();
      const early = tablet.idea('Förr', { at: '1999-01-01T00:00:00.000Z' });
      const late = tablet.idea('Sedan', { at: '2099-01-01T00:00:00.000Z' });
      clock.forward(5 * DAY);
      const offline = tablet.idea('I lördags', { at: '2026-05-09T12:00:00.000Z' });
      await byTablet(...[early, late, offline].map((entry, at) => pushed(entry, { epoch, seq: at + 1 })));
      expect(await flagsOf(early.id)).toEqual(['clock-off']);
      expect(await flagsOf(late.id)).toEqual(['clock-off']);
      expect(await flagsOf(offline.id)).toEqual([]);
    });

    test('flags what arrives for an event after it was closed', async () => {
      const { tablet, epoch, byTablet, flagsOf } = given();
      const event = newEvent();
      const [before, closing, after, visitor] = [
        tablet.idea('Före', { event }),
        tablet.closing(event),
        tablet.idea('Efter', { event }),
        tablet.visitor(event),
      ];
      await byTablet(
        ...[before, closing, after, visitor].map((entry, at) => pushed(entry, { epoch, seq: at + 1 })),
      );
      expect(await flagsOf(before.id)).toEqual([]);
      expect(await flagsOf(after.id)).toEqual(['event-closed']);
      expect(await flagsOf(visitor.id)).toEqual(['event-closed']);
    });

    test('says by whom an entry was carried', async () => {
      const { store, device, member, tablet, epoch, byTablet, readAs } = given();
      const idea = tablet.idea();
      const entries = [pushed(idea, { epoch, seq: 1 })];
      await store.take({ author: byDevice(device), carrier: byMember(member), writer: device, entries });
      const held = (await readAs(['coordinator'])).entries.find(({ id }) => id === idea.id);
      expect(held).toMatchObject({ carrier: byMember(member), flags: ['carried'] });
      expect((await byTablet()).seen).toEqual({ [epoch]: 1 });
    });
  });
}
