import { beforeEach, describe, expect, test } from 'vitest';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { newEpoch, pushed } from '../street.ts';
import { chunksOf, CountingOffice, digestOf, RESULT } from './counting.ts';
import type { Given } from './given.ts';

/** What anybody may read of a count, and when. */
export function publishedAcceptance(given: () => Given): void {
  describe('what is published', () => {
    let office: CountingOffice;
    beforeEach(async () => {
      office = await CountingOffice.of(given());
    });

    const counted = async (number = 1): Promise<void> => {
      await office.start(number);
      await office.list(1, 2, 'A'.repeat(43));
      await office.list(2, 2, 'B'.repeat(43));
      await office.tally();
      await office.approve(0);
      await office.approve(1);
    };
    const results = () => given().store.published.results();

    test('is nothing until the last part of a result that two people agreed to is here', async () => {
      await counted();
      expect(await results()).toEqual([]);
      await office.publish(1, 2);
      expect(await results()).toEqual([]);
      await office.publish(2, 2);
      expect(await results()).toMatchObject([
        { cycle: CYCLE, count: office.count, number: 1, digest: digestOf(RESULT), at: given().clock.now() },
      ]);
    });

    test('is given piece by piece, in order, with the list that was opened', async () => {
      const { store } = given();
      await counted();
      await office.publish(1, 2);
      await office.publish(2, 2);
      const [result] = await results();
      if (!result) throw new Error('nothing is published');
      expect(await store.published.chunks(result)).toEqual(chunksOf(RESULT, 2));
      const listed: string[] = [];
      for await (const part of store.published.hashes(result)) listed.push(part);
      expect(listed).toEqual(['A'.repeat(43), 'B'.repeat(43)]);
    });

    test('stays what it was while it is counted once more, until that is published too', async () => {
      await counted();
      await office.publish();
      const [first] = await results();
      await counted(2);
      expect(await results()).toEqual([first]);
      await office.publish();
      const [second] = await results();
      expect(second).toMatchObject({ count: office.count, number: 2 });
      expect(second && (await given().store.published.chunks(second))).toEqual(chunksOf(RESULT, 1));
    });

    test('holds no file any more whose bytes were erased', async () => {
      const { store, office: writes, byOffice } = given();
      await counted();
      await office.publish();
      const [result] = await results();
      if (!result) throw new Error('nothing is published');
      const head = await store.published.head();
      await byOffice(pushed(writes.erasure(result.entries), { epoch: newEpoch(), seq: 1, expects: 0 }));
      expect(await store.published.chunks(result)).toBeUndefined();
      expect(await results()).toEqual([]);
      expect(await store.published.head()).toBeGreaterThan(head);
    });

    test('has a head that stands still while ideas and votes come in, and whatever goes on in the counting room', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const start = await store.published.head();
      await byTablet(pushed(tablet.idea(), { epoch, seq: 1 }));
      expect(await store.published.head()).toBe(start);
      await counted();
      expect(await store.published.head()).toBe(start);
      await office.publish();
      expect(await store.published.head()).toBe((await store.standing()).head);
    });

    test('knows how the round is set up now, and nothing of a round that is not here', async () => {
      const { store } = given();
      expect(await store.published.cycle(CYCLE)).toBeUndefined();
      for (const revision of [1, 2]) {
        const cycle = { ...testCycle(), name: `Varv ${revision}` };
        await office.send(office.writes('cycle.configured', { revision, cycle }));
      }
      expect(await store.published.cycle(CYCLE)).toMatchObject({ revision: 2, cycle: { name: 'Varv 2' } });
      expect(await store.published.decisions(CYCLE)).toEqual([]);
    });
  });
}
