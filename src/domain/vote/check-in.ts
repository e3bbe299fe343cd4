import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { CycleId, StreetEventId, StyleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { CodeTag } from './slips.ts';

export const CHECK_IN_REASON_MAX = 500;

const asVoter = {
  cycle: CycleId,
  /** The ballot point. */
  event: StreetEventId,
  style: StyleId,
  /** Whether the voter was handed the tablet or a ballot paper. */
  channel: z.enum(['tablet', 'paper']),
};

/** How somebody was let in without a code: a person vouched, or name and birth date sealed to the office (base64url). */
const Grounds = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('attested') }),
  z.strictObject({
    by: z.literal('register'),
    sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{64,1000}$/)),
  }),
]);

const AtPoint = z.strictObject({ event: StreetEventId });

/** The subject of all four is the check-in. Only codes go to other tablets: they must know which are used. */
export const checkInKinds = {
  'voter.checked-in': kind({
    data: z.strictObject({ ...asVoter, as: Grounds }),
    writers: ['device'],
    readers: ['coordinator', 'trustee'],
  }),
  /** The same, by a voting code: `tag` is all that is kept of it. */
  'code.checked-in': kind({
    data: z.strictObject({ ...asVoter, tag: CodeTag }),
    writers: ['device'],
    readers: ['device', 'coordinator', 'trustee'],
  }),
  /** It was a mistake: nobody was let in. A code used in it may be used again. */
  'check-in.undone': kind({
    data: z.strictObject({
      event: StreetEventId,
      reason: z.string().check(z.minLength(1), z.maxLength(CHECK_IN_REASON_MAX)),
    }),
    writers: ['device'],
    readers: ['device', 'coordinator', 'trustee'],
  }),
  /** The voter was let in and left without voting. They, or their code, may come back. */
  'voter.left': kind({ data: AtPoint, writers: ['device'], readers: ['device', 'coordinator', 'trustee'] }),
};

export type CheckInEntry = EntryIn<typeof checkInKinds>;

/** How a voter was let in. */
export type LetInBy = z.infer<typeof Grounds> | { readonly by: 'slip'; readonly tag: string };

/** A check-in as far as the reader knows it; the fold is total, so every part may be missing. */
export type CheckIn = {
  readonly id: string;
  /** The tablet where it was made. */
  readonly author: string;
  readonly made?: {
    readonly cycle: string;
    readonly event: StreetEventId;
    readonly style: StyleId;
    readonly channel: 'tablet' | 'paper';
    readonly as: LetInBy;
    readonly at: Instant;
    readonly entry: string;
  };
  readonly undone?: { readonly event: string; readonly reason: string; readonly entry: string };
  readonly left?: { readonly event: string; readonly entry: string };
};
export type MadeCheckIn = CheckIn & { readonly made: NonNullable<CheckIn['made']> };

export function applyCheckIn(checkIns: Map<string, CheckIn>, entry: CheckInEntry): void {
  const id = entry.subject;
  const held: CheckIn = checkIns.get(id) ?? { id, author: entry.author };
  const author = entry.author < held.author ? entry.author : held.author;
  checkIns.set(id, { ...held, author, ...changed(held, entry) });
}

function changed(held: CheckIn, entry: CheckInEntry): Partial<CheckIn> {
  switch (entry.kind) {
    case 'voter.checked-in':
      if (!stands(held.made?.entry, entry.id)) return {};
      return { made: { ...entry.data, at: entry.at, entry: entry.id } };
    case 'code.checked-in': {
      if (!stands(held.made?.entry, entry.id)) return {};
      const { tag, ...made } = entry.data;
      return { made: { ...made, as: { by: 'slip', tag }, at: entry.at, entry: entry.id } };
    }
    case 'check-in.undone':
      if (!stands(held.undone?.entry, entry.id)) return {};
      return { undone: { ...entry.data, entry: entry.id } };
    case 'voter.left':
      if (!stands(held.left?.entry, entry.id)) return {};
      return { left: { ...entry.data, entry: entry.id } };
  }
}

/** Whether the check-in stands: somebody was let in, and has voted or still may. */
export const isLetIn = (checkIn: CheckIn): checkIn is MadeCheckIn =>
  checkIn.made !== undefined && !checkIn.undone && !checkIn.left;

/** The check-ins made at a ballot point, in the order of their times. */
export function checkInsAt(
  checkIns: ReadonlyMap<string, CheckIn>,
  event: string,
  author?: string,
): readonly MadeCheckIn[] {
  return [...checkIns.values()]
    .filter((each): each is MadeCheckIn => each.made?.event === event)
    .filter((each) => author === undefined || each.author === author)
    .sort((a, b) => (a.made.at < b.made.at ? -1 : a.made.at > b.made.at ? 1 : a.id < b.id ? -1 : 1));
}

/** The check-in in which a code was used and still is, here or wherever the last pull has told of. */
export function useOfCode(
  checkIns: ReadonlyMap<string, CheckIn>,
  cycle: string,
  tag: string,
): MadeCheckIn | undefined {
  for (const checkIn of checkIns.values()) {
    if (!isLetIn(checkIn) || checkIn.made.cycle !== cycle) continue;
    if (checkIn.made.as.by === 'slip' && checkIn.made.as.tag === tag) return checkIn;
  }
  return undefined;
}
