import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { readEntry } from '../../domain/log/kinds.ts';
import { originsIn } from '../kysely/origins.ts';
import type { Tables } from '../kysely/tables.ts';

/** Finds the proposals that an idea is in, without reading every proposal. Those that are there already are noted too. */
export const m0008Origins: Migration = {
  async up(db: Kysely<Pick<Tables, 'entry' | 'proposal_origin'>>) {
    const { schema } = db;
    await schema
      .createTable('proposal_origin')
      .addColumn('idea', 'text', (column) => column.notNull())
      .addColumn('proposal', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('proposal_of_idea', ['idea', 'proposal'])
      .execute();
    const rows = await db
      .selectFrom('entry')
      .select('bytes')
      .where('kind', 'in', ['proposal.drafted', 'proposal.origin-set'])
      .where('bytes', 'is not', null)
      .execute();
    for (const { bytes } of rows) {
      const read = readEntry(bytes ?? '');
      for (const row of read.ok ? originsIn(read.value) : [])
        await db
          .insertInto('proposal_origin')
          .values(row)
          .onConflict((conflict) => conflict.columns(['idea', 'proposal']).doNothing())
          .execute();
    }
  },
};
