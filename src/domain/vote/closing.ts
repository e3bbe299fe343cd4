import * as z from 'zod/mini';
import { type Instant, Sha256, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { SIGNED_NAME_MAX } from './person.ts';

export const CLOSING_NOTE_MAX = 1000;
export const SEALS_MAX = 50;
/** The most characters of one seal's number. */
export const SEAL_MAX = 40;

const Count = z.int().check(z.nonnegative(), z.lte(1_000_000));
const Name = z.string().check(z.minLength(1), z.maxLength(SIGNED_NAME_MAX));

/** What one tablet did at a ballot point. `checkedIn` leaves out what was undone, and holds those who left. */
export const TabletFigures = z.strictObject({
  checkedIn: Count,
  left: Count,
  /** Envelopes that left this tablet, in so many bags. */
  sealed: Count,
  bags: Count,
  assisted: Count,
});
export type TabletFigures = z.infer<typeof TabletFigures>;

/** Another tablet of the same point, as its screen said when it was packed up. `tablet` is the number on it. */
const OtherTablet = z.strictObject({
  tablet: z.int().check(z.gte(1)),
  checkedIn: Count,
  left: Count,
  sealed: Count,
});
export type OtherTablet = z.infer<typeof OtherTablet>;

/** Ballot papers, counted by hand in the order of the form. `blank` are among those in the box. */
const Papers = z.strictObject({
  received: Count,
  inBox: Count,
  blank: Count,
  spoiled: Count,
  unused: Count,
});
export type Papers = z.infer<typeof Papers>;

/** The form of a ballot point: filled in on one of its tablets, for all of them. */
const Form = z.strictObject({
  others: z.array(OtherTablet).check(z.maxLength(50)),
  papers: Papers,
  /** Numbers of the seals that box and envelopes were closed with. */
  seals: z.array(z.string().check(z.minLength(1), z.maxLength(SEAL_MAX))).check(z.maxLength(SEALS_MAX)),
  /** The figures did not agree, and were counted once more. */
  recounted: z.boolean(),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(CLOSING_NOTE_MAX))),
  signers: z.array(Name).check(z.minLength(2), z.maxLength(2)),
});
export type ClosingForm = z.infer<typeof Form>;

const Closed = z.strictObject({
  cycle: CycleId,
  /** 1, and one more for each time the office had opened the point again. */
  round: z.int().check(z.gte(1), z.lte(100)),
  figures: TabletFigures,
  /** Over the hashes of what this tablet wrote for the point, so that the form on paper fixes all of it. */
  digest: Sha256,
  /** On the tablet where the form was filled in; the others only pack up. */
  form: z.optional(Form),
});

/** The subject of both is the street event that is the ballot point. */
export const closingKinds = {
  /** A tablet has stopped taking votes at a ballot point. */
  'point.closed': kind({
    data: Closed,
    writers: ['device'],
    readers: ['coordinator', 'trustee', 'viewer'],
  }),
  /** The office lets a point go on. Closings up to this round no longer stand. */
  'point.reopened': kind({
    data: z.strictObject({
      round: z.int().check(z.gte(1), z.lte(100)),
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'trustee', 'viewer'],
  }),
};

export type ClosingEntry = EntryIn<typeof closingKinds>;
export type Closing = z.infer<typeof Closed> & {
  readonly author: string;
  readonly at: Instant;
  readonly entry: string;
};

/** A ballot point as far as the reader knows it. `reopened` is the last round that was opened again, 0 for none. */
export type BallotPoint = {
  readonly id: string;
  /** By tablet and round. */
  readonly closings: ReadonlyMap<string, Closing>;
  readonly reopened: number;
  readonly reasons: ReadonlyMap<string, { readonly round: number; readonly reason: string }>;
};

export function applyClosing(points: Map<string, BallotPoint>, entry: ClosingEntry): void {
  const id = entry.subject;
  const held: BallotPoint = points.get(id) ?? { id, closings: new Map(), reopened: 0, reasons: new Map() };
  if (entry.kind === 'point.reopened') {
    const reopened = Math.max(held.reopened, entry.data.round);
    points.set(id, { ...held, reopened, reasons: new Map(held.reasons).set(entry.id, entry.data) });
    return;
  }
  const key = `${entry.author}/${entry.data.round}`;
  if (!stands(held.closings.get(key)?.entry, entry.id)) return;
  const closing = { ...entry.data, author: entry.author, at: entry.at, entry: entry.id };
  points.set(id, { ...held, closings: new Map(held.closings).set(key, closing) });
}

/** The closings that stand, one a tablet at most: the last of each, and only after the point was last opened again. */
export function standingClosings(point: BallotPoint | undefined): readonly Closing[] {
  const last = new Map<string, Closing>();
  for (const closing of point?.closings.values() ?? []) {
    if (closing.round <= (point?.reopened ?? 0)) continue;
    if (closing.round > (last.get(closing.author)?.round ?? 0)) last.set(closing.author, closing);
  }
  return [...last.values()].sort((a, b) => (a.author < b.author ? -1 : 1));
}

/** This tablet's closing of the point, where it stands. */
export const closingBy = (point: BallotPoint | undefined, author: string): Closing | undefined =>
  standingClosings(point).find((closing) => closing.author === author);
