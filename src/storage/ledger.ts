import type * as z from 'zod/mini';
import { firstLineage, Lineage, Writer } from './meta.ts';
import { move, type NewRow, recount, refolds } from './rows.ts';
import type { Drawer } from './shelf.ts';
import { StorageError, type StoredEntry } from './store.ts';

/** A row as it was and as it will be; `before` is the same object when nothing changes. */
export type Rewriting = { readonly before: StoredEntry; readonly after: StoredEntry };

/** A named value, parsed; undefined when there is none. */
export async function metaOf<Value>(
  drawer: Drawer,
  key: string,
  schema: z.ZodMiniType<Value>,
): Promise<Value | undefined> {
  const value = await drawer.meta(key);
  return value === undefined ? undefined : schema.parse(value);
}

/** The writing end of the log. Fails before anybody owns it. */
export async function writerOf(drawer: Drawer): Promise<Writer> {
  const writer = await metaOf(drawer, 'writer', Writer);
  if (!writer) throw new StorageError('storage.failed', new Error('This log has no owner yet.'));
  return writer;
}

export const lineageOf = async (drawer: Drawer): Promise<Lineage> =>
  (await metaOf(drawer, 'lineage', Lineage)) ?? firstLineage;

export async function rowsById(
  drawer: Drawer,
  entries: readonly { readonly id: string }[],
): Promise<Map<string, StoredEntry>> {
  const rows = await drawer.byId(entries.map(({ id }) => id));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Adds rows that were not here, and counts those that are this device's own. */
export async function addRows(drawer: Drawer, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await drawer.add(rows);
  await count(
    drawer,
    rows.map((row) => ({ from: undefined, to: row.written && row.state })),
  );
}

/** Writes the rows that really change, and leaves word for whoever has folded them. */
export async function rewrite(drawer: Drawer, rewritings: readonly Rewriting[]): Promise<void> {
  const real = rewritings.filter(({ before, after }) => before !== after);
  if (real.length === 0) return;
  await drawer.put(real.map(({ after }) => after));
  await drawer.addChange(real.map(({ after }) => after.arrival));
  await count(
    drawer,
    real.map(({ before, after }) => move(before, after)),
  );
  if (real.some(({ before, after }) => refolds(before, after))) await startLineage(drawer);
}

/** From here on every fold made so far is worthless. */
export async function startLineage(drawer: Drawer): Promise<void> {
  const held = await lineageOf(drawer);
  await drawer.putMeta('lineage', { ...held, lineage: held.lineage + 1 });
  await drawer.removeSnapshot();
}

async function count(drawer: Drawer, moves: Parameters<typeof recount>[1]): Promise<void> {
  if (moves.every(({ from, to }) => from === to)) return;
  const writer = await writerOf(drawer);
  await drawer.putMeta('writer', { ...writer, counts: recount(writer.counts, moves) });
}
