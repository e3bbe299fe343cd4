import type { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import type { Voting } from '../../../../src/domain/cycle/voting.ts';
import { byDevice, byMember, SERVER, stamp } from '../../../../src/domain/log/entry.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import {
  AreaId,
  BagId,
  CheckInId,
  type DeviceId,
  KeyId,
  MemberId,
  mintUuid,
  StreetEventId,
  StyleId,
} from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { planStreetEvent } from '../../../../src/domain/meeting/event-decisions.ts';
import { sealBag, type SealedVote } from '../../../../src/domain/vote/bag.ts';
import { checkIn } from '../../../../src/domain/vote/check-in-decisions.ts';
import type { LetInBy } from '../../../../src/domain/vote/check-in.ts';
import { closePoint } from '../../../../src/domain/vote/closing-decisions.ts';
import type { ClosingForm } from '../../../../src/domain/vote/closing.ts';
import type { SlipBatch } from '../../../../src/domain/vote/slips.ts';
import { makeCountKey, shareHash } from '../../../../src/sealing/count-key.ts';
import { shareWords } from '../../../../src/sealing/share-text.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { configured, envOf, NOW, TABLET } from '../scene.ts';
import { really } from '../street.ts';

/*
 * A vote as it reaches the office: the round, its key, ballot points, and what tablets wrote there. Every entry's
 * environment has a seed of its own, so that no two have one id.
 */
let seed = 5_000_000;
const nextSeed = () => (seed += 1);
const randomHere = () => seeded(nextSeed());

export const STYLE = StyleId.parse('norr');
export const BO = MemberId.parse(mintUuid(seeded(78)));

/** The test's round with other rules of the vote. */
export const round = (voting: Partial<Voting> = {}): Cycle => {
  const cycle = testCycle();
  return { ...cycle, voting: { ...cycle.voting, ...voting } };
};

/** A village: paper, people vouched for, anybody as a witness. */
export const village = (): Cycle => round({ tablets: false, checkIn: 'attested' });

export const setUp = (cycle: Cycle): Entry => configured(cycle);

/** A member joined, so that their name is known. */
export const joined = (id: MemberId, name: string): Entry =>
  stamp(envOf(SERVER, nextSeed()), {
    kind: 'member.joined' as const,
    version: 1,
    subject: id,
    data: { member: { id, name, roles: ['coordinator' as const] } },
  });

export const pointId = (number: number): StreetEventId =>
  StreetEventId.parse(mintUuid(seeded(40_000 + number)));

/** A ballot point, on the day of the test. */
export const ballotPoint = (number: number, name: string): readonly Entry[] =>
  really(
    planStreetEvent(
      {
        event: pointId(number),
        plan: {
          cycle: CYCLE,
          name,
          place: 'Storgatan 4',
          area: AreaId.parse('stensjon'),
          kind: 'ballot-point',
          starts: '2026-05-12T08:00:00.000Z',
          ends: '2026-05-12T15:00:00.000Z',
        },
      },
      envOf(SERVER, nextSeed()),
    ),
  );

/** A count key, really split among three, and its shares as words. `tested` are read back already. */
export async function countKey(tested: readonly number[] = []) {
  const made = await makeCountKey(2, 3);
  const key = KeyId.parse(mintUuid(randomHere()));
  const hashes = await Promise.all(made.shares.map(shareHash));
  const about = { version: 1, subject: CYCLE };
  const entries: Entry[] = [
    stamp(envOf(SERVER, nextSeed(), `2026-05-12T09:00:00.${String(seed % 1000).padStart(3, '0')}Z`), {
      ...about,
      kind: 'count-key.made' as const,
      data: {
        key,
        cycle: CYCLE,
        publicKey: made.publicKey,
        needed: 2,
        shares: ['Anna Andersson', 'Bo Ceder', 'Registrator'].map((trustee, at) => ({
          trustee,
          hash: hashes[at] ?? '',
        })),
      },
    }),
    ...tested.map((share) =>
      stamp(envOf(SERVER, nextSeed()), {
        ...about,
        kind: 'count-key.share-tested' as const,
        data: { key, share },
      }),
    ),
  ];
  return {
    key,
    publicKey: made.publicKey,
    entries,
    words: made.shares.map((share) => shareWords(share, key)),
  };
}

/** The vote was opened; with a key where it is sealed. */
export const opened = (key?: KeyId): Entry =>
  stamp(envOf(SERVER, nextSeed()), {
    kind: 'vote.opened' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, revision: 1, ...(key && { key }) },
  });

/** Somebody was let in at a ballot point. */
export function letIn(
  event: StreetEventId,
  as: LetInBy,
  how: {
    channel?: 'tablet' | 'paper';
    device?: DeviceId;
    known: readonly Entry[];
    /** Slips that the tablet knows of beside what is in `known`. */
    slips?: ReadonlyMap<string, SlipBatch>;
  },
): readonly Entry[] {
  const state = fold(emptyState(), how.known);
  const cycle = state.cycles.get(CYCLE)?.cycle;
  if (!cycle) throw new Error('No round');
  const { channel = 'tablet', device = TABLET } = how;
  return really(
    checkIn(
      { ...state, cycle, checkIns: new Map(), slips: how.slips ?? state.slips },
      { checkIn: CheckInId.parse(mintUuid(randomHere())), event, style: STYLE, channel, as },
      envOf(byDevice(device), nextSeed()),
    ),
  );
}

/** A bag with these envelopes left a tablet. */
export const bag = (event: StreetEventId, envelopes: readonly SealedVote[], device = TABLET): Entry =>
  sealBag(
    {
      bag: BagId.parse(mintUuid(randomHere())),
      cycle: CYCLE,
      event,
      envelopes: [...envelopes],
      why: 'closing',
      assisted: 0,
    },
    envOf(byDevice(device), nextSeed()),
  );

/** An envelope that only looks like one: enough where nobody opens it. */
export const seeming = (sign: string): SealedVote => ({ style: STYLE, sealed: sign.repeat(200) });

export const form = (over: Partial<ClosingForm> = {}): ClosingForm => ({
  others: [],
  papers: { received: 0, inBox: 0, blank: 0, spoiled: 0, unused: 0 },
  seals: [],
  recounted: true,
  note: 'Räknat två gånger.',
  signers: ['Eva Ek', 'Ali Lind'],
  ...over,
});

/** A ballot point was closed on a tablet, with a form or only packed up. */
export const closed = (
  event: StreetEventId,
  known: readonly Entry[],
  filled: ClosingForm | 'packs up' = form(),
  how: { device?: DeviceId; number?: number } = {},
): readonly Entry[] =>
  really(
    closePoint(
      {
        ...fold(emptyState(), known),
        voterWaiting: false,
        openBag: 0,
        tablet: how.number ?? 1,
      },
      { cycle: CYCLE, event, digest: 'd'.repeat(64), form: filled === 'packs up' ? undefined : filled },
      envOf(byDevice(how.device ?? TABLET), nextSeed(), NOW),
    ),
  );

export const memberEnv = (member: MemberId) => envOf(byMember(member), nextSeed());
