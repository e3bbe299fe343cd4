import type { Kysely } from 'kysely';
import type { CycleId, ProcessId } from '../../domain/log/ids.ts';
import { applyCount, type Count } from '../../domain/outcome/count.ts';
import { countsOf, listOf } from '../../domain/outcome/count-standing.ts';
import type { InnerList } from '../store.ts';
import { outcomeEntries, outcomeRows } from './outcome-rows.ts';
import type { Tables } from './tables.ts';

/** The lists of a round by the entries that hold their parts. */
type Kept = { readonly parts: string; readonly lists: Promise<readonly InnerList[]> };

/**
 * Finds the lists of a round that are whole: what the trustees are about to open, or have opened. Each is public from then
 * on, so that nobody can put anything else in its place. A long list is read once, not for everybody who asks for it.
 */
export function innerLists(
  db: Kysely<Tables>,
  process: ProcessId,
): (cycle: CycleId) => Promise<readonly InnerList[]> {
  const kept = new Map<CycleId, Kept>();
  return async (cycle) => {
    const rows = await outcomeRows(db, process, 'inners.listed', { subject: cycle }).select('id').execute();
    const parts = rows.map(({ id }) => id).join(' ');
    const known = kept.get(cycle);
    if (known?.parts === parts) return known.lists;
    const lists = read(db, process, cycle);
    if (rows.length > 0) kept.set(cycle, { parts, lists });
    lists.catch(() => kept.delete(cycle));
    return lists;
  };
}

async function read(db: Kysely<Tables>, process: ProcessId, cycle: CycleId): Promise<readonly InnerList[]> {
  const counts = new Map<string, Count>();
  const entries = await outcomeEntries(db, process, ['count.started', 'inners.listed'], { subject: cycle });
  for (const entry of entries)
    if (entry.kind === 'count.started' || entry.kind === 'inners.listed') applyCount(counts, entry);
  return countsOf(counts, cycle).flatMap((count) => {
    const [first] = listOf(count) ?? [];
    if (!first) return [];
    const { root, inners } = first;
    return [{ cycle, count: count.id, number: count.started.number, root, inners }];
  });
}
