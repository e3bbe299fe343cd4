import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { CycleId, GenerationId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { noSums } from '../../../src/domain/outcome/count-sums.ts';
import { CYCLE, EVENT, testCycle } from '../../domain/values.ts';
import { type CastBy, castBy } from '../cast.ts';
import { newEpoch, pushed } from '../street.ts';
import { CountingOffice } from './counting.ts';
import { type Given, verdictsOf } from './given.ts';

const HASH = 'a'.repeat(64);

/** What comes in from the street once the count has begun. */
export function lateAcceptance(given: () => Given): void {
  describe('what comes after the count has begun', () => {
    let office: CountingOffice;
    let street: CastBy;
    let seq = 0;
    beforeEach(async () => {
      office = await CountingOffice.of(given());
      street = castBy(() => given().tablet.env());
      seq = 0;
    });
    /** Sends entries from the tablet, in the order of its writing. */
    const send = (...entries: readonly Entry[]) =>
      given().byTablet(...entries.map((entry) => pushed(entry, { epoch: given().epoch, seq: (seq += 1) })));
    const reasons = async (...entries: readonly Entry[]) =>
      (await send(...entries)).verdicts.map((each) => ('reason' in each ? each.reason : each.verdict));

    test('is held with its reason if it was cast, and let in if not', async () => {
      const { tablet } = given();
      await office.start();
      const cast = street.everythingCast();
      expect(new Set(await reasons(...cast))).toEqual(new Set(['count-began']));
      expect(await reasons(tablet.idea(), tablet.visitor(EVENT))).toEqual(['accepted', 'accepted']);
      const held = await given().store.quarantined();
      expect(new Set(held.map(({ bytes }) => bytes))).toEqual(
        new Set(cast.map((each) => JSON.stringify(each))),
      );
      expect(held[0]).toMatchObject({ detail: 'the count of its round had begun when it came' });
    });

    test('is what it is in another round: votes', async () => {
      await office.start();
      const other = CycleId.parse(randomUUID());
      const verdicts = verdictsOf(await send(...castBy(() => given().tablet.env(), other).everythingCast()));
      expect(new Set(verdicts)).toEqual(new Set(['accepted']));
    });

    test('is known by its bundle or check-in from before the count, and from the quarantine', async () => {
      const opened = street.batch();
      const checkIn = street.checkIn();
      expect(verdictsOf(await send(opened, checkIn))).toEqual(['accepted', 'accepted']);
      await office.start();
      const more = [
        street.sheet(opened.subject),
        street.batchClosed(opened.subject),
        street.left(checkIn.subject),
      ];
      expect(await reasons(...more)).toEqual(['count-began', 'count-began', 'count-began']);
      const late = street.batch();
      expect(await reasons(late)).toEqual(['count-began']);
      expect(await reasons(street.sheet(late.subject))).toEqual(['count-began']);
    });

    test('is a duplicate if it came before and is sent again', async () => {
      const bag = street.bag();
      await send(bag);
      await office.start();
      const again = await given().byTablet(pushed(bag, { epoch: given().epoch, seq: 1 }));
      expect(verdictsOf(again)).toEqual(['duplicate']);
    });

    test('is let in by a coordinator, flagged, or stays out', async () => {
      const { store, byOffice, byTablet, office: writes, epoch, flagsOf } = given();
      await office.start();
      const [bag, other] = [street.bag(), street.bag()];
      const sent = [pushed(bag, { epoch, seq: 1 }), pushed(other, { epoch, seq: 2 })] as const;
      await byTablet(...sent);
      const release = writes.release(bag, sent[0].hash);
      await byOffice(pushed(release, { epoch: newEpoch(), seq: 1, expects: 0 }));
      const rejection = writes.rejection(other, sent[1].hash);
      await byOffice(pushed(rejection, { epoch: newEpoch(), seq: 1, expects: 0 }));
      expect((await byTablet(...sent)).verdicts).toMatchObject([
        { verdict: 'duplicate', position: (await store.standing()).head - 1 },
        { verdict: 'quarantined', reason: 'rejected' },
      ]);
      expect(await flagsOf(bag.id)).toEqual(['released']);
    });

    test('leaves the office free to search for double votes and to sign losses for the next count', async () => {
      await office.start();
      const { office: writes } = given();
      const data = { item: 'x', reason: 'Drunknade' };
      const loss = stamp(writes.env(), { kind: 'loss.signed' as const, version: 1, subject: EVENT, data });
      const run = stamp(writes.env(), {
        kind: 'votes.set-aside' as const,
        version: 1,
        subject: randomUUID(),
        data: {
          cycle: CYCLE,
          policy: 'lowest-hash' as const,
          envelopes: 1,
          digest: HASH,
          part: 1,
          of: 1,
          aside: [],
          unopenable: [],
          paperTwice: [],
        },
      });
      expect(await office.send(loss)).toMatchObject({ verdict: 'accepted' });
      expect(await office.send(run)).toMatchObject({ verdict: 'accepted' });
    });

    test('opens no ballot point again, and no release does', async () => {
      const { office: writes, byOffice, epoch } = given();
      const data = {
        cycle: CYCLE,
        name: 'Torget',
        place: '',
        area: testCycle().areas[0]?.id ?? '',
        starts: '2026-05-09T08:00:00.000Z',
        ends: '2026-05-09T20:00:00.000Z',
        kind: 'ballot-point' as const,
      };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the area is one of the round's
      const planned = stamp(writes.env(), {
        kind: 'event.planned',
        version: 1,
        subject: EVENT,
        data,
      }) as Entry;
      const reopened = () =>
        stamp(writes.env(), {
          kind: 'point.reopened' as const,
          version: 1,
          subject: EVENT,
          data: { round: 1, reason: 'Fel siffror' },
        });
      const sent = await byOffice(pushed(planned, { epoch, seq: 1 }), pushed(reopened(), { epoch, seq: 2 }));
      expect(verdictsOf(sent)).toEqual(['accepted', 'accepted']);
      await office.start();
      const late = pushed(reopened(), { epoch, seq: 3 });
      expect((await byOffice(late)).verdicts).toMatchObject([{ reason: 'not-permitted' }]);
      const release = writes.release(late, late.hash);
      expect(await office.send(release)).toMatchObject({ reason: 'not-permitted' });
    });

    describe('when the server was set back to a copy from before the count', () => {
      const before = GenerationId.parse(randomUUID());
      const returning = (entry: Entry, recovers?: GenerationId) =>
        given().byTablet(
          pushed(entry, { epoch: given().epoch, seq: (seq += 1), ...(recovers && { recovers }) }),
        );

      test('what had come before the count is taken back, though the count is here first', async () => {
        await office.send(office.writes('count.started', { ...office.about, number: 1 }), 0, before);
        for (const entry of street.everythingCast())
          expect(verdictsOf(await returning(entry, before))).toEqual(['accepted']);
        const bag = street.bag();
        await returning(bag, before);
        expect(await given().flagsOf(bag.id)).toEqual(['recovered']);
      });

      test('what never came before is held, as it would have been', async () => {
        await office.send(office.writes('count.started', { ...office.about, number: 1 }), 0, before);
        expect(verdictsOf(await returning(street.bag()))).toEqual(['quarantined']);
      });

      test('nobody is taken at their word while the count began here', async () => {
        await office.start();
        expect(verdictsOf(await returning(street.bag(), before))).toEqual(['quarantined']);
      });

      test('the steps of the count come back in any order, and each of them once', async () => {
        const about = { ...office.about };
        const digest = HASH;
        const steps = [
          office.writes('result.approved', { ...about, digest }),
          office.writes('count.tallied', { ...about, digest, sums: noSums() }),
          office.writes('count.started', { ...about, number: 1 }),
        ];
        for (const step of steps)
          expect(await office.send(step, 0, before)).toMatchObject({ verdict: 'accepted' });
        const twice = office.writes('count.tallied', { ...about, digest, sums: noSums() });
        expect(await office.send(twice, 0, before)).toMatchObject({ reason: 'not-permitted' });
      });
    });
  });
}
