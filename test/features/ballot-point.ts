import { Cycle } from '../../src/domain/cycle/cycle.ts';
import { SERVER, stamp } from '../../src/domain/log/entry.ts';
import { AreaId, KeyId, mintUuid, SlipBatchId, StreetEventId, StyleId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import type { PlannedStreetEvent } from '../../src/domain/meeting/street-event.ts';
import { voteFromBytes } from '../../src/domain/vote/ballot-bytes.ts';
import { questionsOf, type Vote } from '../../src/domain/vote/question.ts';
import { drawVotingCode, type VotingCode } from '../../src/domain/vote/voting-code.ts';
import { combineShares, makeCountKey } from '../../src/sealing/count-key.ts';
import { openInner, openOuter } from '../../src/sealing/envelope.ts';
import type { Identity } from '../../src/sealing/identity.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { codeTag } from '../../src/sealing/voter-tag.ts';
import type { Tablet } from '../../src/sync/tablet.ts';
import { seeded, testEnv } from '../domain/env.ts';
import { CYCLE, EVENT, testCycle } from '../domain/values.ts';

export const HALL = 'Bygdegården i Äng';
export const OTHER_CYCLE = '99999999-9999-4999-8999-999999999999';

/** What a test wants otherwise than it is. */
export type PointWishes = {
  readonly voting?: Readonly<Record<string, unknown>>;
  readonly contests?: readonly unknown[];
  readonly participation?: Partial<Cycle['participation']>;
  /** The vote has not been opened. */
  readonly shut?: boolean;
  /** The ballot style that the slips are good for. */
  readonly slipsFor?: string;
};

export type Point = {
  readonly cycle: Cycle;
  readonly event: PlannedStreetEvent;
  /** What the office has written: round, ballot point, keys, slips, and that the vote is open. */
  readonly office: readonly Entry[];
  /** Codes on slips of this round, and one of another round. */
  readonly codes: readonly VotingCode[];
  readonly strangeCode: VotingCode;
  /** Opens every envelope on a tablet, as office and trustees do. */
  readonly votesOn: (tablet: Tablet) => Promise<readonly { identity: Identity; style: string; vote: Vote }[]>;
};

/** A ballot point with real keys, all of which the test holds. */
export async function ballotPoint(wishes: PointWishes = {}): Promise<Point> {
  const env = { ...testEnv(77), author: SERVER, now: '2026-05-01T08:00:00.000Z', random: seeded(77) };
  const plain = testCycle();
  const cycle = Cycle.parse({
    ...plain,
    ...(wishes.contests && { contests: wishes.contests }),
    participation: { ...plain.participation, ...wishes.participation },
    voting: { ...plain.voting, ...wishes.voting },
  });
  const office = await makeOfficeKey();
  const count = await makeCountKey(2, 3);
  const ids = { office: KeyId.parse(mintUuid(env.random)), count: KeyId.parse(mintUuid(env.random)) };
  const codes = [1, 2, 3].map(() => drawVotingCode(env.random));
  const strangeCode = drawVotingCode(env.random);
  const tags = await Promise.all(codes.map((code) => codeTag(CYCLE, code)));
  const strangeTag = await codeTag(OTHER_CYCLE, strangeCode);
  const plan = {
    cycle: CYCLE,
    area: AreaId.parse('ang'),
    kind: 'ballot-point' as const,
    name: HALL,
    place: 'Storgatan 4',
    starts: '2026-05-12T08:00:00.000Z',
    ends: '2026-05-12T15:00:00.000Z',
  };
  const about = { version: 1, subject: CYCLE };
  const slips = (of: { cycle: typeof CYCLE; tags: string[] }) =>
    stamp(env, {
      kind: 'slips.printed' as const,
      version: 1,
      subject: SlipBatchId.parse(mintUuid(env.random)),
      data: { number: 1, ...(wishes.slipsFor && { style: StyleId.parse(wishes.slipsFor) }), ...of },
    });
  const other = Cycle.parse({
    ...plain,
    id: OTHER_CYCLE,
    name: 'Förra omgången',
    round: { number: 1, of: 3 },
  });
  const configured = (data: { revision: number; cycle: Cycle }) =>
    stamp(env, { kind: 'cycle.configured' as const, version: 4, subject: data.cycle.id, data });
  const entries: Entry[] = [
    configured({ revision: 1, cycle: other }),
    configured({ revision: 1, cycle }),
    stamp(env, { kind: 'event.planned' as const, version: 1, subject: EVENT, data: plan }),
    stamp(env, {
      kind: 'office-key.made' as const,
      version: 1,
      subject: mintUuid(env.random),
      data: { key: ids.office, publicKey: office.publicKey },
    }),
    stamp(env, {
      ...about,
      kind: 'count-key.made' as const,
      data: {
        key: ids.count,
        cycle: CYCLE,
        publicKey: count.publicKey,
        needed: 2,
        shares: ['Kim', 'Noor', 'Sam'].map((trustee) => ({ trustee, hash: 'a'.repeat(64) })),
      },
    }),
    slips({ cycle: CYCLE, tags }),
    slips({ cycle: other.id, tags: [strangeTag] }),
    ...(wishes.shut
      ? []
      : [
          stamp(env, {
            ...about,
            kind: 'vote.opened' as const,
            data: { cycle: CYCLE, revision: 1, ...(cycle.voting.tablets && { key: ids.count }) },
          }),
        ]),
  ];

  const votesOn: Point['votesOn'] = async (tablet) => {
    const box = await tablet.ballotBox();
    await box.sealRest('closing');
    const held = [...tablet.log.state().bags.values()].map(({ entry }) => entry);
    const bags = await tablet.log.read(held);
    const opening = await combineShares(count.shares.slice(0, 2), count.publicKey);
    if (!opening) throw new Error('The shares do not fit');
    const envelopes = bags.flatMap((bag) => (bag.kind === 'bag.sealed' ? bag.data.envelopes : []));
    return Promise.all(
      envelopes.map(async ({ style, sealed }) => {
        const place = { cycle: CYCLE, style };
        const outer = await openOuter(sealed, { key: ids.office, opening: office.opening }, place);
        const inner = outer && (await openInner(outer.inner, { key: ids.count, opening }, place));
        const vote = inner && voteFromBytes(questionsOf(cycle, style), inner);
        if (!outer || !vote) throw new Error('An envelope does not open');
        return { identity: outer.identity, style, vote };
      }),
    );
  };
  const event = { id: StreetEventId.parse(EVENT), plan, closings: new Map() };
  return { cycle, event, office: entries, codes, strangeCode, votesOn };
}

/** Contests of each kind, over the options of the test's round. */
export const contestOf = (
  id: string,
  method: Record<string, unknown>,
  more: Record<string, unknown> = {},
) => ({
  id,
  name: id === 'norr' ? 'Norr' : id,
  area: 'norr',
  method,
  order: 'fixed',
  options: [
    {
      id: 'bad',
      number: 1,
      title: 'Badbrygga vid Stensjöns badplats',
      text: 'En ny brygga av lärk med stege och ramp. Bryggan blir tjugo meter lång och får en bänk längst ut, så att den som inte badar kan sitta med. Vid stranden byter vi ut sanden och sätter upp en livboj.',
      area: 'ang',
      cost: 180_000,
    },
    {
      id: 'ljus',
      number: 2,
      title: 'Ljus på stigen',
      text: 'Tolv stolpar mellan skolan och badet.',
      area: 'solberga',
      cost: 240_000,
    },
    { id: 'park', number: 3, title: 'Lekpark', text: '', cost: 90_000 },
    {
      id: 'gym',
      number: 4,
      title: 'Utegym för alla åldrar',
      text: 'Redskap som går att använda från rullstol.',
      area: 'ang',
      cost: 150_000,
    },
  ],
  ...more,
});
