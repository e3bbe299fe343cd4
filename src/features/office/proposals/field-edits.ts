import * as z from 'zod/mini';
import { amountIn } from '../../../domain/cycle/amount.ts';
import { After } from '../../../domain/ideas/triage.ts';
import { Change, type Wanted, withAfter } from '../../../domain/proposal/change.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { fieldStanding } from '../../../domain/proposal/proposal-standing.ts';

/** What somebody is writing in one field, as they write it. */
const FieldEdit = z.strictObject({
  field: z.string(),
  /** What stands in the box, which need not be an amount yet. */
  raw: z.string(),
  /** What stood in the field when the first sign of this was written: what its author had read. */
  after: After,
  /** What it would be saved as; undefined while it is no answer. */
  change: z.optional(Change),
});
export type FieldEdit = z.infer<typeof FieldEdit>;

/** Everything that is written in a proposal and not saved yet. */
export const FieldEdits = z.array(FieldEdit);

/** A box with an amount in it: empty says that nobody knows, anything that is no whole amount is no answer yet. */
export function amountWanted(field: 'cost' | 'yearly', raw: string): Wanted | undefined {
  if (raw.trim() === '') return { field, value: null };
  const value = amountIn(raw);
  return value === undefined ? undefined : { field, value };
}

/** The edits with another one. */
export function withEdit(
  edits: readonly FieldEdit[],
  proposal: Proposal,
  field: string,
  raw: string,
  wanted: Wanted | undefined,
): readonly FieldEdit[] {
  const held = edits.find((each) => each.field === field);
  const after = held?.after ?? [...fieldStanding(proposal, field).last];
  const next: FieldEdit = { field, raw, after, ...(wanted && { change: withAfter(wanted, after) }) };
  return [...edits.filter((each) => each !== held), next];
}

/** The edits that can be saved. */
export const changesIn = (edits: readonly FieldEdit[]): readonly Change[] =>
  edits.flatMap(({ change }) => change ?? []);

/** Whether something that is written would be lost by saving. */
export const isUnclear = (edits: readonly FieldEdit[]): boolean => edits.some(({ change }) => !change);

/** What a field says: what is being written in it, else what stands. */
export const shownChange = (
  edits: readonly FieldEdit[],
  proposal: Proposal,
  field: string,
): Change | undefined =>
  edits.find((each) => each.field === field)?.change ?? fieldStanding(proposal, field).stands?.value;
