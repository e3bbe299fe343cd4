import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When an older copy was put in place, and who has looked through the devices since. */
export const m0003Restoration: Migration = {
  async up({ schema }: Kysely<never>) {
    await schema
      .createTable('restoration')
      .addColumn('generation', 'text', (column) => column.primaryKey())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('confirmed_by', 'text')
      .addColumn('confirmed_at', 'text')
      .execute();
  },
};
