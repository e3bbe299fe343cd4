import { type Env, stamp } from '../log/entry.ts';
import type { SlipBatchId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { type Printed, type SlipBatch, type SlipEntry, SLIPS_MAX, slipsOf } from './slips.ts';

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
