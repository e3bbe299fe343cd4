import * as z from 'zod/mini';
import { type Env, type Instant, stamp, stands } from '../log/entry.ts';
import { CycleId, type SlipBatchId, StreetEventId, StyleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';

/** Slips printed at one time: their tags must fit into one entry. */
export const SLIPS_MAX = 1000;

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
type Printed = z.infer<typeof Printed>;

export const slipKinds = {
  /** Voting codes were drawn and printed. Only their tags are kept, so that a tablet can tell a code from a slip of the pen. */
  'slips.printed': kind({
    data: Printed,
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'trustee'],
  }),
};

type SlipEntry = EntryIn<typeof slipKinds>;
export type SlipBatch = Printed & { readonly id: string; readonly at: Instant; readonly entry: string };

export function applySlips(batches: Map<string, SlipBatch>, entry: SlipEntry): void {
  const id = entry.subject;
  if (stands(batches.get(id)?.entry, entry.id))
    batches.set(id, { ...entry.data, id, at: entry.at, entry: entry.id });
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

/** Records a batch of slips under the id given. Refuses none, more than SLIPS_MAX, and a tag that stands twice. */
export function printSlips(
  batches: ReadonlyMap<string, SlipBatch>,
  command: { readonly batch: SlipBatchId } & Omit<Printed, 'number'>,
  env: Env,
): Result<readonly SlipEntry[], Refusal<'slips.bad-count' | 'slips.tag-twice'>> {
  const { batch, ...printed } = command;
  if (printed.tags.length < 1 || printed.tags.length > SLIPS_MAX)
    return refuse('slips.bad-count', { most: SLIPS_MAX });
  if (new Set(printed.tags).size !== printed.tags.length) return refuse('slips.tag-twice');
  const number = (slipsOf(batches, printed.cycle).at(-1)?.number ?? 0) + 1;
  const data = { ...printed, number };
  return accept([stamp(env, { kind: 'slips.printed' as const, version: 1, subject: batch, data })]);
}
