import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { CycleId, KeyId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

export const openingKinds = {
  /**
   * The vote of a cycle, its subject, is open: from here on contests, styles and rules stand as they are in
   * `revision`, and votes on tablets are sealed to `key`; without a key all is paper.
   */
  'vote.opened': kind({
    data: z.strictObject({
      cycle: CycleId,
      revision: z.int().check(z.gte(1)),
      key: z.optional(KeyId),
    }),
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type OpeningEntry = EntryIn<typeof openingKinds>;

/** That the vote of a cycle is open, since when, and the count key that it is sealed to. */
export type Opening = {
  readonly cycle: string;
  readonly revision: number;
  readonly key?: KeyId | undefined;
  readonly at: Instant;
  readonly entry: string;
};

export function applyOpening(openings: Map<string, Opening>, entry: OpeningEntry): void {
  const { cycle } = entry.data;
  if (stands(openings.get(cycle)?.entry, entry.id))
    openings.set(cycle, { ...entry.data, at: entry.at, entry: entry.id });
}
