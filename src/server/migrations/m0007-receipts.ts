import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { readEntry } from '../../domain/log/kinds.ts';

type Held = { entry: { id: string; kind: string; bytes: string | null; receipt: string | null } };

/** Finds an idea by the code on its receipt. What is in the log already gets its code as well. */
export const m0007Receipts: Migration = {
  async up(db: Kysely<Held>) {
    const { schema } = db;
    await schema.alterTable('entry').addColumn('receipt', 'text').execute();
    const rows = await db
      .selectFrom('entry')
      .select(['id', 'bytes'])
      .where('kind', '=', 'idea.collected')
      .where('bytes', 'is not', null)
      .execute();
    for (const { id, bytes } of rows) {
      const read = readEntry(bytes ?? '');
      if (!read.ok || read.value.kind !== 'idea.collected') continue;
      await db.updateTable('entry').set({ receipt: read.value.data.receipt }).where('id', '=', id).execute();
    }
    await schema
      .createIndex('entry_receipt')
      .on('entry')
      .columns(['process', 'receipt'])
      .where(sql<boolean>`receipt is not null`)
      .execute();
  },
};
