import { type Kysely, sql } from 'kysely';
import { applyCycle, type ConfiguredCycle } from '../../domain/cycle/cycle.ts';
import type { ProcessId } from '../../domain/log/ids.ts';
import { readEntry } from '../../domain/log/kinds.ts';
import { applyStreetEvent, type StreetEvent } from '../../domain/meeting/street-event.ts';
import type { Calendars } from '../store.ts';
import { sha256 } from './examine.ts';
import { drawToken, type Means } from './means.ts';
import { outcomeEntries } from './outcome-rows.ts';
import type { Tables } from './tables.ts';

/** The kinds that the index `entry_calendar` finds. */
const EVENT_KINDS = ['event.planned', 'event.cancelled', 'event.resumed'] as const;

/** The addresses of calendars, and what stands in them, over this database. */
export const calendars = (db: Kysely<Tables>, process: ProcessId, means: Means): Calendars => ({
  async made(member) {
    const row = await db
      .selectFrom('calendar')
      .select('made')
      .where('member', '=', member)
      .executeTakeFirst();
    return row?.made ?? null;
  },
  async make(member) {
    const token = drawToken(means);
    const address = { token_hash: sha256(token), made: means.now() };
    await db
      .insertInto('calendar')
      .values({ member, ...address })
      .onConflict((conflict) => conflict.column('member').doUpdateSet(address))
      .execute();
    return { token, made: address.made };
  },
  async end(member) {
    await db.deleteFrom('calendar').where('member', '=', member).execute();
  },
  async knows(token) {
    const row = await db
      .selectFrom('calendar')
      .innerJoin('member', 'member.id', 'calendar.member')
      .select('member.id')
      .where('token_hash', '=', sha256(token))
      .where('removed', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  },
  async events() {
    return { events: await streetEvents(db, process), cycles: await rounds(db, process) };
  },
});

/** Few among all entries. The kind stands in the statement itself: a parameter would not find the index. */
async function streetEvents(
  db: Kysely<Tables>,
  process: ProcessId,
): Promise<ReadonlyMap<string, StreetEvent>> {
  const events = new Map<string, StreetEvent>();
  for (const kind of EVENT_KINDS) {
    const rows = await db
      .selectFrom('entry')
      .select('bytes')
      .where('process', '=', process)
      .where('kind', '=', sql.lit(kind))
      .where('bytes', 'is not', null)
      .orderBy('position')
      .execute();
    for (const { bytes } of rows) {
      const read = readEntry(bytes ?? '');
      if (read.ok && read.value.kind === kind) applyStreetEvent(events, read.value);
    }
  }
  return events;
}

async function rounds(db: Kysely<Tables>, process: ProcessId): Promise<ReadonlyMap<string, ConfiguredCycle>> {
  const cycles = new Map<string, ConfiguredCycle>();
  for (const entry of await outcomeEntries(db, process, ['cycle.configured']))
    if (entry.kind === 'cycle.configured') applyCycle(cycles, entry);
  return cycles;
}
