import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { byMember, stamp } from '../../src/domain/log/entry.ts';
import { fold } from '../../src/domain/log/fold.ts';
import { EntryId, type MemberId, ProposalId } from '../../src/domain/log/ids.ts';
import { type Entry, readEntry } from '../../src/domain/log/kinds.ts';
import { emptyState } from '../../src/domain/log/state.ts';
import { finishedBy, isOpened, shownOf } from '../../src/domain/proposal/assessment-standing.ts';
import type { Assessment } from '../../src/domain/proposal/assessment.ts';
import { openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { operations } from '../../src/server/openapi/operations.ts';
import type { ServerStore } from '../../src/server/store.ts';
import { paths } from '../../src/wire/paths.ts';
import { CHAIN_START, PullAnswer } from '../../src/wire/pull.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { CYCLE } from '../domain/values.ts';
import { enrolled, type House, invited, type Member, openHouse } from './house.ts';
import { newDevice, newEpoch, pushed, random, testClock, type Writer, writer } from './street.ts';

const PIER = ProposalId.parse(randomUUID());

/** An assessment with a reason that is nowhere else. */
const assessed = (writes: Writer, reason: string, score = 3, blind = true): Entry =>
  stamp(writes.env(), {
    kind: 'assessment.finished',
    version: 1,
    subject: PIER,
    data: { cycle: CYCLE, scores: [{ criterion: 'Trygghet', scale: 5, score, reason }], blind, after: [] },
  });

let house: House;
let anna: Member;
let bo: Member;
let cia: Member;

beforeEach(async () => {
  house = await openHouse();
  anna = await invited(house, ['assessor']);
  bo = await invited(house, ['assessor']);
  cia = await invited(house, ['coordinator']);
  return () => house.close();
});

/** Sends entries from a browser of somebody's. */
async function sends(member: Member, ...entries: readonly Entry[]) {
  const epoch = newEpoch();
  const response = await house.send(
    'POST',
    paths.entries,
    {
      protocol: 1,
      device: newDevice(),
      nonce: randomUUID(),
      waiting: 0,
      entries: entries.map((entry, at) => pushed(entry, { epoch, seq: at + 1 })),
    },
    { cookie: member.cookie },
  );
  house.clock.forward(1000);
  return PushAnswer.parse(await response.json()).verdicts;
}

/** Everything that somebody is sent, page by page, from a place on. */
async function pulls(member: Member, after = 0, chain = CHAIN_START): Promise<PullAnswer> {
  const path = `${paths.entries}?after=${after}&chain=${chain}`;
  const response = await house.send('GET', path, undefined, { cookie: member.cookie });
  return PullAnswer.parse(await response.json());
}

const entriesIn = ({ entries }: PullAnswer): readonly Entry[] =>
  entries.flatMap(({ bytes }) => {
    const read = readEntry(bytes ?? '');
    return read.ok ? [read.value] : [];
  });
function heldIn(answer: PullAnswer): Assessment {
  const held = fold(emptyState(), entriesIn(answer)).assessments.get(PIER);
  if (!held) throw new Error('Nobody has assessed it');
  return held;
}

describe('a blind assessment', () => {
  test('is sent to nobody but its author before another has finished, by no address there is', async () => {
    expect(await sends(anna, assessed(anna.writes, 'ANNAS HEMLIGHET'))).toMatchObject([
      { verdict: 'accepted' },
    ]);
    const tablet = await enrolled(house, cia);
    const addresses = operations
      .filter(({ method }) => method === 'get')
      .map(({ path }) => (path === paths.entries ? `${path}?after=0&chain=${CHAIN_START}` : path));
    for (const as of [{ cookie: bo.cookie }, { cookie: cia.cookie }, { token: tablet.token }, {}]) {
      for (const address of addresses) {
        const response = await house.send('GET', address, undefined, as);
        expect(await response.text()).not.toContain('ANNAS HEMLIGHET');
      }
    }
    const bos = heldIn(await pulls(bo));
    expect(finishedBy(bos)).toEqual([byMember(anna.id)]);
    expect(bos.finished.size + bos.opened.size).toBe(0);
    // In another browser of hers it is there.
    expect(heldIn(await pulls(anna)).finished.size).toBe(1);
  });

  test('is opened to all by the second, in the next page of whoever had read on', async () => {
    await sends(anna, assessed(anna.writes, 'ANNAS', 4));
    const before = await pulls(cia);
    const [verdict] = await sends(bo, assessed(bo.writes, 'BOS', 1));
    const page = await pulls(cia, before.next, before.chain);
    expect(page).toMatchObject({ reset: false, view: before.view });
    expect(entriesIn(page).map(({ kind }) => kind)).toEqual([
      'assessment.received',
      'assessment.opened',
      'assessment.opened',
    ]);
    expect(entriesIn(page).every(({ author }) => author === 'server')).toBe(true);
    // Right behind the one that was needed, which Cia is never sent.
    expect(page.entries[0]?.position).toBe(1 + (verdict?.verdict === 'accepted' ? verdict.position : 0));
    const whole = await pulls(cia);
    expect(whole.chain).toBe(page.chain);
    for (const member of [anna, bo, cia]) {
      expect(shownOf(heldIn(await pulls(member))).map(({ scores }) => scores[0]?.reason)).toEqual([
        'ANNAS',
        'BOS',
      ]);
    }
  });

  test('sent by both at once is opened once', async () => {
    await Promise.all([sends(anna, assessed(anna.writes, 'A')), sends(bo, assessed(bo.writes, 'B'))]);
    const kinds = entriesIn(await pulls(cia)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'assessment.opened')).toHaveLength(2);
  });

  test('sent twice is one, and does not stand for two people', async () => {
    const mine = assessed(anna.writes, 'A');
    await sends(anna, mine);
    expect(await sends(anna, mine)).toMatchObject([{ verdict: 'duplicate' }]);
    await sends(anna, assessed(anna.writes, 'A igen'));
    expect(isOpened(heldIn(await pulls(bo)))).toBe(false);
  });

  test('by a third comes to all as it is, and is marked as made after the others were seen', async () => {
    await sends(anna, assessed(anna.writes, 'A'));
    await sends(bo, assessed(bo.writes, 'B'));
    await sends(cia, assessed(cia.writes, 'C'));
    expect(shownOf(heldIn(await pulls(anna))).map(({ blind }) => blind)).toEqual([true, true, false]);
  });

  test('taken back before the other has finished is not opened', async () => {
    const mine = assessed(anna.writes, 'ANNAS HEMLIGHET');
    await sends(anna, mine);
    const data = { act: EntryId.parse(mine.id) };
    const back = { kind: 'assessment.withdrawn' as const, version: 1, subject: PIER, data };
    expect(await sends(anna, stamp(anna.writes.env(), back))).toMatchObject([{ verdict: 'accepted' }]);
    await sends(bo, assessed(bo.writes, 'B'));
    expect(isOpened(heldIn(await pulls(bo)))).toBe(false);
    await sends(cia, assessed(cia.writes, 'C'));
    const held = await pulls(bo);
    expect(JSON.stringify(held)).not.toContain('ANNAS HEMLIGHET');
    expect(shownOf(heldIn(held))).toHaveLength(2);
  });

  test('that was held back is not read in the quarantine either', async () => {
    const viewer = await invited(house, ['viewer']);
    const [verdict] = await sends(viewer, assessed(viewer.writes, 'TITTARENS'));
    expect(verdict).toMatchObject({ verdict: 'quarantined', reason: 'not-permitted' });
    const answer = await house.send('GET', paths.quarantine, undefined, { cookie: cia.cookie });
    const text = await answer.text();
    expect(text).toContain('not-permitted');
    expect(text).not.toContain('TITTARENS');
  });

  test('is written anew by the server alone', async () => {
    const about = { entry: EntryId.parse(randomUUID()), author: byMember(anna.id) };
    const env = () => cia.writes.env();
    const forged = [
      stamp(env(), { kind: 'assessment.received' as const, version: 1, subject: PIER, data: about }),
      stamp(env(), {
        kind: 'assessment.opened' as const,
        version: 1,
        subject: PIER,
        data: {
          ...about,
          at: env().now,
          blind: true,
          scores: [{ criterion: 'Trygghet', scale: 5, score: 0, reason: 'x' }],
          after: [],
        },
      }),
    ];
    expect(await sends(cia, ...forged)).toMatchObject([
      { reason: 'not-permitted' },
      { reason: 'not-permitted' },
    ]);
  });
});

