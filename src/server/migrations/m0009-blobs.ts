import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../kysely/sqlite.ts';

/** Photos, in bounded parts: so one backup holds them, an erasure reaches them, and all server processes share them. */
export const m0009Blobs = (engine: Pick<Engine, 'bytes'>): Migration => ({
  async up(db: Kysely<never>) {
    const { schema } = db;
    await schema
      .createTable('blob')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('held', 'bigint', (column) => column.notNull())
      .addColumn('whole', 'bigint', (column) => column.notNull())
      .addColumn('touched', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('blob_of_author', ['hash', 'author'])
      .execute();
    await schema
      .createTable('blob_part')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('bytes', sql.raw(engine.bytes), (column) => column.notNull())
      .addPrimaryKeyConstraint('part_of_blob', ['hash', 'author', 'at'])
      .execute();
    await schema
      .createTable('blob_use')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('use_of_blob', ['hash', 'entry'])
      .execute();
    await schema.createIndex('blob_use_entry').on('blob_use').column('entry').execute();
  },
});
