import type { CheckIn } from '../../../../domain/vote/check-in.ts';
import { isLetIn } from '../../../../domain/vote/check-in.ts';
import type { SlipBatch, VoidedSlips } from '../../../../domain/vote/slips.ts';

/** A printed batch of slips with how many of its codes have let somebody in, and why no more of them do. */
export type SlipRow = SlipBatch & { readonly used: number; readonly voided: VoidedSlips | undefined };

/** The batches of a round with their use, as far as the check-ins have come in. */
export function slipRows(
  batches: readonly SlipBatch[],
  checkIns: ReadonlyMap<string, CheckIn>,
  voided: ReadonlyMap<string, VoidedSlips>,
): readonly SlipRow[] {
  const used = new Set<string>();
  for (const checkIn of checkIns.values())
    if (isLetIn(checkIn) && checkIn.made.as.by === 'slip') used.add(checkIn.made.as.tag);
  return batches.map((batch) => ({
    ...batch,
    used: batch.tags.filter((tag) => used.has(tag)).length,
    voided: voided.get(batch.id),
  }));
}
