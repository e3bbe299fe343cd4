import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** From when a second factor is asked of everybody: the one row there is, once a coordinator has said so. */
export const m0006SecondFactor: Migration = {
  async up({ schema }: Kysely<never>) {
    await schema
      .createTable('second_factor_rule')
      .addColumn('process', 'text', (column) => column.primaryKey())
      .addColumn('decided', 'text', (column) => column.notNull())
      .addColumn('asked_from', 'text')
      .execute();
  },
};
