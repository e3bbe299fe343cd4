import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../kysely/sqlite.ts';

/** The log and everything that stands beside it. */
export const m0001Log = (engine: Pick<Engine, 'bytes'>): Migration => ({
  async up(db: Kysely<never>) {
    const { schema } = db;
    await schema
      .createTable('process')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('head', 'bigint', (column) => column.notNull())
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('generation', 'text', (column) => column.notNull())
      .addColumn('backed_up_to', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('entry')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('process', 'text', (column) => column.notNull().references('process.id'))
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('bytes', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text')
      .addColumn('seq', 'bigint')
      .addColumn('carrier', 'text', (column) => column.notNull())
      .addColumn('received', 'text', (column) => column.notNull())
      .addColumn('flags', 'text', (column) => column.notNull())
      .addUniqueConstraint('entry_position', ['process', 'position'])
      .execute();
    await schema
      .createIndex('entry_subject')
      .on('entry')
      .columns(['process', 'subject', 'position'])
      .execute();
    await schema.createIndex('entry_epoch').on('entry').columns(['epoch', 'seq']).execute();
    await schema
      .createTable('quarantine')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', engine.bytes)
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text')
      .addColumn('seq', 'bigint')
      .addColumn('carrier', 'text', (column) => column.notNull())
      .addColumn('received', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('quarantine_writing', ['id', 'hash'])
      .execute();
    await schema.createIndex('quarantine_epoch').on('quarantine').columns(['epoch', 'seq']).execute();
    await schema
      .createTable('settlement')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('settlement_writing', ['id', 'hash'])
      .execute();
    await schema
      .createTable('erasure')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .execute();
    await schema
      .createTable('closed_event')
      .addColumn('event', 'text', (column) => column.primaryKey())
      .execute();
    await schema
      .createTable('epoch')
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('seen', 'bigint', (column) => column.notNull())
      .addColumn('forked', 'text')
      .addPrimaryKeyConstraint('epoch_of_device', ['device', 'epoch'])
      .execute();
  },
});
