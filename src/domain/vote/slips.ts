import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { CycleId, StreetEventId, StyleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** Slips printed at one time: their tags must fit into one entry. */
export const SLIPS_MAX = 1000;

export const SLIPS_REASON_MAX = 500;

/** A SHA-256 over label, cycle and code, as base64url: what is stored of a voting code. */
export const CodeTag = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

const Printed = z.strictObject({
  cycle: CycleId,
  /** Counts up within the cycle, and stands on every sheet. */
  number: z.int().check(z.gte(1), z.lte(9999)),
  /** The ballot point that hands them out; none for slips that are sent home or handed out anywhere. */
  event: z.optional(StreetEventId),
  /** The ballot style they are good for; none where whoever checks in chooses. */
  style: z.optional(StyleId),
  tags: z.array(CodeTag).check(z.minLength(1), z.maxLength(SLIPS_MAX)),
});
export type Printed = z.infer<typeof Printed>;

export const slipKinds = {
  /** Voting codes were drawn and printed. Only their tags are kept, so that a tablet can tell a code from a slip of the pen. */
  'slips.printed': kind({
    data: Printed,
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'trustee'],
  }),
  /** The slips of a batch, the subject, were lost or thrown away: their codes let nobody in any more. */
  'slips.voided': kind({
    data: z.strictObject({
      cycle: CycleId,
      reason: z.string().check(z.minLength(1), z.maxLength(SLIPS_REASON_MAX)),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'trustee'],
  }),
};

type SlipEntry = EntryIn<typeof slipKinds>;
export type PrintedEntry = Extract<SlipEntry, { kind: 'slips.printed' }>;
export type VoidedEntry = Extract<SlipEntry, { kind: 'slips.voided' }>;
export type SlipBatch = Printed & { readonly id: string; readonly at: Instant; readonly entry: string };

export function applySlips(batches: Map<string, SlipBatch>, entry: PrintedEntry): void {
  const id = entry.subject;
  if (stands(batches.get(id)?.entry, entry.id))
    batches.set(id, { ...entry.data, id, at: entry.at, entry: entry.id });
}

/** Why a batch lets nobody in any more, by batch. */
export type VoidedSlips = { readonly reason: string; readonly at: Instant; readonly entry: string };

export function applyVoidedSlips(voided: Map<string, VoidedSlips>, entry: VoidedEntry): void {
  const { reason } = entry.data;
  if (stands(voided.get(entry.subject)?.entry, entry.id))
    voided.set(entry.subject, { reason, at: entry.at, entry: entry.id });
}

/** The printed batches of a cycle, in the order of their numbers. */
export const slipsOf = (batches: ReadonlyMap<string, SlipBatch>, cycle: string): readonly SlipBatch[] =>
  [...batches.values()]
    .filter((batch) => batch.cycle === cycle)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

/** The batch that a code belongs to; undefined for a tag of no slip of this cycle that is known here. */
export const slipWithTag = (
  batches: ReadonlyMap<string, SlipBatch>,
  cycle: string,
  tag: string,
): SlipBatch | undefined => slipsOf(batches, cycle).find(({ tags }) => tags.includes(tag));
