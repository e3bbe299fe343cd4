import { hash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Cycle } from '../../src/domain/cycle/cycle.ts';
import { type Author, byDevice, byMember, SERVER, stamp } from '../../src/domain/log/entry.ts';
import { drawEnrolmentCode, EnrolmentCode } from '../../src/domain/log/enrolment-code.ts';
import { GenerationId, type DeviceId, type MemberId } from '../../src/domain/log/ids.ts';
import type { Party } from '../../src/domain/log/kind.ts';
import { OPEN_CODES_MAX } from '../../src/server/kysely/enrolment.ts';
import type { Push, ServerStore, Taken } from '../../src/server/store.ts';
import type { EnrolRequest } from '../../src/wire/enrolment.ts';
import { CHAIN_START, type PullAnswer } from '../../src/wire/pull.ts';
import type { PushedEntry, Verdict } from '../../src/wire/push.ts';
import { testCycle } from '../domain/values.ts';
import {
  DAY,
  HOUR,
  newDevice,
  newEpoch,
  newEvent,
  pushed,
  pushedText,
  random,
  testClock,
  type TestClock,
  type Writer,
  writer,
} from './street.ts';

const PUBLIC_KEY = 'A'.repeat(87);

/** What every implementation of the server's store must do. `open` gives an empty one that goes by this clock. */
export function storeAcceptance(name: string, open: (clock: TestClock) => Promise<ServerStore>): void {
  describe(`The store over ${name}`, () => {
    let store: ServerStore;
    let clock: TestClock;
    let device: DeviceId;
    let member: MemberId;
    let tablet: Writer;
    let office: Writer;
    const epoch = newEpoch();

    beforeEach(async () => {
      clock = testClock();
      store = await open(clock);
      device = await enrolOne(store);
      member = await joinOne(store);
      const { process } = await store.standing();
      tablet = writer(process, byDevice(device), clock.now);
      office = writer(process, byMember(member), clock.now);
      return () => store.close();
    });

    const byTablet = (...entries: PushedEntry[]): Promise<Taken> =>
      store.take(ownPush(byDevice(device), device, entries));
    const byOffice = (...entries: PushedEntry[]): Promise<Taken> =>
      store.take(ownPush(byMember(member), newDevice(), entries));
    const readAs = (parties: readonly Party[]): Promise<PullAnswer> =>
      store.pull({ parties }, { after: 0, chain: CHAIN_START });

    const flagsOf = async (id: string): Promise<readonly string[]> =>
      (await readAs(['coordinator'])).entries.find((entry) => entry.id === id)?.flags ?? [];
    const revoke = async (): Promise<void> => {
      const expects = await store.lastOf(device);
      await byOffice(pushed(office.revocation(device), { epoch: newEpoch(), seq: 1, expects }));
    };

    const draw = async (): Promise<string> => {
      const drawn = await store.drawCode(SERVER);
      if (!drawn.ok) throw new Error('no code');
      return drawn.value.code;
    };

    describe('taking entries', () => {
      test('gives each accepted entry the next position, and chains their hashes', async () => {
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
        const entry = pushed(tablet.idea(), { epoch, seq: 1 });
        const first = await byTablet(entry, entry);
        expect(verdictsOf(first)).toEqual(['accepted', 'duplicate']);
        const again = await byTablet(entry);
        expect(again.verdicts[0]).toEqual({ ...first.verdicts[1] });
        expect(again.head).toBe(first.head);
      });

      test('takes fifty identical pushes at the same moment as one row', async () => {
        const before = await store.standing();
        const entry = pushed(tablet.idea(), { epoch, seq: 1 });
        const answers = await Promise.all(Array.from({ length: 50 }, () => byTablet(entry)));
        const verdicts = answers.flatMap(verdictsOf).sort();
        expect(verdicts).toEqual(['accepted', ...Array.from({ length: 49 }, () => 'duplicate')]);
        expect(await store.standing()).toMatchObject({ head: before.head + 1 });
      });

      test('keeps both when one id comes with other bytes, and overwrites neither', async () => {
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
        const bad = pushedText('{"not":"an entry"}', { epoch, seq: 1 });
        const taken = await byTablet(bad, pushed(tablet.idea(), { epoch, seq: 2 }));
        expect(taken.verdicts).toMatchObject([
          { verdict: 'quarantined', reason: 'malformed' },
          { verdict: 'accepted' },
        ]);
        expect(taken.seen).toEqual({ [epoch]: 2 });
      });

      test('names what is wrong with bytes, and keeps them', async () => {
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
        const forbidden = pushed(tablet.revocation(newDevice()), { epoch, seq: 1, expects: 0 });
        const other = writer((await store.standing()).process, byDevice(newDevice()), clock.now);
        const taken = await byTablet(forbidden, pushed(other.idea(), { epoch, seq: 2 }));
        expect(taken.verdicts).toMatchObject([{ reason: 'not-permitted' }, { reason: 'wrong-author' }]);
      });

      test('answers unknown kinds and future versions with retry, and stores nothing', async () => {
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
        await byTablet(...[1, 2, 3].map((seq) => pushed(tablet.idea(), { epoch, seq })));
        expect((await byTablet()).seen).toEqual({ [epoch]: 3 });
      });

      test('does not take a late entry in a gap for a fork', async () => {
        await byTablet(pushed(tablet.idea(), { epoch, seq: 2 }));
        expect(await byTablet(pushed(tablet.idea(), { epoch, seq: 1 }))).toMatchObject({ forked: [] });
      });
    });

    describe('what it notices', () => {
      test('flags clocks that are years off, in either direction, and takes the entries', async () => {
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
        const idea = tablet.idea();
        const entries = [pushed(idea, { epoch, seq: 1 })];
        await store.take({ author: byDevice(device), carrier: byMember(member), writer: device, entries });
        const held = (await readAs(['coordinator'])).entries.find(({ id }) => id === idea.id);
        expect(held).toMatchObject({ carrier: byMember(member), flags: ['carried'] });
        expect((await byTablet()).seen).toEqual({ [epoch]: 1 });
      });
    });

    describe('serial kinds', () => {
      test('need what they expect, and are stale when their subject has moved', async () => {
        const target = newDevice();
        const asked = await byOffice(pushed(office.revocation(target), { epoch, seq: 1 }));
        expect(asked.verdicts[0]).toMatchObject({ verdict: 'retry', reason: 'expects-missing' });
        const taken = await byOffice(pushed(office.revocation(target), { epoch, seq: 1, expects: 0 }));
        expect(verdictsOf(taken)).toEqual(['accepted']);
        const late = await byOffice(pushed(office.revocation(target), { epoch, seq: 1, expects: 0 }));
        expect(late.verdicts[0]).toMatchObject({ verdict: 'stale', last: taken.head });
        expect(await store.lastOf(target)).toBe(taken.head);
      });

      test('are stale against an entry of the same push', async () => {
        const target = newDevice();
        const both = [1, 2].map((seq) => pushed(office.revocation(target), { epoch, seq, expects: 0 }));
        expect(verdictsOf(await byOffice(...both))).toEqual(['accepted', 'stale']);
      });

      test('are taken back as they were after the server was set back', async () => {
        const recovers = GenerationId.parse(randomUUID());
        const entry = office.revocation(newDevice());
        const taken = await byOffice(pushed(entry, { epoch, seq: 1, recovers }));
        expect(verdictsOf(taken)).toEqual(['accepted']);
        const held = (await readAs(['coordinator'])).entries.at(-1);
        expect(held).toMatchObject({ id: entry.id, flags: ['recovered'] });
      });

      test('stand outside the sequence of a device', async () => {
        const entries = [office.revocation(newDevice()), office.revocation(newDevice())];
        const taken = await byOffice(...entries.map((each) => pushed(each, { epoch, seq: 1, expects: 0 })));
        expect(taken).toMatchObject({ forked: [], seen: {} });
      });
    });

    describe('a round whose vote is open', () => {
      /** The set-up as its next revision, and what the store said to it. */
      const configure = async (cycle: Cycle, revision: number) => {
        const entry = stamp(office.env(), {
          kind: 'cycle.configured' as const,
          version: 2,
          subject: cycle.id,
          data: { revision, cycle },
        });
        const expects = await store.lastOf(cycle.id);
        const taken = await byOffice(pushed(entry, { epoch, seq: 1, expects }));
        return { entry, verdict: taken.verdicts[0] };
      };
      const open = async (cycle: Cycle, revision: number) => {
        const entry = stamp(office.env(), {
          kind: 'vote.opened' as const,
          version: 1,
          subject: cycle.id,
          data: { cycle: cycle.id, revision },
        });
        const expects = await store.lastOf(cycle.id);
        await byOffice(pushed(entry, { epoch, seq: 1, expects }));
      };
      const other = (): Cycle => ({ ...testCycle(), pots: [] });

      test('keeps what people vote on, holds the change back, and lets dates move', async () => {
        await configure(testCycle(), 1);
        expect((await configure(other(), 2)).verdict).toMatchObject({ verdict: 'accepted' });
        await open(testCycle(), 2);
        const { entry, verdict } = await configure(testCycle(), 3);
        expect(verdict).toMatchObject({ verdict: 'quarantined', reason: 'not-permitted' });
        const [held] = await store.quarantined();
        expect(held?.detail).toBe('the vote is open, and pots would change');
        expect((await configure({ ...other(), phases: [] }, 3)).verdict).toMatchObject({
          verdict: 'accepted',
        });
        const release = pushed(office.release(entry, held?.hash ?? ''), { epoch, seq: 1, expects: 0 });
        expect(verdictsOf(await byOffice(release))).toEqual(['quarantined']);
      });

      test('takes back a set-up from before the opening, whichever of them comes first after a restore', async () => {
        await configure(testCycle(), 1);
        await open(testCycle(), 3);
        expect((await configure(other(), 3)).verdict).toMatchObject({ verdict: 'accepted' });
        expect((await configure(testCycle(), 4)).verdict).toMatchObject({ verdict: 'quarantined' });
      });
    });

    describe('quarantine', () => {
      test('keeps what a revoked tablet sends, and lets it in when a coordinator releases it', async () => {
        await revoke();
        const idea = pushed(tablet.idea(), { epoch, seq: 1 });
        expect((await byTablet(idea)).verdicts[0]).toMatchObject({ reason: 'device-revoked' });
        expect((await byTablet(idea)).verdicts[0]).toMatchObject({ reason: 'device-revoked' });
        expect(await store.quarantined()).toHaveLength(1);
        const release = office.release(idea, idea.hash);
        const released = await byOffice(pushed(release, { epoch: newEpoch(), seq: 1, expects: 0 }));
        expect(verdictsOf(released)).toEqual(['accepted']);
        const [entry, let_in] = (await readAs(['coordinator'])).entries.slice(-2);
        expect(entry?.id).toBe(release.id);
        expect(let_in).toMatchObject({ id: idea.id, bytes: idea.bytes, flags: ['released'] });
        expect((await byTablet(idea)).verdicts[0]).toMatchObject({
          verdict: 'duplicate',
          position: released.head,
        });
        expect(await store.quarantined()).toMatchObject([{ id: idea.id, settled: 'released' }]);
      });

      test('a rejected writing stays out, for good', async () => {
        await revoke();
        const idea = pushed(tablet.idea(), { epoch, seq: 1 });
        await byTablet(idea);
        const rejection = office.rejection(idea, idea.hash);
        await byOffice(pushed(rejection, { epoch: newEpoch(), seq: 1, expects: 0 }));
        expect((await byTablet(idea)).verdicts[0]).toMatchObject({ reason: 'rejected' });
        expect(await store.quarantined()).toMatchObject([{ settled: 'rejected', bytes: idea.bytes }]);
      });

      test('a release of what no reader could read, or of a taken id, is itself held back', async () => {
        const bad = pushedText('nonsense', { epoch, seq: 1 });
        await byTablet(bad);
        const release = pushed(office.release(bad, bad.hash), { epoch: newEpoch(), seq: 1, expects: 0 });
        expect((await byOffice(release)).verdicts[0]).toMatchObject({ reason: 'not-permitted' });
        const idea = tablet.idea();
        const conflict = pushedText(JSON.stringify({ ...idea, salt: '0'.repeat(32) }), {
          id: idea.id,
          epoch,
          seq: 2,
        });
        await byTablet(pushed(idea, { epoch, seq: 2 }), conflict);
        const second = pushed(office.release(idea, conflict.hash), {
          epoch: newEpoch(),
          seq: 1,
          expects: await store.lastOf(idea.id),
        });
        expect((await byOffice(second)).verdicts[0]).toMatchObject({ reason: 'not-permitted' });
      });

      test('a release that comes before its writing, as after a restore, lets it in when it comes', async () => {
        const idea = pushed(tablet.idea(), { epoch, seq: 1 });
        const release = pushed(office.release(idea, idea.hash), { epoch: newEpoch(), seq: 1, expects: 0 });
        await byOffice(release);
        await revoke();
        expect((await byTablet(idea)).verdicts[0]).toMatchObject({ verdict: 'accepted' });
      });
    });

    describe('erasure', () => {
      test('removes the bytes of an entry and of its quarantined twin, and remembers', async () => {
        const idea = tablet.idea();
        const sent = pushed(idea, { epoch, seq: 1 });
        const twin = pushedText(JSON.stringify({ ...idea, salt: '0'.repeat(32) }), {
          id: idea.id,
          epoch,
          seq: 1,
        });
        const unseen = pushed(tablet.idea(), { epoch, seq: 2 });
        await byTablet(sent, twin);
        const erasure = office.erasure([idea.id, unseen.id]);
        const taken = await byOffice(pushed(erasure, { epoch: newEpoch(), seq: 1, expects: 0 }));
        expect(taken.erased).toEqual([idea.id, unseen.id]);
        expect(verdictsOf(await byTablet(sent, twin, unseen))).toEqual(['erased', 'erased', 'erased']);
        const held = (await readAs(['coordinator'])).entries.find(({ id }) => id === idea.id);
        expect(held).toMatchObject({ bytes: null, hash: sent.hash });
        expect(await store.quarantined()).toMatchObject([{ bytes: null }]);
        expect(await store.erasures()).toEqual(expect.arrayContaining([idea.id, unseen.id]));
      });

      test('reaches an entry that came in the same push', async () => {
        const idea = office.idea();
        const erasure = pushed(office.erasure([idea.id]), { epoch, seq: 2, expects: 0 });
        await byOffice(pushed(idea, { epoch, seq: 1 }), erasure);
        expect((await readAs(['coordinator'])).entries.at(-2)).toMatchObject({ id: idea.id, bytes: null });
      });
    });

    describe('reading', () => {
      test('hands each reader the kinds meant for them, and scans past the rest', async () => {
        const event = newEvent();
        await byTablet(
          pushed(tablet.idea(), { epoch, seq: 1 }),
          pushed(tablet.visitor(event), { epoch, seq: 2 }),
          pushed(tablet.closing(event), { epoch, seq: 3 }),
        );
        const { head, chain } = await store.standing();
        const viewer = await readAs(['viewer']);
        expect(kindsIn(viewer)).toEqual([
          'device.enrolled',
          'member.joined',
          'attendance.counted',
          'event.closed',
        ]);
        expect(viewer).toMatchObject({ next: head, chain, reset: false });
        const itself = await store.pull(
          { parties: ['device'], without: byDevice(device) },
          { after: 0, chain: CHAIN_START },
        );
        expect(itself).toMatchObject({ entries: [], next: head, chain });
        expect(itself.view).not.toBe(viewer.view);
      });

      test('goes on page by page without a gap, however much there is', async () => {
        const before = await store.standing();
        for (let from = 0; from < 1200; from += 400) {
          await byTablet(
            ...Array.from({ length: 400 }, (_, at) => pushed(tablet.idea(), { epoch, seq: from + at + 1 })),
          );
        }
        const positions: number[] = [];
        let { next, chain } = { next: before.head, chain: before.chain };
        for (let page = 0; page < 3; page += 1) {
          const answer = await store.pull({ parties: ['coordinator'] }, { after: next, chain });
          expect(answer.entries.length).toBeLessThanOrEqual(500);
          positions.push(...answer.entries.map(({ position }) => position));
          ({ next, chain } = answer);
        }
        expect(positions).toEqual(Array.from({ length: 1200 }, (_, at) => before.head + at + 1));
        expect(await store.standing()).toMatchObject({ head: next, chain });
      });

      test('keeps a page under its limit of bytes, and hands out at least one entry', async () => {
        const before = await store.standing();
        const long = 'å'.repeat(9_000);
        const ideas = Array.from({ length: 150 }, (_, at) => {
          const idea = tablet.idea();
          const withText =
            idea.kind === 'idea.collected' ? { ...idea, data: { ...idea.data, text: long } } : idea;
          return pushed(withText, { epoch, seq: at + 1 });
        });
        await byTablet(...ideas);
        const page = await store.pull(
          { parties: ['coordinator'] },
          { after: before.head, chain: before.chain },
        );
        const bytes = page.entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.bytes ?? ''), 0);
        expect(bytes).toBeLessThanOrEqual(2 * 1024 * 1024);
        expect(page.entries.length).toBeGreaterThan(100);
        expect(page.next).toBe(page.entries.at(-1)?.position);
      });

      test('tells a reader from another past to start anew', async () => {
        const { head, chain } = await store.standing();
        const ahead = await store.pull({ parties: ['viewer'] }, { after: head + 1, chain });
        const astray = await store.pull({ parties: ['viewer'] }, { after: head, chain: 'f'.repeat(64) });
        for (const answer of [ahead, astray])
          expect(answer).toMatchObject({ reset: true, next: 0, chain: CHAIN_START, entries: [] });
      });
    });

    describe('letting tablets in', () => {
      test('numbers them, knows them by their token, and says so in the log', async () => {
        const asked = request(await draw());
        const enrolled = await store.enrol(asked);
        expect(enrolled).toMatchObject({ ok: true, value: { device: asked.device, number: 2 } });
        const token = enrolled.ok ? enrolled.value.token : '';
        expect(await store.deviceByToken(token)).toMatchObject({ id: asked.device, revoked: false });
        expect(await store.deviceByToken('x'.repeat(43))).toBeUndefined();
        expect(kindsIn(await readAs(['coordinator'])).at(-1)).toBe('device.enrolled');
      });

      test('gives the same tablet a fresh token after a lost answer, and no second number', async () => {
        const asked = request(await draw());
        const first = await store.enrol(asked);
        const again = await store.enrol(asked);
        expect(again).toMatchObject({ ok: true, value: { number: 2 } });
        expect(first.ok && (await store.deviceByToken(first.value.token))).toBeUndefined();
        expect(await store.devices()).toHaveLength(2);
        clock.forward(HOUR);
        expect(await store.enrol(asked)).toMatchObject({ ok: false, refusal: { code: 'code-used' } });
      });

      test('refuses codes that are used, expired or unknown, each by its name', async () => {
        const [used, expired] = [await draw(), await draw()];
        await store.enrol(request(used));
        expect(await store.enrol(request(used))).toMatchObject({ refusal: { code: 'code-used' } });
        expect(await store.enrol(request(drawEnrolmentCode(random)))).toMatchObject({
          refusal: { code: 'code-unknown' },
        });
        clock.forward(DAY);
        expect(await store.enrol(request(expired))).toMatchObject({ refusal: { code: 'code-expired' } });
      });

      test('lets only so many codes lie open', async () => {
        for (let drawn = 0; drawn < OPEN_CODES_MAX; drawn += 1) await draw();
        expect(await store.drawCode(SERVER)).toMatchObject({
          refusal: { code: 'too-many-attempts', retryAfter: DAY / 1000 },
        });
      });

      test('keeps the number of a tablet that enrols again, but not for another key', async () => {
        const again = { ...request(await draw()), device };
        const forged = { ...request(await draw()), device, publicKey: 'B'.repeat(87) };
        expect(await store.enrol(forged)).toMatchObject({ refusal: { code: 'forbidden' } });
        expect(await store.enrol(again)).toMatchObject({ ok: true, value: { number: 1 } });
      });

      test('never lets a revoked tablet in again', async () => {
        const expects = await store.lastOf(device);
        await byOffice(pushed(office.revocation(device), { epoch, seq: 1, expects }));
        expect(await store.enrol({ ...request(await draw()), device })).toMatchObject({
          refusal: { code: 'device-revoked' },
        });
        expect((await store.devices())[0]).toMatchObject({ revoked: true });
      });
    });

    describe('inviting staff', () => {
      test('spends an invitation once, within its days', async () => {
        const { token } = await store.invite(['viewer']);
        expect(await store.invitation(token)).toMatchObject({ ok: true, value: { roles: ['viewer'] } });
        const joined = await store.join({ token, account: 'konto', name: 'Bo' });
        expect(joined).toMatchObject({ ok: true, value: { name: 'Bo', roles: ['viewer'] } });
        expect(await store.memberOfAccount('konto')).toEqual(joined.ok && joined.value);
        expect(await store.invitation(token)).toMatchObject({ refusal: { code: 'invitation-used' } });
        expect(await store.join({ token, account: 'annat', name: 'Bo' })).toMatchObject({ ok: false });
        const late = await store.invite(['viewer']);
        clock.forward(8 * DAY);
        expect(await store.invitation(late.token)).toMatchObject({ refusal: { code: 'invitation-expired' } });
        expect(await store.invitation('x'.repeat(43))).toMatchObject({
          refusal: { code: 'invitation-unknown' },
        });
      });
    });

    test('counts failed attempts through an hour, and then anew', async () => {
      await store.addFailure('enrolment', 1);
      await store.addFailure('enrolment', 1);
      expect(await store.failures('enrolment', 1)).toBe(2);
      expect(await store.failures('sign-in', 1)).toBe(0);
      clock.forward(HOUR);
      expect(await store.failures('enrolment', 1)).toBe(0);
      await store.addFailure('enrolment', 1);
      expect(await store.failures('enrolment', 1)).toBe(1);
    });
  });
}

