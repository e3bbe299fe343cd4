import * as z from 'zod/mini';
import { Sha256 } from './entry.ts';
import { EntryId } from './ids.ts';
import { type EntryIn, kind } from './kind.ts';

/** What a person decides about bytes that the server could not simply take, or must no longer keep. */
export const settlementKinds = {
  /** A quarantined entry is let into the log after all; its device sends it again and hears its position. */
  'quarantine.released': kind({
    data: z.strictObject({ entry: EntryId, hash: Sha256 }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator'],
    serial: true,
  }),
  /** A quarantined entry stays out, for a reason; its bytes are kept. */
  'quarantine.rejected': kind({
    data: z.strictObject({
      entry: EntryId,
      hash: Sha256,
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator'],
    serial: true,
  }),
  /** The bytes of these entries are gone everywhere; their hashes remain in the chain. */
  'entries.erased': kind({
    data: z.strictObject({
      entries: z.array(EntryId).check(z.minLength(1), z.maxLength(500)),
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type SettlementEntry = EntryIn<typeof settlementKinds>;

/** By the quarantined entry's id and hash, since two writings may claim one id. */
export type Settlement =
  { readonly verdict: 'released' } | { readonly verdict: 'rejected'; readonly reason: string };

/** How a settlement of one writing is filed. */
export const settlementKey = (entry: string, hash: string): string => `${entry}/${hash}`;

/** A release wins over a rejection in whatever order they are met: what is in the log stays in it. */
export function applySettlement(settlements: Map<string, Settlement>, entry: SettlementEntry): void {
  if (entry.kind === 'entries.erased') return;
  const key = settlementKey(entry.data.entry, entry.data.hash);
  if (entry.kind === 'quarantine.released') settlements.set(key, { verdict: 'released' });
  else if (settlements.get(key)?.verdict !== 'released') {
    settlements.set(key, { verdict: 'rejected', reason: entry.data.reason });
  }
}