describe('a server that is started anew between two assessments', () => {
  test('opens both when the second comes, and nothing of the first before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'torg-blind-'));
    const clock = testClock();
    const started = async <Value>(work: (store: ServerStore) => Promise<Value>): Promise<Value> => {
      const engine = openSqlite(join(folder, 'torg.sqlite'));
      await migrate(engine);
      const store = await openStore(engine, { now: clock.now, random, secret: 'of the tests' });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    };
    const joined = (store: ServerStore): Promise<MemberId> =>
      store.invite(['assessor']).then(async ({ token }) => {
        const made = await store.join({ token, account: randomUUID(), name: 'Åsa' });
        if (!made.ok) throw new Error('not joined');
        return made.value.id;
      });
    const finish = async (store: ServerStore, member: MemberId, reason: string) => {
      const author = byMember(member);
      const { process } = await store.standing();
      const entry = assessed(writer(process, author, clock.now), reason);
      const entries = [pushed(entry, { epoch: newEpoch(), seq: 1 })];
      clock.forward(1000);
      return store.take({ author, carrier: author, writer: newDevice(), entries });
    };
    const seen = async (store: ServerStore) =>
      store.pull({ parties: ['coordinator'] }, { after: 0, chain: CHAIN_START });
    const second = await started(async (store) => {
      await finish(store, await joined(store), 'FÖRST');
      return joined(store);
    });
    const before = await started(seen);
    expect(JSON.stringify(before)).not.toContain('FÖRST');
    const after = await started(async (store) => {
      await finish(store, second, 'SIST');
      return seen(store);
    });
    expect(shownOf(heldIn(after)).map(({ scores }) => scores[0]?.reason)).toEqual(['FÖRST', 'SIST']);
    await rm(folder, { recursive: true });
  });
});
