import * as z from 'zod/mini';
import { type Env, stamp, stands } from '../log/entry.ts';
import { type BagId, CycleId, StreetEventId, StyleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** When so many envelopes wait on a tablet, a bag leaves. */
export const BAG_WAITS = 20;
/** So many of them, drawn at random. A bag of fewer is flagged: its votes are published only within a joint total. */
export const BAG_TAKES = 10;

/** A sealed vote, as base64url. All of one style have the same length. */
export const SealedVote = z.strictObject({
  style: StyleId,
  sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{100,4000}$/)),
});
export type SealedVote = z.infer<typeof SealedVote>;

const Sealed = z.strictObject({
  cycle: CycleId,
  event: StreetEventId,
  /** In the order of their bytes, which has nothing to do with that of the voters. */
  envelopes: z.array(SealedVote).check(z.minLength(1), z.maxLength(BAG_WAITS)),
  why: z.enum(['full', 'closing', 'backup', 'hand-over']),
  /** How many voters since the bag before were helped by someone of their choice. */
  assisted: z.int().check(z.nonnegative()),
});
type Sealed = z.infer<typeof Sealed>;

export const bagKinds = {
  /** Envelopes left the tablet's open bag: the subject is the bag that holds them now. */
  'bag.sealed': kind({ data: Sealed, writers: ['device'], readers: ['coordinator', 'trustee'] }),
};

export type BagEntry = EntryIn<typeof bagKinds>;

/** A bag in figures: its envelopes stay in the log, out of the state. */
export type Bag = {
  readonly id: string;
  readonly author: string;
  readonly cycle: string;
  readonly event: string;
  readonly envelopes: number;
  readonly why: Sealed['why'];
  readonly assisted: number;
  readonly entry: string;
};

export function applyBag(bags: Map<string, Bag>, entry: BagEntry): void {
  const id = entry.subject;
  if (!stands(bags.get(id)?.entry, entry.id)) return;
  const { envelopes, ...data } = entry.data;
  bags.set(id, { id, author: entry.author, ...data, envelopes: envelopes.length, entry: entry.id });
}

/** Whether so few votes lie in it that a result of it alone could betray them. */
export const isSmall = (bag: Bag): boolean => bag.envelopes < BAG_TAKES;

/** Seals envelopes, one to BAG_WAITS of them, into a bag under the id given. */
export function sealBag(command: { readonly bag: BagId } & Sealed, env: Env): BagEntry {
  const { bag, ...data } = command;
  const envelopes = data.envelopes.toSorted((a, b) => (a.sealed < b.sealed ? -1 : 1));
  return stamp(env, { kind: 'bag.sealed' as const, version: 1, subject: bag, data: { ...data, envelopes } });
}
