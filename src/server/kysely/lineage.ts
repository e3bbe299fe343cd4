import { EpochId } from '../../domain/log/ids.ts';
import type { Arrival } from '../store.ts';
import { flush, type Ledger } from './ledger.ts';
import { int } from './tables.ts';

/** How far one device is held, epoch by epoch, and in which epochs it is known to have written twice. */
export type Lineage = {
  readonly device: string;
  readonly seen: Map<EpochId, number>;
  readonly forked: Set<EpochId>;
  readonly touched: Set<EpochId>;
};

/** Reads how far a device is held. */
export async function lineageOf(ledger: Ledger, device: string): Promise<Lineage> {
  const rows = await ledger.trx
    .selectFrom('epoch')
    .select(['epoch', 'seen', 'forked'])
    .where('device', '=', device)
    .execute();
  const seen = rows.map((row): [EpochId, number] => [EpochId.parse(row.epoch), int(row.seen)]);
  const forked = rows.flatMap((row) => (row.forked === null ? [] : [EpochId.parse(row.epoch)]));
  return { device, seen: new Map(seen), forked: new Set(forked), touched: new Set() };
}

/**
 * Counts an arrival that is about to be kept. Answers whether its place in the device's writing is taken by
 * another entry, which only happens when the device was cloned or set back; the other is then flagged too.
 */
export async function advance(ledger: Ledger, lineage: Lineage, arrival: Arrival): Promise<boolean> {
  const { epoch, seq } = arrival;
  if (epoch === undefined || seq === undefined) return false;
  const before = lineage.seen.get(epoch) ?? 0;
  lineage.touched.add(epoch);
  if (seq > before) {
    lineage.seen.set(epoch, seq);
    return false;
  }
  await flush(ledger);
  const twice = await flagOthers(ledger, arrival.id, epoch, seq);
  if (twice) lineage.forked.add(epoch);
  return twice;
}

async function flagOthers(ledger: Ledger, id: string, epoch: string, seq: number): Promise<boolean> {
  const others = await ledger.trx
    .selectFrom('entry')
    .select(['id', 'flags'])
    .where('epoch', '=', epoch)
    .where('seq', '=', seq)
    .where('id', '<>', id)
    .execute();
  for (const other of others.filter(({ flags }) => !flags.split(' ').includes('fork'))) {
    const flags = `${other.flags} fork`.trim();
    await ledger.trx.updateTable('entry').set({ flags }).where('id', '=', other.id).execute();
  }
  const held = await ledger.trx
    .selectFrom('quarantine')
    .select('id')
    .where('epoch', '=', epoch)
    .where('seq', '=', seq)
    .where('id', '<>', id)
    .executeTakeFirst();
  return others.length > 0 || held !== undefined;
}

/** Writes down how far the device is held now. */
export async function saveLineage(ledger: Ledger, lineage: Lineage): Promise<void> {
  for (const epoch of lineage.touched) {
    const seen = lineage.seen.get(epoch) ?? 0;
    const forked = lineage.forked.has(epoch) ? ledger.now : null;
    await ledger.trx
      .insertInto('epoch')
      .values({ device: lineage.device, epoch, seen, forked })
      .onConflict((conflict) => conflict.columns(['device', 'epoch']).doUpdateSet({ seen, forked }))
      .execute();
  }
}
