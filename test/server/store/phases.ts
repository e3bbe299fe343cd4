import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CountId } from '../../../src/domain/log/ids.ts';
import { noSums } from '../../../src/domain/outcome/count-sums.ts';
import { commitmentOf } from '../../../src/count/draw.ts';
import type { Verdict } from '../../../src/wire/push.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { CountingOffice, digestOf, RESULT, ROOT } from './counting.ts';
import type { Given } from './given.ts';

const yes = { verdict: 'accepted' };

/** The order of a count, asked of everybody. */
export function phasesAcceptance(given: () => Given): void {
  describe('the steps of a count', () => {
    let office: CountingOffice;
    beforeEach(async () => {
      office = await CountingOffice.of(given());
    });
    /** Why the newest of what was held back was. */
    const whyNot = async (verdict: Verdict | undefined): Promise<string | undefined> => {
      expect(verdict).toMatchObject({ verdict: 'quarantined', reason: 'not-permitted' });
      const held = await given().store.quarantined();
      return held.find(({ id }) => id === verdict?.id)?.detail;
    };

    test('are let in, one after the other, to the published result', async () => {
      expect(await office.start()).toMatchObject(yes);
      for (const step of [
        () => office.list(),
        () => office.open(),
        () => office.tally(),
        () => office.approve(0),
        () => office.approve(1),
        () => office.publish(1, 2),
        () => office.publish(2, 2),
      ])
        expect(await step()).toMatchObject(yes);
    });

    test('begin with the next number, and a second count with its reason', async () => {
      expect(await whyNot(await office.start(2))).toBe('the next count of this round is number 1');
      await office.start();
      expect(await whyNot(await office.start(1))).toBe('count 1 of this round has begun already');
      const again = { ...office.about, count: CountId.parse(randomUUID()), number: 2 };
      expect(await whyNot(await office.send(office.writes('count.started', again)))).toBe(
        'a count beside an earlier one needs its reason',
      );
    });

    test('belong to a count that has begun, and that no other has overtaken', async () => {
      expect(await whyNot(await office.list())).toBe('this count has not begun');
      await office.start();
      const { count } = office;
      await office.start(2);
      office.count = count;
      expect(await whyNot(await office.tally())).toBe('a later count of this round has begun');
    });

    test('have their round as their subject', async () => {
      const entry = office.writes('count.started', { ...office.about, number: 1 });
      const astray = { ...entry, subject: randomUUID() };
      expect(await whyNot(await office.send(astray))).toBe('a step of a count has its round as its subject');
    });

    test('list the insides once, of one root, and may say a part again', async () => {
      await office.start();
      await office.list(1, 2);
      expect(await office.list(1, 2)).toMatchObject(yes);
      expect(await whyNot(await office.list(1, 2, 'B'.repeat(43)))).toBe(
        'part 1 is here already, and says something else',
      );
      expect(await whyNot(await office.list(2, 3))).toBe(
        'it belongs to something else than the parts that are here',
      );
      expect(await whyNot(await office.list(3, 2))).toBe('there is no part 3 of 2');
      expect(await whyNot(await office.open())).toBe('the list of what is opened is not complete');
      await office.list(2, 2);
      expect(await whyNot(await office.list(2, 2))).toBe('the list of what is opened is complete');
    });

    test('open the list once, and tally once what adds up', async () => {
      await office.start();
      await office.list();
      const sealed = { ...noSums(), envelopes: { ...noSums().envelopes, cast: 1, counted: 1 } };
      const tallied = (sums: typeof sealed) =>
        office.send(office.writes('count.tallied', { ...office.about, digest: ROOT, sums }));
      expect(await whyNot(await tallied(sealed))).toBe('the sealed votes have not been opened');
      await office.open();
      expect(await whyNot(await office.open())).toBe('it has been told already what was opened');
      const lost = { ...sealed, envelopes: { ...sealed.envelopes, counted: 0 } };
      expect(await whyNot(await tallied(lost))).toBe('the sums do not add up');
      expect(await tallied(sealed)).toMatchObject(yes);
      expect(await whyNot(await tallied(sealed))).toBe('this count has been tallied already');
    });

    test('publish what two people agreed to, and nothing else', async () => {
      await office.start();
      expect(await whyNot(await office.approve(0))).toBe('this count has not been tallied');
      await office.tally();
      expect(await whyNot(await office.approve(0, ROOT))).toBe(
        'its digest is not that of the result that was counted',
      );
      await office.approve(0);
      expect(await whyNot(await office.approve(0))).toBe('this member has agreed already, and is one person');
      expect(await whyNot(await office.publish())).toBe('two people have not agreed to publish it');
      await office.approve(1);
      const other = `${RESULT} `;
      expect(await whyNot(await office.publish(1, 1, { text: other }))).toBe(
        'its digest is not that of the result that was counted',
      );
      expect(await whyNot(await office.publish(1, 1, { text: other, digest: digestOf(RESULT) }))).toBe(
        'the file is another than the one that was agreed to',
      );
      expect(await office.publish()).toMatchObject(yes);
      expect(await whyNot(await office.publish())).toBe('the result has been published already');
    });

    test('take a witness beside one member where the round knows witnesses, and not where it does not', async () => {
      const configure = (revision: number, secondPerson: 'member' | 'witness') => {
        const cycle = { ...testCycle(), voting: { ...testCycle().voting, secondPerson } };
        return office.send(office.writes('cycle.configured', { revision, cycle }));
      };
      const approve = (witness: string) =>
        office.send(office.writes('result.approved', { ...office.about, digest: digestOf(RESULT), witness }));
      await configure(1, 'member');
      await office.start();
      await office.tally();
      expect(await whyNot(await approve('Kim'))).toBe(
        'this round asks for two members, and knows no witnesses',
      );
      await configure(2, 'witness');
      expect(await whyNot(await approve('  åsa '))).toBe('the witness is the member');
      expect(await approve('Kim')).toMatchObject(yes);
      expect(await office.publish()).toMatchObject(yes);
    });

    test('draw the lots once, of the line that the office is bound to', async () => {
      const line = 'ett hemligt ord';
      const made = (office_: string, commitment: string) =>
        office.send(
          office.writes('draw.made', {
            cycle: CYCLE,
            commitment,
            office: office_,
            said: [{ name: 'Kim', line: 'Blåbär' }],
          }),
        );
      const unbound = 'the office is not bound to this line';
      expect(await whyNot(await made(line, commitmentOf(line)))).toBe(unbound);
      await office.send(office.writes('draw.committed', { cycle: CYCLE, commitment: commitmentOf(line) }));
      expect(await whyNot(await made('ett annat', commitmentOf(line)))).toBe(unbound);
      expect(await made(line, commitmentOf(line))).toMatchObject(yes);
      expect(await whyNot(await made(line, commitmentOf(line)))).toBe(
        'the lots of this round have been drawn already',
      );
    });

    test('are not let in by a release either', async () => {
      const { store, office: writes } = given();
      await office.start();
      const refused = await office.publish();
      const [held] = await store.quarantined();
      if (!refused || !held) throw new Error('nothing is held');
      expect(await whyNot(await office.send(writes.release(refused, held.hash)))).toBe(
        'two people have not agreed to publish it',
      );
    });
  });
}
