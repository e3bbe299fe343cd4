import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/log/entry.ts';
import { later } from './means.ts';
import { int, type Tables } from './tables.ts';

const HOUR = 3_600_000;

/** Failed attempts in the current window; 0 when the last window is over. */
export async function failures(
  db: Kysely<Tables>,
  now: Instant,
  scope: string,
  hours: number,
): Promise<number> {
  const row = await db.selectFrom('attempt').selectAll().where('scope', '=', scope).executeTakeFirst();
  return !row || row.since <= later(now, -hours * HOUR) ? 0 : int(row.count);
}

/** Counts one more; the first one after a window's end begins the next. */
export async function addFailure(
  db: Kysely<Tables>,
  now: Instant,
  scope: string,
  hours: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('attempt')
      .values({ scope, since: now, count: 0 })
      .onConflict((conflict) => conflict.column('scope').doNothing())
      .execute();
    await trx
      .updateTable('attempt')
      .set({ since: now, count: 0 })
      .where('scope', '=', scope)
      .where('since', '<=', later(now, -hours * HOUR))
      .execute();
    await trx
      .updateTable('attempt')
      .set({ count: sql<number>`count + 1` })
      .where('scope', '=', scope)
      .execute();
  });
}
