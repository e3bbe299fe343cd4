import type { Kysely, Transaction } from 'kysely';
import type { Author, Instant } from '../../domain/log/entry.ts';
import { EntryId, GenerationId, mintUuid } from '../../domain/log/ids.ts';
import type { Figures, Standing } from '../store.ts';
import { eraseBlobsOf } from './blob-uses.ts';
import { standingOf } from './ledger.ts';
import type { Means } from './means.ts';
import type { Engine } from './sqlite.ts';
import { int, type Tables } from './tables.ts';

/** Plain numbers for whoever watches over the server. */
export async function figures(db: Kysely<Tables>): Promise<Figures> {
  const count = async (table: keyof Tables): Promise<number> => {
    const { rows } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number | string | bigint>().as('rows'))
      .executeTakeFirstOrThrow();
    return int(rows);
  };
  const { head } = await standing(db);
  const { present } = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number | string | bigint>().as('present'))
    .where('removed', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    entries: head,
    quarantined: await count('quarantine'),
    erased: await count('erasure'),
    devices: await count('device'),
    revoked: await count('revocation'),
    members: int(present),
  };
}

export const standing = async (db: Kysely<Tables>): Promise<Standing> =>
  standingOf(await db.selectFrom('process').selectAll().executeTakeFirstOrThrow());

/** Ids of everything that must stay erased. */
export async function erasures(db: Kysely<Tables>): Promise<readonly EntryId[]> {
  const rows = await db.selectFrom('erasure').select('id').execute();
  return rows.map(({ id }) => EntryId.parse(id));
}

/**
 * Writes a verified copy. What was in the log before it began is in it, so that is how far the backup reaches:
 * only then may tablets let go of what they hold.
 */
export async function backup(engine: Engine, file: string): Promise<Standing> {
  const { head } = await standing(engine.db);
  await engine.copyTo(file);
  await engine.db.updateTable('process').set({ backed_up_to: head }).execute();
  return standing(engine.db);
}

/**
 * After an older copy has been put in place: devices must notice, so the lineage is another; whoever was signed
 * in is not, and no calendar's address works; what was erased since the copy was made is erased again; and since a revocation may be newer than the
 * copy, no device reads before somebody has looked through them.
 */
export async function beginGeneration(
  engine: Engine,
  means: Means,
  erased: readonly EntryId[],
): Promise<Standing> {
  const generation = GenerationId.parse(mintUuid(means.random));
  await engine.db.transaction().execute(async (trx) => {
    await trx.updateTable('process').set({ generation }).execute();
    await trx
      .insertInto('restoration')
      .values({ generation, since: means.now(), confirmed_by: null, confirmed_at: null })
      .execute();
    await trx.deleteFrom('staff_session').execute();
    await trx.deleteFrom('calendar').execute();
    for (const id of erased) await eraseAgain(trx, id);
  });
  await engine.forget();
  return standing(engine.db);
}

async function eraseAgain(trx: Transaction<Tables>, id: EntryId): Promise<void> {
  await trx
    .insertInto('erasure')
    .values({ id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await trx.updateTable('entry').set({ bytes: null, receipt: null }).where('id', '=', id).execute();
  await trx.updateTable('quarantine').set({ bytes: null }).where('id', '=', id).execute();
  await eraseBlobsOf(trx, [id]);
}

export async function unconfirmedSince(db: Kysely<Tables>): Promise<Instant | null> {
  const row = await db
    .selectFrom('restoration')
    .select('since')
    .where('confirmed_at', 'is', null)
    .orderBy('since')
    .executeTakeFirst();
  return row?.since ?? null;
}

export async function confirmDevices(db: Kysely<Tables>, by: Author, now: Instant): Promise<void> {
  await db
    .updateTable('restoration')
    .set({ confirmed_by: by, confirmed_at: now })
    .where('confirmed_at', 'is', null)
    .execute();
}
