import { rowsById, writerOf } from './ledger.ts';
import { isWriter, type Writer } from './meta.ts';
import { appended, type NewRow } from './rows.ts';
import { type Beside, type Drawer, type Part, type Shelf, unawaited, Withdrawn } from './shelf.ts';
import { type PreparedEntry, StorageError, type StoredEntry } from './store.ts';

/** What a transaction of an append comes back with; the arrivals are there once it has ended. */
type Appended = {
  readonly held: readonly StoredEntry[];
  readonly rows: readonly NewRow[];
  readonly arrivals: Promise<readonly number[]>;
  readonly writer: Writer;
};

export type Append = (
  entries: readonly PreparedEntry[],
  removeDraft?: string,
  beside?: Beside,
) => Promise<readonly StoredEntry[]>;

/**
 * The write that a resident waits for. It remembers where this connection last left the log and writes on from there
 * at once, looking in the same transaction whether that is still where the log ends: one way to the disk and back
 * instead of two. If another tab or the sync has moved it, the transaction is undone, and the long way taken.
 */
export function appender(shelf: Shelf): Append {
  let expected: Writer | undefined;
  return async (entries, removeDraft, beside) => {
    const parts: Part[] = ['entries', 'meta'];
    if (removeDraft !== undefined) parts.push('drafts');
    if (beside) parts.push(...beside.parts);
    const guess = expected;
    expected = undefined;
    const quick =
      guess && shelf.write(parts, (drawer) => writeOn(drawer, guess, entries, removeDraft, beside));
    const done =
      (await quick?.catch(ifMerelyMistaken)) ??
      (await shelf.write(parts, (drawer) => lookAndWrite(drawer, entries, removeDraft, beside)));
    const arrivals = await done.arrivals;
    expected = done.writer;
    const stored = done.rows.flatMap((row, at) => {
      const arrival = arrivals[at];
      return arrival === undefined ? [] : [{ ...row, arrival }];
    });
    return [...done.held, ...stored];
  };
}

/** A full disk or a lost connection is none; an id that is there already, or a log that has moved on, may be. */
export function ifMerelyMistaken(error: unknown): undefined {
  if (error instanceof Withdrawn) return undefined;
  if (error instanceof StorageError && error.code === 'storage.failed') return undefined;
  throw error;
}

async function writeOn(
  drawer: Drawer,
  expected: Writer,
  entries: readonly PreparedEntry[],
  removeDraft: string | undefined,
  beside: Beside | undefined,
): Promise<Appended> {
  const found = drawer.meta('writer');
  const written = write(drawer, expected, entries, removeDraft);
  const besides = beside?.write(drawer, true);
  if (besides) unawaited(besides);
  if (!same(await found, expected))
    throw new StorageError('storage.failed', new Error('The log has moved on.'));
  await besides;
  return { ...written, held: [] };
}

async function lookAndWrite(
  drawer: Drawer,
  entries: readonly PreparedEntry[],
  removeDraft: string | undefined,
  beside: Beside | undefined,
): Promise<Appended> {
  const [writer, held] = await Promise.all([writerOf(drawer), rowsById(drawer, entries)]);
  const fresh = entries.filter((entry) => !held.has(entry.id));
  await beside?.write(drawer, fresh.length > 0);
  return { ...write(drawer, writer, fresh, removeDraft), held: [...held.values()] };
}

/** Writes without waiting: the transaction does not end before everything in it has. */
function write(
  drawer: Drawer,
  { epoch, seq, counts }: Writer,
  entries: readonly PreparedEntry[],
  removeDraft: string | undefined,
): Omit<Appended, 'held'> {
  const rows = entries.map((entry, at) => appended(entry, { epoch, seq: seq + at + 1 }));
  const writer = {
    epoch,
    seq: seq + rows.length,
    counts: { ...counts, pending: counts.pending + rows.length },
  };
  const arrivals = drawer.add(rows);
  unawaited(arrivals);
  unawaited(drawer.putMeta('writer', writer));
  if (removeDraft !== undefined) unawaited(drawer.removeDraft(removeDraft));
  return { rows, arrivals, writer };
}

const same = (found: unknown, expected: Writer): boolean =>
  isWriter(found) &&
  found.epoch === expected.epoch &&
  found.seq === expected.seq &&
  found.counts.pending === expected.counts.pending &&
  found.counts.acknowledged === expected.counts.acknowledged &&
  found.counts.quarantined === expected.counts.quarantined;