/** A tablet that asks to be let in with this code. */
const request = (code: string): EnrolRequest => ({
  code: EnrolmentCode.parse(code),
  device: newDevice(),
  publicKey: PUBLIC_KEY,
});

const verdictsOf = ({ verdicts }: Taken): Verdict['verdict'][] => verdicts.map(({ verdict }) => verdict);

const kindsIn = ({ entries }: PullAnswer): string[] =>
  entries.map(({ bytes }) => String(/"kind":"([a-z.-]+)"/.exec(bytes ?? '')?.[1]));

const ownPush = (author: Author, device: DeviceId, entries: readonly PushedEntry[]): Push => ({
  author,
  carrier: author,
  writer: device,
  asks: device,
  calling: { device, waiting: 0 },
  entries,
});

async function enrolOne(store: ServerStore): Promise<DeviceId> {
  const drawn = await store.drawCode(SERVER);
  const device = newDevice();
  if (!drawn.ok) throw new Error('no code');
  await store.enrol({ code: drawn.value.code, device, publicKey: PUBLIC_KEY });
  return device;
}

async function joinOne(store: ServerStore): Promise<MemberId> {
  const { token } = await store.invite(['coordinator']);
  const joined = await store.join({ token, account: randomUUID(), name: 'Åsa' });
  if (!joined.ok) throw new Error('not joined');
  return joined.value.id;
}
