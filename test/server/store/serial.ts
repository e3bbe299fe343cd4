import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { CycleId, GenerationId } from '../../../src/domain/log/ids.ts';
import type { OpenedStep } from '../../../src/domain/cycle/phase-opening.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { testCycle, testIdea } from '../../domain/values.ts';
import { newDevice, pushed } from '../street.ts';
import { type Given, verdictsOf } from './given.ts';

/** Entries that are decided one after the other, and a set-up that a vote holds fast. */
export function serialAcceptance(given: () => Given): void {
  describe('serial kinds', () => {
    test('need what they expect, and are stale when their subject has moved', async () => {
      const { store, office, epoch, byOffice } = given();
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
      const { office, epoch, byOffice } = given();
      const target = newDevice();
      const both = [1, 2].map((seq) => pushed(office.revocation(target), { epoch, seq, expects: 0 }));
      expect(verdictsOf(await byOffice(...both))).toEqual(['accepted', 'stale']);
    });

    test('are taken back as they were after the server was set back', async () => {
      const { office, epoch, byOffice, readAs } = given();
      const recovers = GenerationId.parse(randomUUID());
      const entry = office.revocation(newDevice());
      const taken = await byOffice(pushed(entry, { epoch, seq: 1, recovers }));
      expect(verdictsOf(taken)).toEqual(['accepted']);
      const held = (await readAs(['coordinator'])).entries.at(-1);
      expect(held).toMatchObject({ id: entry.id, flags: ['recovered'] });
    });

    test('stand outside the sequence of a device', async () => {
      const { office, epoch, byOffice } = given();
      const entries = [office.revocation(newDevice()), office.revocation(newDevice())];
      const taken = await byOffice(...entries.map((each) => pushed(each, { epoch, seq: 1, expects: 0 })));
      expect(taken).toMatchObject({ forked: [], seen: {} });
    });
  });

  describe('the current round', () => {
    const choose = async (cycle: CycleId, subject: string) => {
      const { store, office, epoch, byOffice } = given();
      const entry = stamp(office.env(), {
        kind: 'round.made-current' as const,
        version: 1,
        subject,
        data: { cycle, turn: 1 },
      });
      const taken = await byOffice(pushed(entry, { epoch, seq: 1, expects: await store.lastOf(subject) }));
      const held = await store.quarantined();
      return { verdict: taken.verdicts[0]?.verdict, why: held.find(({ id }) => id === entry.id)?.detail };
    };

    test('is one that there is, chosen for the whole process', async () => {
      const { store, office, epoch, byOffice } = given();
      const cycle = { ...testCycle(), id: CycleId.parse(randomUUID()) };
      const { process } = office.env();
      expect(await choose(cycle.id, process)).toEqual({
        verdict: 'quarantined',
        why: 'there is no such round',
      });
      const set = stamp(office.env(), {
        kind: 'cycle.configured' as const,
        version: 4,
        subject: cycle.id,
        data: { revision: 1, cycle },
      });
      await byOffice(pushed(set, { epoch, seq: 1, expects: await store.lastOf(cycle.id) }));
      expect(await choose(cycle.id, cycle.id)).toMatchObject({ verdict: 'quarantined' });
      expect(await choose(cycle.id, process)).toMatchObject({ verdict: 'accepted' });
    });
  });

  describe('a step of a round', () => {
    const cycle = { ...testCycle(), id: CycleId.parse(randomUUID()) };
    const { id } = cycle;
    const send = async (entry: Entry) => {
      const { store, epoch, byOffice } = given();
      const expects = await store.lastOf(entry.subject);
      const taken = await byOffice(
        pushed(entry, { epoch, seq: 1, ...(expects !== undefined && { expects }) }),
      );
      const held = await store.quarantined();
      return held.find((each) => each.id === entry.id)?.detail ?? taken.verdicts[0]?.verdict;
    };
    const configure = (revision: number, change: Partial<Cycle> = {}) =>
      send(
        stamp(given().office.env(), {
          kind: 'cycle.configured' as const,
          version: 4,
          subject: id,
          data: { revision, cycle: { ...cycle, ...change } },
        }),
      );
    const open = (step: OpenedStep, revision: number) =>
      send(
        stamp(given().office.env(), {
          kind: 'phase.opened' as const,
          version: 1,
          subject: id,
          data: { cycle: id, step, revision },
        }),
      );
    const idea = async () => {
      const { tablet, epoch, byTablet } = given();
      const entry = stamp(tablet.env(), {
        kind: 'idea.collected' as const,
        version: 1,
        subject: randomUUID(),
        data: testIdea({ cycle: id, theme: 'Natur' }),
      });
      return verdictsOf(await byTablet(pushed(entry, { epoch, seq: 1 })));
    };

    test('is opened only when nothing that it needs is missing, and then its criteria stand', async () => {
      await configure(1);
      expect(await open('ideas', 1)).toBe('a text that ideas wait for is not adopted');
      expect(await open('development', 2)).toBe('the round has been set up anew since');
      expect(await open('development', 1)).toBe('accepted');
      expect(await open('development', 1)).toBe('this step is open already');
      expect(await configure(2, { criteria: [] })).toBe(
        'ideas are being worked with, and the criteria would change',
      );
      expect(await configure(2, { name: 'Nytt namn' })).toBe('accepted');
    });

    test('takes ideas whether or not it is open, and from the first one on keeps what they name', async () => {
      await configure(1);
      expect(await configure(2, { languages: ['sv'] })).toBe('accepted');
      expect(await idea()).toEqual(['accepted']);
      expect(await configure(3, { languages: ['en'] })).toBe('ideas are open, and sv would go');
      expect(await configure(3, { languages: ['sv'], themes: [] })).toBe('ideas name the theme Natur');
      expect(await configure(3, { languages: ['sv', 'fi'] })).toBe('accepted');
    });
  });

  describe('a round whose vote is open', () => {
    /** The set-up as its next revision, and what the store said to it. */
    const configure = async (cycle: Cycle, revision: number) => {
      const { store, office, epoch, byOffice } = given();
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
      const { store, office, epoch, byOffice } = given();
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
      const { store, office, epoch, byOffice } = given();
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

    test('keeps its ballots in every language, but for what stood there before a restore', async () => {
      const { store, office, epoch, byOffice } = given();
      const { id, contests } = testCycle();
      const translated = (edition: number, generation?: GenerationId) => {
        const [contest] = contests;
        if (!contest) throw new Error('no contest');
        const options = contest.options.map((option) => ({ id: option.id, title: 'Pier', text: '' }));
        const original = '11111111-1111-4111-8111-111111111111';
        const about = { cycle: id, contest: contest.id, language: 'en', edition, part: 1, of: 1, original };
        const entry = stamp(office.env(), {
          kind: 'ballot.translated' as const,
          version: 1,
          subject: id,
          data: { ...about, name: 'North', options },
        });
        return async () =>
          verdictsOf(
            await byOffice({
              ...pushed(entry, { epoch, seq: 1, expects: await store.lastOf(id) }),
              ...(generation !== undefined && { recovers: generation }),
            }),
          );
      };
      await configure(testCycle(), 1);
      expect(await translated(1)()).toEqual(['accepted']);
      await open(testCycle(), 1);
      expect(await translated(2)()).toEqual(['quarantined']);
      expect((await store.quarantined())[0]?.detail).toContain('what stands on the ballots would change');
      expect(await translated(3, GenerationId.parse(randomUUID()))()).toEqual(['accepted']);
    });

    test('takes back a set-up from before the opening, whichever of them comes first after a restore', async () => {
      await configure(testCycle(), 1);
      await open(testCycle(), 3);
      expect((await configure(other(), 3)).verdict).toMatchObject({ verdict: 'accepted' });
      expect((await configure(testCycle(), 4)).verdict).toMatchObject({ verdict: 'quarantined' });
    });
  });
}
