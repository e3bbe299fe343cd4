import { type Env, stamp } from '../log/entry.ts';
import { SlipBatchId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type Printed,
  type PrintedEntry,
  type SlipBatch,
  SLIPS_MAX,
  SLIPS_REASON_MAX,
  slipsOf,
  type VoidedEntry,
  type VoidedSlips,
} from './slips.ts';

/** Records a batch of slips under the id given. Refuses none, more than SLIPS_MAX, and a tag that stands twice. */
export function printSlips(
  batches: ReadonlyMap<string, SlipBatch>,
  command: { readonly batch: SlipBatchId } & Omit<Printed, 'number'>,
  env: Env,
): Result<readonly PrintedEntry[], Refusal<'slips.bad-count' | 'slips.tag-twice'>> {
  const { batch, ...printed } = command;
  if (printed.tags.length < 1 || printed.tags.length > SLIPS_MAX)
    return refuse('slips.bad-count', { most: SLIPS_MAX });
  if (new Set(printed.tags).size !== printed.tags.length) return refuse('slips.tag-twice');
  const number = (slipsOf(batches, printed.cycle).at(-1)?.number ?? 0) + 1;
  const data = { ...printed, number };
  return accept([stamp(env, { kind: 'slips.printed' as const, version: 1, subject: batch, data })]);
}

/**
 * Voids the slips of a batch: none of its codes lets anybody in from the moment a tablet has heard of it; who was let in
 * before stays so. Refuses a batch that is void already, and a reason that is empty or too long.
 */
export function voidSlips(
  voided: ReadonlyMap<string, VoidedSlips>,
  batch: SlipBatch,
  reason: string,
  env: Env,
): Result<readonly VoidedEntry[], Refusal<'slips.void' | 'slips.no-reason' | 'slips.reason-too-long'>> {
  if (voided.has(batch.id)) return refuse('slips.void');
  if (reason.trim() === '') return refuse('slips.no-reason');
  if (reason.length > SLIPS_REASON_MAX) return refuse('slips.reason-too-long', { most: SLIPS_REASON_MAX });
  const data = { cycle: batch.cycle, reason };
  const subject = SlipBatchId.parse(batch.id);
  return accept([stamp(env, { kind: 'slips.voided' as const, version: 1, subject, data })]);
}
