import type { Kysely } from 'kysely';
import { SECOND_FACTOR_DAYS } from '../../domain/cycle/second-factor.ts';
import type { Instant } from '../../domain/log/entry.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Ledger } from './ledger.ts';
import { later } from './means.ts';
import type { Tables } from './tables.ts';

const DAY = 86_400_000;

/** Puts the rule in force, or out of it. An older one that is sent again after a restore does not undo a newer. */
export async function ruleSecondFactor(
  { trx, process, now }: Ledger,
  { at, data }: Extract<Entry, { kind: 'second-factor.required' }>,
): Promise<void> {
  const held = await trx.selectFrom('second_factor_rule').selectAll().executeTakeFirst();
  if (held && held.decided > at) return;
  // Whoever demands it twice takes nobody's days away, and gives none.
  const asked_from = data.required ? (held?.asked_from ?? later(now, SECOND_FACTOR_DAYS * DAY)) : null;
  await trx
    .insertInto('second_factor_rule')
    .values({ process, decided: at, asked_from })
    .onConflict((conflict) => conflict.column('process').doUpdateSet({ decided: at, asked_from }))
    .execute();
}

/** From when nobody gets in without a second factor; null when none is asked for. */
export async function secondFactorFrom(db: Kysely<Tables>): Promise<Instant | null> {
  const row = await db.selectFrom('second_factor_rule').select('asked_from').executeTakeFirst();
  return row?.asked_from ?? null;
}
