import * as z from 'zod/mini';
import { type Instant, Sha256, stands } from '../log/entry.ts';
import { CountId, CycleId, KeyId, RunId, StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { CountSums } from './count-sums.ts';

/** Hashes in one entry of a list: 32 bytes each, as base64url. */
export const LIST_MAX = 1000;
/** Signs of a published result in one entry. */
export const CHUNK_MAX = 45_000;
/** Insides named in one entry that could not be counted. */
export const FAILED_MAX = 300;
export const COUNT_REASON_MAX = 500;

const Whole = z.int().check(z.nonnegative());
const Ordinal = z.int().check(z.gte(1));
const Witness = z.optional(z.string().check(z.minLength(1), z.maxLength(120)));
const about = { cycle: CycleId, count: CountId };
const portion = { part: Ordinal, of: Ordinal };

const Started = z.strictObject({
  ...about,
  /** The first count of the cycle is 1. */
  number: Ordinal,
  /** Why it is counted once more. */
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(COUNT_REASON_MAX))),
  /** The confirmed search for double votes that it stands on; none where nobody could be found who voted twice. */
  run: z.optional(RunId),
});

const Listed = z.strictObject({
  ...about,
  ...portion,
  /** The Merkle tree hash (RFC 6962, section 2.1) of all hashes, in their order. */
  root: Sha256,
  inners: Whole,
  /** The SHA-256 of each inner, sorted over all parts, 32 bytes each, as base64url. */
  hashes: z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(Math.ceil((LIST_MAX * 32 * 4) / 3))),
});

const Failed = z.strictObject({
  hash: Sha256,
  why: z.enum(['unopened', 'unreadable']),
  event: z.optional(StreetEventId),
});

const Opened = z.strictObject({
  ...about,
  ...portion,
  key: KeyId,
  /** The numbers of the shares that were given, from 1. */
  shares: z.array(Ordinal).check(z.minLength(2), z.maxLength(10)),
  opened: Whole,
  failed: z.array(Failed).check(z.maxLength(FAILED_MAX)),
});

const Published = z.strictObject({
  ...about,
  ...portion,
  /** Of the whole file's text, as UTF-8. */
  digest: Sha256,
  /** A piece of the file, gzipped, as base64url. */
  chunk: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(CHUNK_MAX)),
});

/**
 * Whoever knows everything but the votes of a small round could try outcomes until one has the digest: it is for those in
 * the room, until the result itself is there for all.
 */
const inTheRoom = {
  writers: ['coordinator', 'trustee'],
  readers: ['coordinator', 'trustee'],
  serial: true,
} as const;

const room = {
  writers: ['coordinator', 'trustee'],
  readers: ['coordinator', 'trustee', 'viewer'],
  serial: true,
} as const;

/**
 * The phases of a count. Their subject is the cycle, so that two offices cannot begin the same one. No votes stand in
 * them before two people have agreed to publish.
 */
export const countKinds = {
  /** From here on nothing that is cast is let in, but by hand. */
  'count.started': kind({ data: Started, ...room }),
  /** The outsides are off, and the insides lie in the order of their hashes: these are opened, and nothing else. */
  'inners.listed': kind({ data: Listed, ...room }),
  /** The trustees have opened what is on the list. */
  'count.opened': kind({ data: Opened, ...room }),
  /** Everything is counted: `digest` is the SHA-256 of the result's file, which stays in the room. */
  'count.tallied': kind({
    data: z.strictObject({ ...about, digest: Sha256, sums: CountSums }),
    ...inTheRoom,
  }),
  /** Somebody has seen the result in the room, and agrees to publish what has this digest. */
  'result.approved': kind({
    data: z.strictObject({ ...about, digest: Sha256, witness: Witness }),
    ...inTheRoom,
  }),
  /** The result is public: the file itself, in as many parts as it takes. */
  'result.published': kind({ data: Published, ...room }),
};

export type CountEntry = EntryIn<typeof countKinds>;
type DataOfCount<Name extends CountEntry['kind']> = Extract<CountEntry, { kind: Name }>['data'];
type Fact = { readonly author: string; readonly at: Instant; readonly entry: string };

/** A part of something that takes several entries, without its bulk: that stays in the log, under `entry`. */
export type ListPart = Omit<DataOfCount<'inners.listed'>, 'hashes'> & Fact;
export type OpenedPart = DataOfCount<'count.opened'> & Fact;
export type PublishedPart = Omit<DataOfCount<'result.published'>, 'chunk'> & Fact;
export type Approval = Fact & { readonly digest: string; readonly witness?: string | undefined };

/** One count as far as the reader knows it; parts by their number. */
export type Count = {
  readonly id: CountId;
  readonly cycle: CycleId;
  readonly started?: (DataOfCount<'count.started'> & Fact) | undefined;
  readonly list: ReadonlyMap<number, ListPart>;
  readonly opened: ReadonlyMap<number, OpenedPart>;
  readonly tallied?: (DataOfCount<'count.tallied'> & Fact) | undefined;
  readonly approvals: ReadonlyMap<string, Approval>;
  readonly published: ReadonlyMap<number, PublishedPart>;
};
export type StartedCount = Count & { readonly started: NonNullable<Count['started']> };

export function applyCount(counts: Map<string, Count>, entry: CountEntry): void {
  const { count: id, cycle } = entry.data;
  const held = counts.get(id) ?? blank(id, cycle);
  counts.set(id, applied(held, entry, { author: entry.author, at: entry.at, entry: entry.id }));
}

const blank = (id: CountId, cycle: CycleId): Count => ({
  id,
  cycle,
  list: new Map(),
  opened: new Map(),
  approvals: new Map(),
  published: new Map(),
});

function applied(held: Count, entry: CountEntry, fact: Fact): Count {
  switch (entry.kind) {
    case 'count.started':
      return stands(held.started?.entry, fact.entry)
        ? { ...held, started: { ...entry.data, ...fact } }
        : held;
    case 'inners.listed': {
      const { hashes: _, ...part } = entry.data;
      return { ...held, list: added(held.list, { ...part, ...fact }) };
    }
    case 'count.opened':
      return { ...held, opened: added(held.opened, { ...entry.data, ...fact }) };
    case 'count.tallied':
      return stands(held.tallied?.entry, fact.entry)
        ? { ...held, tallied: { ...entry.data, ...fact } }
        : held;
    case 'result.approved': {
      const { digest, witness } = entry.data;
      const approval = { ...fact, digest, witness };
      return { ...held, approvals: new Map(held.approvals).set(fact.entry, approval) };
    }
    case 'result.published': {
      const { chunk: _, ...part } = entry.data;
      return { ...held, published: added(held.published, { ...part, ...fact }) };
    }
  }
}

/** The parts with this one among them, unless another of its number stands. */
function added<Held extends Fact & { readonly part: number }>(
  parts: ReadonlyMap<number, Held>,
  part: Held,
): ReadonlyMap<number, Held> {
  return stands(parts.get(part.part)?.entry, part.entry) ? new Map(parts).set(part.part, part) : parts;
}
