import { describe, expect, test } from 'vitest';
import { newEpoch, pushed, pushedText } from '../street.ts';
import { type Given, verdictsOf } from './given.ts';

/** What is held back, what is let in after all, and what is erased. */
export function quarantineAcceptance(given: () => Given): void {
  describe('quarantine', () => {
    test('keeps what a revoked tablet sends, and lets it in when a coordinator releases it', async () => {
      const { store, tablet, office, epoch, byTablet, byOffice, readAs, revoke } = given();
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
      const { store, tablet, office, epoch, byTablet, byOffice, revoke } = given();
      await revoke();
      const idea = pushed(tablet.idea(), { epoch, seq: 1 });
      await byTablet(idea);
      const rejection = office.rejection(idea, idea.hash);
      await byOffice(pushed(rejection, { epoch: newEpoch(), seq: 1, expects: 0 }));
      expect((await byTablet(idea)).verdicts[0]).toMatchObject({ reason: 'rejected' });
      expect(await store.quarantined()).toMatchObject([{ settled: 'rejected', bytes: idea.bytes }]);
    });

    test('a release of what no reader could read, or of a taken id, is itself held back', async () => {
      const { store, tablet, office, epoch, byTablet, byOffice } = given();
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
      const { tablet, office, epoch, byTablet, byOffice, revoke } = given();
      const idea = pushed(tablet.idea(), { epoch, seq: 1 });
      const release = pushed(office.release(idea, idea.hash), { epoch: newEpoch(), seq: 1, expects: 0 });
      await byOffice(release);
      await revoke();
      expect((await byTablet(idea)).verdicts[0]).toMatchObject({ verdict: 'accepted' });
    });
  });

  describe('erasure', () => {
    test('removes the bytes of an entry and of its quarantined twin, and remembers', async () => {
      const { store, tablet, office, epoch, byTablet, byOffice, readAs } = given();
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
      const { office, epoch, byOffice, readAs } = given();
      const idea = office.idea();
      const erasure = pushed(office.erasure([idea.id]), { epoch, seq: 2, expects: 0 });
      await byOffice(pushed(idea, { epoch, seq: 1 }), erasure);
      expect((await readAs(['coordinator'])).entries.at(-2)).toMatchObject({ id: idea.id, bytes: null });
    });
  });
}
