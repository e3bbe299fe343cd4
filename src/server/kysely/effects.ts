import type { EntryId } from '../../domain/log/ids.ts';
import type { Desk } from './desk.ts';
import { eraseBlobsOf } from './blob-uses.ts';
import { flush, type Ledger } from './ledger.ts';

/** A tablet packed up: what arrives for this event from now on is flagged. */
export async function closeEvent(desk: Desk, event: string): Promise<void> {
  desk.closed.set(event, true);
  await desk.ledger.trx
    .insertInto('closed_event')
    .values({ event })
    .onConflict((conflict) => conflict.column('event').doNothing())
    .execute();
}

/** From now on the device's entries are quarantined and it reads nothing. */
export async function revoke(ledger: Ledger, device: string): Promise<void> {
  await ledger.trx
    .insertInto('revocation')
    .values({ device })
    .onConflict((conflict) => conflict.column('device').doNothing())
    .execute();
}

/** Files a coordinator's decision. A release stands over a rejection, as it does in the fold. */
export async function settle(
  ledger: Ledger,
  writing: { readonly entry: string; readonly hash: string },
  verdict: 'released' | 'rejected',
): Promise<void> {
  await ledger.trx
    .insertInto('settlement')
    .values({ id: writing.entry, hash: writing.hash, verdict })
    .onConflict((conflict) => {
      const again = conflict.columns(['id', 'hash']);
      return verdict === 'released' ? again.doUpdateSet({ verdict }) : again.doNothing();
    })
    .execute();
}

/** Removes the bytes of these entries, quarantined ones too, and remembers to do so again. */
export async function erase(desk: Desk, ids: readonly EntryId[]): Promise<void> {
  const { ledger, known } = desk;
  await flush(ledger);
  await ledger.trx.updateTable('entry').set({ bytes: null, receipt: null }).where('id', 'in', ids).execute();
  await ledger.trx.updateTable('quarantine').set({ bytes: null }).where('id', 'in', ids).execute();
  await ledger.trx
    .insertInto('erasure')
    .values(ids.map((id) => ({ id })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await eraseBlobsOf(ledger.trx, ids);
  for (const id of ids) known.erased.add(id);
  ledger.erased.push(...ids);
}
