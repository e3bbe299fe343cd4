import Database from 'better-sqlite3';
import { Kysely, type Selectable, SqliteDialect, type SqliteStatement, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What differs between databases: everything else is written once. */
export type Engine = {
  readonly db: Kysely<Tables>;
  /** The name that the sign-in library knows the database by. */
  readonly type: 'sqlite' | 'postgres';
  /** The column type for raw bytes. */
  readonly bytes: 'blob' | 'bytea';
  /**
   * Writes many rows in this transaction, as fast as the database can. In SQLite that is one prepared statement run
   * row by row, which is a third faster than statements of many rows; over a wire it is the other way round.
   */
  readonly insertMany: <Table extends keyof Tables>(
    trx: Transaction<Tables>,
    table: Table,
    rows: readonly Selectable<Tables[Table]>[],
  ) => Promise<void>;
  /** Sees to it that bytes just erased are in no side file of the database either. */
  readonly forget: () => Promise<void>;
  /** Writes a copy while others read and write; resolves when the copy is on the disk and found sound. */
  readonly copyTo: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Distinct statements that are kept prepared; the store has fewer, the sign-in library adds some. */
const PREPARED_MAX = 300;

/** Milliseconds to wait for another process, such as the command line beside a running server. */
const BUSY_TIMEOUT = 5000;

/** Pages of a backup copied in one go, so that requests are answered in between. */
const PAGES_AT_ONCE = 500;

/** Opens (and makes, if need be) the SQLite database in this file. */
export function openSqlite(file: string): Engine {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Erased means overwritten, not merely unlinked from the tree of pages.
  database.pragma('secure_delete = ON');
  database.pragma('cache_size = -32768');
  const prepare = preparing(database);
  const close = (): void => void database.close();
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close } }) });
  return {
    db,
    type: 'sqlite',
    bytes: 'blob',
    insertMany: async (_trx, table, rows) => insertEach(prepare, table, rows),
    // In turn with everyone else: a checkpoint fails while a transaction is open.
    forget: () => db.connection().execute(async () => void database.pragma('wal_checkpoint(TRUNCATE)')),
    copyTo: async (target) => {
      await database.backup(target, { progress: () => PAGES_AT_ONCE });
      checkSound(target);
    },
    close: async () => {
      // Kysely closes only what it has used. Whoever closes last leaves no write-ahead log behind.
      await db.destroy();
      database.close();
    },
  };
}

/** Fails unless the file is a database in which every page and index is in order. */
export function checkSound(file: string): void {
  const copy = new Database(file, { readonly: true });
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The copy ${file} is not sound: ${String(found)}`);
  } finally {
    copy.close();
  }
}

type Prepare = (sql: string) => SqliteStatement;

/** Kysely prepares a statement each time it runs one; this keeps them, the least recently used going first. */
function preparing(database: Database.Database): Prepare {
  const prepared = new Map<string, SqliteStatement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    const oldest = prepared.keys().next();
    if (prepared.size > PREPARED_MAX && !oldest.done) prepared.delete(oldest.value);
    return statement;
  };
}

/** SQLite has one connection, and the transaction that is open on it is the caller's. */
function insertEach(
  prepare: Prepare,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): void {
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map(() => '?').join(', ');
  const statement = prepare(`insert into "${table}" ("${columns.join('", "')}") values (${places})`);
  for (const row of rows) statement.run(Object.values(row));
}
