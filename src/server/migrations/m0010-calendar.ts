import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Secret addresses for calendar programs, by what they hash to; and what is said of street events found among all the other
 * entries. The index names its kinds as `entry_outcome` does.
 */
export const m0010Calendar: Migration = {
  async up({ schema }: Kysely<never>) {
    await schema
      .createTable('calendar')
      .addColumn('member', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('made', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('entry_calendar')
      .on('entry')
      .columns(['process', 'kind', 'position'])
      .where(sql<boolean>`kind = 'event.planned' or kind = 'event.cancelled' or kind = 'event.resumed'`)
      .execute();
  },
};
