import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../../domain/log/entry.ts';
import { type EntryId, GenerationId, ProcessId } from '../../domain/log/ids.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Flag } from '../../wire/push.ts';
import type { Arrival, Standing } from '../store.ts';
import { sha256 } from './examine.ts';
import type { Engine } from './sqlite.ts';
import { type EntryTable, int, type Tables } from './tables.ts';

/** The log, held for writing by one transaction. Rows wait in memory and are written many at a time. */
export type Ledger = Standing & {
  readonly trx: Transaction<Tables>;
  readonly now: Instant;
  /** The head when this transaction began: what lies below it is there whatever becomes of the transaction. */
  readonly began: number;
  head: number;
  chain: string;
  readonly insertMany: Engine['insertMany'];
  /** Every row has the same members in the same order, for the statement's sake. */
  readonly waiting: Selectable<EntryTable>[];
  /** Last positions of the subjects written to in this transaction. */
  readonly last: Map<string, number>;
  readonly erased: EntryId[];
};

/**
 * Takes the process row for this transaction. The update that changes nothing is a row lock in every database,
 * and in SQLite makes this the writer before anything has been read, so that what is read cannot be overtaken.
 */
export async function openLedger(
  { insertMany }: Pick<Engine, 'insertMany'>,
  trx: Transaction<Tables>,
  now: Instant,
): Promise<Ledger> {
  const row = await trx
    .updateTable('process')
    .set((eb) => ({ chain: eb.ref('chain') }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const standing = standingOf(row);
  const began = standing.head;
  return { ...standing, trx, now, began, insertMany, waiting: [], last: new Map(), erased: [] };
}

/** A process row, with its ids and numbers in our types. */
export const standingOf = (row: Selectable<Tables['process']>): Standing => ({
  process: ProcessId.parse(row.id),
  generation: GenerationId.parse(row.generation),
  head: int(row.head),
  chain: row.chain,
  backedUpTo: int(row.backed_up_to),
});

/** Gives an entry the next position. It reaches the database at the next flush, at the latest on closing. */
export function append(
  ledger: Ledger,
  written: {
    readonly arrival: Pick<Arrival, 'bytes' | 'epoch' | 'seq'>;
    readonly hash: string;
    readonly entry: Entry;
    readonly carrier: string;
    readonly received: Instant;
    readonly flags: readonly Flag[];
  },
): number {
  const { arrival, entry, hash } = written;
  ledger.head += 1;
  ledger.chain = sha256(ledger.chain + hash);
  ledger.last.set(entry.subject, ledger.head);
  ledger.waiting.push({
    id: entry.id,
    process: ledger.process,
    position: ledger.head,
    hash,
    chain: ledger.chain,
    bytes: arrival.bytes,
    kind: entry.kind,
    subject: entry.subject,
    author: entry.author,
    epoch: arrival.epoch ?? null,
    seq: arrival.seq ?? null,
    carrier: written.carrier,
    received: written.received,
    flags: written.flags.join(' '),
    receipt: entry.kind === 'idea.collected' ? entry.data.receipt : null,
  });
  return ledger.head;
}

/** Writes what waits, so that a query sees it. */
export async function flush(ledger: Ledger): Promise<void> {
  const rows = ledger.waiting.splice(0);
  if (rows.length > 0) await ledger.insertMany(ledger.trx, 'entry', rows);
}

/** Writes everything and the new head of the log. */
export async function closeLedger(ledger: Ledger): Promise<void> {
  await flush(ledger);
  await ledger.trx.updateTable('process').set({ head: ledger.head, chain: ledger.chain }).execute();
}

/** The last position of a subject, 0 for none, this transaction's own entries included. */
export async function lastOf(
  db: Kysely<Tables>,
  process: ProcessId,
  subject: string,
  ledger?: Ledger,
): Promise<number> {
  const written = ledger?.last.get(subject);
  if (written !== undefined) return written;
  const { last } = await db
    .selectFrom('entry')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('process', '=', process)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the maximum of no rows is null, whatever the type says
  return int(last ?? 0);
}
