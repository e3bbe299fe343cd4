import type { Kysely, Transaction } from 'kysely';
import type { Author, Instant } from '../../domain/log/entry.ts';
import type { Party } from '../../domain/log/kind.ts';
import { readableBy } from '../../domain/log/kinds.ts';
import { accept, type Result } from '../../domain/log/refusal.ts';
import { BLOB_PART_BYTES_MIN, BLOB_UNNAMED_BYTES_MAX, BLOB_UNNAMED_DAYS } from '../../wire/limits.ts';
import type { ArrivingPart, BlobRefusal } from '../store.ts';
import { isNamedBy } from './blob-uses.ts';
import { sha256 } from './examine.ts';
import { later } from './means.ts';
import { int, type Tables } from './tables.ts';

type Held = Result<number, BlobRefusal>;

const no = (code: BlobRefusal['code']): Held => ({ ok: false, refusal: { code } });
const DAY = 24 * 60 * 60 * 1000;

/**
 * Puts a part behind what is held of a blob, and answers how much is held now. A part that begins anywhere else, or holds
 * nothing, is only an answer. With its last part the blob must have the hash that it goes by; else all of it goes.
 */
export function putBlob(db: Kysely<Tables>, arriving: ArrivingPart, now: Instant): Promise<Held> {
  const { author, part, bytes } = arriving;
  const { hash, size, at } = part;
  return db.transaction().execute(async (trx) => {
    const whole = await wholeBlob(trx, hash);
    if (whole) return accept(int(whole.size));
    const begun = await rowOf(trx, hash, author);
    if (begun && int(begun.size) !== size) return no('malformed');
    if (!begun && !(await hasRoom(trx, arriving, now))) return no('blob-room');
    const held = begun ? int(begun.held) : 0;
    if (at !== held || bytes.length === 0) return accept(held);
    const next = held + bytes.length;
    if (next > size || (next < size && bytes.length < BLOB_PART_BYTES_MIN)) return no('malformed');
    const row = { hash, author, size, held: next, whole: 0, touched: now };
    await trx
      .insertInto('blob')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['hash', 'author']).doUpdateSet({ held: next, touched: now }),
      )
      .execute();
    await trx
      .insertInto('blob_part')
      .values({ hash, author, at, bytes: Buffer.from(bytes) })
      .execute();
    return next < size ? accept(next) : finish(trx, arriving);
  });
}

async function finish(trx: Transaction<Tables>, { author, part }: ArrivingPart): Promise<Held> {
  const { hash, size } = part;
  const sound = sha256(await bytesOf(trx, hash, author)) === hash;
  // What others have begun of the same is not needed any more; what came out wrong is nothing.
  const gone = (table: 'blob' | 'blob_part') =>
    trx
      .deleteFrom(table)
      .where('hash', '=', hash)
      .where('author', sound ? '<>' : '=', author);
  await gone('blob_part').execute();
  await gone('blob').execute();
  if (!sound) return no('blob-damaged');
  await trx.updateTable('blob').set({ whole: 1 }).where('hash', '=', hash).execute();
  return accept(size);
}

/** The bytes of a blob, for whoever may read an entry that names it. */
export async function readBlob(
  db: Kysely<Tables>,
  hash: string,
  parties: readonly Party[],
): Promise<Uint8Array | undefined> {
  const whole = await wholeBlob(db, hash);
  if (!whole || !(await isNamedBy(db, hash, readableBy(parties)))) return undefined;
  return bytesOf(db, hash, whole.author);
}

const wholeBlob = (db: Kysely<Tables>, hash: string) =>
  db.selectFrom('blob').selectAll().where('hash', '=', hash).where('whole', '=', 1).executeTakeFirst();

const rowOf = (db: Kysely<Tables>, hash: string, author: Author) =>
  db
    .selectFrom('blob')
    .select(['size', 'held'])
    .where('hash', '=', hash)
    .where('author', '=', author)
    .executeTakeFirst();

async function bytesOf(db: Kysely<Tables>, hash: string, author: string): Promise<Uint8Array> {
  const parts = await db
    .selectFrom('blob_part')
    .select('bytes')
    .where('hash', '=', hash)
    .where('author', '=', author)
    .orderBy('at')
    .execute();
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** Whether this author may bring one more blob before an entry names those that are here. Forgets what is too old. */
async function hasRoom(
  trx: Transaction<Tables>,
  { author, part }: ArrivingPart,
  now: Instant,
): Promise<boolean> {
  const unnamed = await trx
    .selectFrom('blob')
    .select(['hash', 'author', 'size', 'touched'])
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('blob_use').select('entry').whereRef('blob_use.hash', '=', 'blob.hash')),
      ),
    )
    .execute();
  const before = later(now, -BLOB_UNNAMED_DAYS * DAY);
  for (const { hash, author: whose } of unnamed.filter(({ touched }) => touched < before)) {
    await trx.deleteFrom('blob_part').where('hash', '=', hash).where('author', '=', whose).execute();
    await trx.deleteFrom('blob').where('hash', '=', hash).where('author', '=', whose).execute();
  }
  const own = unnamed.filter((row) => row.author === author && row.touched >= before);
  const bytes = own.reduce((sum, { size }) => sum + int(size), part.size);
  return bytes <= BLOB_UNNAMED_BYTES_MAX;
}
