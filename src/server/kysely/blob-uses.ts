import type { Kysely, Transaction } from 'kysely';
import type { Entry } from '../../domain/log/kinds.ts';
import { pad } from './known.ts';
import type { Tables } from './tables.ts';

/** The blobs that an entry names. */
function blobsIn(entry: Entry): readonly string[] {
  const isPhoto = entry.kind === 'idea.photo-added' || entry.kind === 'proposal.photo-added';
  return isPhoto ? [entry.data.photo.hash] : [];
}

/** Notes what an entry names, in the log or in quarantine: from now on nobody sweeps it away. */
export async function noteBlobs(trx: Transaction<Tables>, entry: Entry): Promise<void> {
  const rows = blobsIn(entry).map((hash) => ({ hash, entry: entry.id }));
  if (rows.length === 0) return;
  await trx
    .insertInto('blob_use')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['hash', 'entry']).doNothing())
    .execute();
}

/** Removes the blobs that these entries alone named, along with the entries' bytes. */
export async function eraseBlobsOf(trx: Transaction<Tables>, entries: readonly string[]): Promise<void> {
  const ids = pad(entries);
  const named = await trx.selectFrom('blob_use').select('hash').where('entry', 'in', ids).execute();
  await trx.deleteFrom('blob_use').where('entry', 'in', ids).execute();
  for (const { hash } of named) await dropUnlessNamed(trx, hash);
}

/** What an erased entry brought along once more is dropped like the entry. */
export async function dropBlobsOf(trx: Transaction<Tables>, entry: Entry | undefined): Promise<void> {
  for (const hash of entry ? blobsIn(entry) : []) await dropUnlessNamed(trx, hash);
}

async function dropUnlessNamed(trx: Transaction<Tables>, hash: string): Promise<void> {
  const named = await trx.selectFrom('blob_use').select('entry').where('hash', '=', hash).executeTakeFirst();
  if (named) return;
  await trx.deleteFrom('blob_part').where('hash', '=', hash).execute();
  await trx.deleteFrom('blob').where('hash', '=', hash).execute();
}

/** Whether one of these kinds of entry, not erased, names a blob. */
export async function isNamedBy(
  db: Kysely<Tables>,
  hash: string,
  kinds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('blob_use')
    .innerJoin('entry', 'entry.id', 'blob_use.entry')
    .select('entry.id')
    .where('blob_use.hash', '=', hash)
    .where('entry.kind', 'in', kinds)
    .where('entry.bytes', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
