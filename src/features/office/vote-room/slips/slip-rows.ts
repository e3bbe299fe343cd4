import type { CheckIn } from '../../../../domain/vote/check-in.ts';
import { isLetIn } from '../../../../domain/vote/check-in.ts';
import type { SlipBatch } from '../../../../domain/vote/slips.ts';

/** A printed batch of slips with how many of its codes have let somebody in. */
export type SlipRow = SlipBatch & { readonly used: number };

/** The batches of a round with their use, as far as the check-ins have come in. */
export function slipRows(
  batches: readonly SlipBatch[],
  checkIns: ReadonlyMap<string, CheckIn>,
): readonly SlipRow[] {
  const used = new Set<string>();
  for (const checkIn of checkIns.values())
    if (isLetIn(checkIn) && checkIn.made.as.by === 'slip') used.add(checkIn.made.as.tag);
  return batches.map((batch) => ({ ...batch, used: batch.tags.filter((tag) => used.has(tag)).length }));
}
