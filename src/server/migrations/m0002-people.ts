import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who is let in: tablets by code, staff by invitation. */
export const m0002People: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db;
    await schema
      .createTable('device')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'bigint', (column) => column.notNull().unique())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('enrolled', 'text', (column) => column.notNull())
      .addColumn('last_contact', 'text')
      .addColumn('waiting', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('revocation')
      .addColumn('device', 'text', (column) => column.primaryKey())
      .execute();
    await schema
      .createTable('enrolment_code')
      .addColumn('code_hash', 'text', (column) => column.primaryKey())
      .addColumn('drawn_by', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addColumn('used_by', 'text')
      .addColumn('used_at', 'text')
      .execute();
    await schema
      .createTable('invitation')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addColumn('used_by', 'text')
      .execute();
    await schema
      .createTable('member')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('attempt')
      .addColumn('scope', 'text', (column) => column.primaryKey())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .execute();
  },
};
