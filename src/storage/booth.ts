import * as z from 'zod/mini';
import { Instant } from '../domain/log/entry.ts';
import { CheckInId, CycleId, StreetEventId, StyleId } from '../domain/log/ids.ts';
import type { Keyed } from './shelf.ts';

/** The voter who now holds the tablet. Nothing of it stands there any more once they have voted. */
export const Booth = z.object({
  checkIn: CheckInId,
  cycle: CycleId,
  /** The ballot point. */
  event: StreetEventId,
  style: StyleId,
  /** The identity block that goes into the envelope, as base64url. */
  identity: z.string(),
  since: Instant,
});
export type Booth = z.infer<typeof Booth>;

/** By ballot point: how many voters were helped by someone of their choice since its last bag. */
const Helped = z.record(z.string(), z.int());
export type Helped = z.infer<typeof Helped>;

/** What stands in the booth. */
export type BoothRows = {
  readonly voter: Booth | undefined;
  readonly helped: Helped;
  /**
   * The keys of the envelopes that have left the open bag since somebody was let in last, in the order of the keys.
   * A vote that nobody heard was cast, and that went straight on into a bag, is known by it when it is cast again.
   */
  readonly gone: readonly string[];
};

const VoterRow = z.object({ key: z.literal('voter'), value: Booth });
const HelpedRow = z.object({ key: z.literal('helped'), value: Helped });
const GoneRow = z.object({ key: z.literal('gone'), value: z.array(z.string()) });
const BoothRow = z.discriminatedUnion('key', [VoterRow, HelpedRow, GoneRow]);
type BoothRow = z.infer<typeof BoothRow>;

/** Reads the booth. A row that is damaged is as good as none: the tablet must go on. */
export async function readBooth(booth: Keyed): Promise<BoothRows> {
  let rows: BoothRows = { voter: undefined, helped: {}, gone: [] };
  for (const raw of await booth.all()) {
    const row = BoothRow.safeParse(raw);
    if (row.success) rows = { ...rows, [row.data.key]: row.data.value };
  }
  return rows;
}

/** Writes one row of the booth. */
export const putInBooth = (booth: Keyed, row: BoothRow): Promise<void> => booth.put(row);

/** The voter in their row of the booth. */
export const voterIn = (raw: unknown): Booth | undefined => VoterRow.safeParse(raw).data?.value;
