import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { triageIdea } from '../../../src/domain/ideas/idea-decisions.ts';
import { triageOf } from '../../../src/domain/ideas/idea-work.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { IdeaId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { drawReceiptCode, ReceiptCode } from '../../../src/domain/log/receipt-code.ts';
import { standingRenderings } from '../../../src/domain/translation/translation.ts';
import { newCycle, newEpoch, pushed, random } from '../street.ts';
import type { Given } from './given.ts';

/** What whoever holds a receipt finds. */
export function followedAcceptance(given: () => Given): void {
  describe('an idea and its receipt', () => {
    const receiptOf = (idea: Entry): string => {
      if (idea.kind !== 'idea.collected') throw new Error('no idea');
      return idea.data.receipt;
    };
    const serial = async (entry: Entry) =>
      pushed(entry, { epoch: newEpoch(), seq: 1, expects: await given().store.lastOf(entry.subject) });

    test('are found once the tablet has sent it, with what the office has done since, and when it came', async () => {
      const { store, clock, tablet, office, epoch, byTablet, byOffice } = given();
      const [idea, other] = [tablet.idea('Lekplats'), tablet.idea('Scen')];
      const receipt = receiptOf(idea);
      expect(await store.followed(receipt)).toEqual([]);
      await byTablet(pushed(idea, { epoch, seq: 1 }), pushed(other, { epoch, seq: 2 }));
      const received = clock.now();
      clock.forward(1000);
      const triaged = triageIdea(
        { idea: IdeaId.parse(idea.subject), verdict: { as: 'idea' } },
        undefined,
        office.env(),
      );
      if (!triaged.ok) throw new Error('refused');
      await byOffice(...triaged.value.map((entry) => pushed(entry, { epoch: newEpoch(), seq: 1 })));
      const found = await store.followed(receipt);
      expect(found).toMatchObject([{ idea: { id: idea.subject, title: 'Lekplats' }, received }]);
      expect(found[0] && triageOf(found[0].work).stands?.value.verdict.as).toBe('idea');
      expect(await store.followed(drawReceiptCode(random))).toEqual([]);
    });

    test('come with what was translated of them and of their reasons, and of nothing else', async () => {
      const { store, office, byOffice } = given();
      const [mine, other] = [randomUUID(), randomUUID()];
      const translated = (subject: string, text: string) =>
        byOffice(
          pushed(
            stamp(office.env(), {
              kind: 'text.translated' as const,
              version: 1,
              subject,
              data: {
                cycle: newCycle(),
                field: 'words' as const,
                from: 'sv',
                source: 'För dyrt.',
                language: 'en',
                text,
                by: 'Fatima Haddad',
                after: [],
              },
            }),
            { epoch: newEpoch(), seq: 1 },
          ),
        );
      await translated(mine, 'Too expensive.');
      await translated(other, 'Another text.');
      const found = await store.translations([mine, randomUUID()]);
      expect(standingRenderings(found, found.keys())).toMatchObject([{ text: 'Too expensive.' }]);
      expect(await store.translations([])).toEqual(new Map());
    });

    test('lead to the proposals that the idea was put into, and to no others', async () => {
      const { store, tablet, office, epoch, byTablet, byOffice } = given();
      const [idea, other] = [tablet.idea(), tablet.idea()];
      await byTablet(pushed(idea, { epoch, seq: 1 }), pushed(other, { epoch, seq: 2 }));
      const write = (entry: Entry) => byOffice(pushed(entry, { epoch: newEpoch(), seq: 1 }));
      const [mine, theirs] = [randomUUID(), randomUUID()];
      const drafted = (subject: string, origin: Entry) =>
        write(
          stamp(office.env(), {
            kind: 'proposal.drafted',
            version: 1,
            subject,
            data: { cycle: newCycle(), origins: [IdeaId.parse(origin.subject)], changes: [] },
          }),
        );
      await drafted(mine, idea);
      await drafted(theirs, other);
      const proposals = async () => [...((await store.followed(receiptOf(idea)))[0]?.proposals.keys() ?? [])];
      expect(await proposals()).toEqual([mine]);
      await write(
        stamp(office.env(), {
          kind: 'proposal.origin-set',
          version: 1,
          subject: theirs,
          data: { idea: IdeaId.parse(idea.subject), belongs: true, after: [] },
        }),
      );
      expect((await proposals()).toSorted()).toEqual([mine, theirs].toSorted());
    });

    test('are as if they had never been once the idea is erased, and after a restore too', async () => {
      const { store, tablet, office, epoch, byTablet, byOffice } = given();
      const [first, second] = [tablet.idea(), tablet.idea()];
      await byTablet(pushed(first, { epoch, seq: 1 }), pushed(second, { epoch, seq: 2 }));
      await byOffice(await serial(office.erasure([first.id])));
      expect(await store.followed(receiptOf(first))).toEqual([]);
      expect(await store.followed(receiptOf(second))).toHaveLength(1);
      await store.beginGeneration(await store.erasures());
      await store.beginGeneration([...(await store.erasures()), second.id]);
      expect(await store.followed(receiptOf(second))).toEqual([]);
    });

    test('may be shared with another idea, where two tablets drew one code', async () => {
      const { store, tablet, epoch, byTablet } = given();
      const idea = tablet.idea('Lekplats');
      const twin = tablet.idea('Scen');
      if (twin.kind !== 'idea.collected') throw new Error('no idea');
      const data = { ...twin.data, receipt: ReceiptCode.parse(receiptOf(idea)) };
      await byTablet(pushed(idea, { epoch, seq: 1 }), pushed({ ...twin, data }, { epoch, seq: 2 }));
      const found = await store.followed(receiptOf(idea));
      expect(found.map((each) => each.idea.title)).toEqual(['Lekplats', 'Scen']);
    });

    test('are not found while the idea is held back', async () => {
      const { store, tablet, epoch, byTablet, revoke } = given();
      await revoke();
      const idea = tablet.idea();
      await byTablet(pushed(idea, { epoch, seq: 1 }));
      expect(await store.followed(receiptOf(idea))).toEqual([]);
    });
  });
}
