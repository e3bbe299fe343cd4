import type { Instant } from '../log/entry.ts';
import type { StyleId } from '../log/ids.ts';
import { type CheckIn, useOfCode } from './check-in.ts';
import { type SlipBatch, slipWithTag, type VoidedSlips } from './slips.ts';

/** What a voting code is worth at a ballot point, as far as is known there. */
export type CodeStanding =
  /** `style` is the ballot style it is good for; none where whoever checks in chooses. */
  | { readonly is: 'good'; readonly tag: string; readonly style: StyleId | undefined }
  /** Somebody has been let in with it: when, and at which event. */
  | { readonly is: 'used'; readonly at: Instant; readonly event: string }
  /** Its slips were lost or thrown away: which printing they were of. */
  | { readonly is: 'void'; readonly number: number }
  /** A real code, of another round. */
  | { readonly is: 'other-cycle'; readonly cycle: string }
  /** Well typed, and on no slip that this tablet has heard of. */
  | { readonly is: 'unknown' };

/** Looks a code up. `tags` is its tag in each cycle that is known: the cycle is part of what a tag is made of. */
export function standingOfCode(
  known: {
    readonly slips: ReadonlyMap<string, SlipBatch>;
    readonly voidedSlips: ReadonlyMap<string, VoidedSlips>;
    readonly checkIns: ReadonlyMap<string, CheckIn>;
  },
  cycle: string,
  tags: ReadonlyMap<string, string>,
): CodeStanding {
  const tag = tags.get(cycle) ?? '';
  const batch = slipWithTag(known.slips, cycle, tag);
  if (batch) {
    const used = useOfCode(known.checkIns, cycle, tag);
    if (used) return { is: 'used', at: used.made.at, event: used.made.event };
    if (known.voidedSlips.has(batch.id)) return { is: 'void', number: batch.number };
    return { is: 'good', tag, style: batch.style };
  }
  for (const [other, otherTag] of tags) {
    if (slipWithTag(known.slips, other, otherTag)) return { is: 'other-cycle', cycle: other };
  }
  return { is: 'unknown' };
}
