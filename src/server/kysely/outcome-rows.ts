import { type Kysely, sql } from 'kysely';
import type { ProcessId } from '../../domain/log/ids.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import { int, type Tables } from './tables.ts';

/** The kinds that the index `entry_outcome` finds: how rounds are set up, counted and decided. They are few. */
export type OutcomeKind =
  | 'cycle.configured'
  | 'count.started'
  | 'inners.listed'
  | 'count.opened'
  | 'count.tallied'
  | 'result.approved'
  | 'result.published'
  | 'draw.committed'
  | 'draw.made'
  | 'decision.recorded'
  | 'entries.erased';

/** Of which subject, and after and until which positions; everything where nothing is said. */
type Within = { readonly subject?: string; readonly after?: number; readonly until?: number };

/** Rows of one of these kinds. The kind stands in the statement itself: a parameter would not find the index. */
export const outcomeRows = (
  db: Kysely<Tables>,
  process: ProcessId,
  kind: OutcomeKind,
  { subject, after, until }: Within = {},
) =>
  db
    .selectFrom('entry')
    .where('process', '=', process)
    .where('kind', '=', sql.lit(kind))
    .$if(subject !== undefined, (rows) => rows.where('subject', '=', subject ?? ''))
    .$if(after !== undefined, (rows) => rows.where('position', '>', after ?? 0))
    .$if(until !== undefined, (rows) => rows.where('position', '<=', until ?? 0));

/** Entries of these kinds in the order of the log. What was erased, or is newer than this program, is left out. */
export async function outcomeEntries(
  db: Kysely<Tables>,
  process: ProcessId,
  kinds: readonly OutcomeKind[],
  within: Within = {},
): Promise<readonly Entry[]> {
  const found: { position: number; bytes: string | null }[] = [];
  for (const kind of kinds) {
    const rows = await outcomeRows(db, process, kind, within).select(['position', 'bytes']).execute();
    found.push(...rows.map((row) => ({ ...row, position: int(row.position) })));
  }
  return found
    .sort((a, b) => a.position - b.position)
    .flatMap(({ bytes }) => {
      const read = bytes === null ? undefined : readEntry(bytes);
      return read?.ok ? [read.value] : [];
    });
}
