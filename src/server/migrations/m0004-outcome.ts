import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Finds the few entries that say how a round went among all the others, and what a quarantined writing is about. The
 * first index holds these kinds alone: ideas and votes, which are many, are written as fast as before. It names them
 * in an "or" of comparisons, so that SQLite knows that a query for one of them may use it.
 */
export const m0004Outcome: Migration = {
  async up({ schema }: Kysely<never>) {
    await schema
      .createIndex('entry_outcome')
      .on('entry')
      .columns(['process', 'kind', 'subject', 'position'])
      .where(
        sql<boolean>`kind = 'cycle.configured' or kind = 'count.started' or kind = 'inners.listed'
          or kind = 'count.opened' or kind = 'count.tallied' or kind = 'result.approved'
          or kind = 'result.published' or kind = 'draw.committed' or kind = 'draw.made'
          or kind = 'decision.recorded' or kind = 'entries.erased'`,
      )
      .execute();
    await schema.alterTable('quarantine').addColumn('subject', 'text').execute();
    await schema
      .createIndex('quarantine_subject')
      .on('quarantine')
      .column('subject')
      .where(sql<boolean>`subject is not null`)
      .execute();
  },
};
