import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import { CHAIN_START } from '../../../src/wire/pull.ts';
import { CYCLE } from '../../domain/values.ts';
import { pushed } from '../street.ts';
import { type Given, kindsIn } from './given.ts';

/** What somebody alone may read of what they wrote, and what is opened to all when enough have written. */
export function assessingAcceptance(given: () => Given): void {
  describe('assessments', () => {
    test('are read by their author alone, and the view of each reader says so', async () => {
      const { store, office, member, epoch, byOffice, readAs } = given();
      const entry = stamp(office.env(), {
        kind: 'assessment.finished' as const,
        version: 1,
        subject: randomUUID(),
        data: {
          cycle: CYCLE,
          scores: [{ criterion: 'Trygghet', scale: 5, score: 3, reason: 'Nära skolan' }],
          blind: true,
          after: [],
        },
      });
      await byOffice(pushed(entry, { epoch, seq: 1 }));
      const others = await readAs(['coordinator']);
      expect(kindsIn(others)).toEqual(expect.arrayContaining(['assessment.received']));
      expect(kindsIn(others)).not.toContain('assessment.finished');
      const own = await store.pull(
        { parties: ['coordinator'], self: byMember(member) },
        { after: 0, chain: CHAIN_START },
      );
      expect(kindsIn(own)).toContain('assessment.finished');
      expect([own.next, own.chain]).toEqual([others.next, others.chain]);
      expect(own.view).not.toBe(others.view);
    });
  });
}
