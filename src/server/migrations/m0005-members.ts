import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Held = { invitation: { token_hash: string; id: string } };

/** Members whose roles change and who leave, and invitations that have a name and a maker. */
export const m0005Members: Migration = {
  async up(db: Kysely<Held>) {
    const { schema } = db;
    await schema
      .alterTable('member')
      .addColumn('revision', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('member').addColumn('removed', 'text').execute();
    await schema.alterTable('invitation').addColumn('id', 'text').execute();
    await schema.alterTable('invitation').addColumn('made_by', 'text').execute();
    await schema.alterTable('invitation').addColumn('made', 'text').execute();
    const rows = await db.selectFrom('invitation').select('token_hash').execute();
    for (const { token_hash } of rows)
      await db
        .updateTable('invitation')
        .set({ id: randomUUID() })
        .where('token_hash', '=', token_hash)
        .execute();
    await schema.createIndex('invitation_id').unique().on('invitation').column('id').execute();
  },
};
