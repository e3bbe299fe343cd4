import type { Kysely } from 'kysely';
import { applyCycle, type ConfiguredCycle } from '../../domain/cycle/cycle.ts';
import type { CountId, CycleId, ProcessId } from '../../domain/log/ids.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import { applyCount, type Count } from '../../domain/outcome/count.ts';
import { publishedOf, standingResult } from '../../domain/outcome/count-standing.ts';
import type { InnerList, PublicRecord, PublicResult } from '../store.ts';
import { innerLists } from './inner-lists.ts';
import { type OutcomeKind, outcomeEntries, outcomeRows } from './outcome-rows.ts';
import { int, type Tables } from './tables.ts';

/**
 * Whatever changes what the public sees. The phases of a count are not among them: nobody outside is to notice that
 * anything goes on, not even by how long an answer takes.
 */
const PUBLIC_KINDS: readonly OutcomeKind[] = [
  'cycle.configured',
  'result.published',
  'decision.recorded',
  'entries.erased',
];

/** What of a count decides whether its result is public. The list of insides is long, and no part of it. */
const STANDING_KINDS: readonly OutcomeKind[] = [
  'count.started',
  'count.tallied',
  'result.approved',
  'result.published',
];

/** What anybody may read, over this database. */
export const publicRecord = (db: Kysely<Tables>, process: ProcessId): PublicRecord => ({
  head: () => publicHead(db, process),
  results: standingResults(db, process),
  chunks: (result) => chunks(db, process, result),
  lists: innerLists(db, process),
  hashes: (list) => hashes(db, process, list),
  cycle: (id) => configured(db, process, id),
  decisions: (cycle) => decisions(db, process, cycle),
});

/** The few positions are compared here: a maximum of one kind would be sought among all entries. */
async function publicHead(db: Kysely<Tables>, process: ProcessId): Promise<number> {
  let head = 0;
  for (const kind of PUBLIC_KINDS)
    for (const { position } of await outcomeRows(db, process, kind).select('position').execute())
      head = Math.max(head, int(position));
  return head;
}

/** What stands in a round, by the entries that hold its published parts. */
type Kept = { readonly parts: string; readonly result: PublicResult | undefined };

/**
 * Decided by the fold, and not by what the database let in: two people have agreed, and every part is here. Looked into
 * once for the same parts, unless some of them wait for others or for somebody's agreement, which a restore may bring late.
 */
function standingResults(db: Kysely<Tables>, process: ProcessId): () => Promise<readonly PublicResult[]> {
  const kept = new Map<string, Kept>();
  return async () => {
    const rows = await outcomeRows(db, process, 'result.published')
      .select(['subject', 'id'])
      .where('bytes', 'is not', null)
      .execute();
    const found: PublicResult[] = [];
    for (const [subject, own] of Map.groupBy(rows, (row) => row.subject)) {
      const parts = own.map(({ id }) => id).join(' ');
      const known = kept.get(subject);
      const { result, settled } =
        known?.parts === parts
          ? { result: known.result, settled: true }
          : await standingIn(db, process, subject);
      if (settled) kept.set(subject, { parts, result });
      if (result) found.push(result);
    }
    return found;
  };
}

/** What stands in a round; `settled` is false while something that was published does not stand yet. */
async function standingIn(
  db: Kysely<Tables>,
  process: ProcessId,
  subject: string,
): Promise<{ readonly result: PublicResult | undefined; readonly settled: boolean }> {
  const counts = new Map<string, Count>();
  for (const entry of await outcomeEntries(db, process, STANDING_KINDS, { subject }))
    if (isOfCount(entry)) applyCount(counts, entry);
  const settled = [...counts.values()].every((each) => each.published.size === 0 || publishedOf(each));
  const count = standingResult(counts, subject);
  const parts = count && publishedOf(count);
  if (!count || !parts) return { result: undefined, settled };
  const result = {
    cycle: count.cycle,
    count: count.id,
    number: count.started.number,
    digest: parts[0].digest,
    at: parts.reduce((last, { at }) => (at > last ? at : last), parts[0].at),
    entries: parts.map(({ entry }) => entry),
  };
  return { result, settled };
}

type CountEntry = Parameters<typeof applyCount>[1];
const isOfCount = (entry: Entry): entry is CountEntry => STANDING_KINDS.some((kind) => kind === entry.kind);

async function chunks(
  db: Kysely<Tables>,
  process: ProcessId,
  { cycle, entries }: PublicResult,
): Promise<readonly string[] | undefined> {
  const byEntry = new Map<string, string>();
  for (const entry of await outcomeEntries(db, process, ['result.published'], { subject: cycle }))
    if (entry.kind === 'result.published') byEntry.set(entry.id, entry.data.chunk);
  const found = entries.map((entry) => byEntry.get(entry));
  return found.every((chunk) => chunk !== undefined) ? found : undefined;
}

/**
 * Reads a list entry by entry, since all of it may be tens of megabytes. Its parts lie in the log in their order, but
 * for what came back after a restore: a part that is early waits here for those before it.
 */
async function* hashes(
  db: Kysely<Tables>,
  process: ProcessId,
  { cycle, count }: Pick<InnerList, 'cycle' | 'count'>,
): AsyncGenerator<string> {
  const rows = await outcomeRows(db, process, 'inners.listed', { subject: cycle })
    .select('id')
    .orderBy('position')
    .execute();
  const early = new Map<number, string>();
  let next = 1;
  for (const { id } of rows) {
    const part = await listPart(db, id, count);
    if (!part || part.number < next) continue;
    early.set(part.number, part.hashes);
    for (let due = early.get(next); due !== undefined; due = early.get(next)) {
      yield due;
      early.delete(next);
      next += 1;
    }
  }
}

async function listPart(
  db: Kysely<Tables>,
  id: string,
  count: CountId,
): Promise<{ readonly number: number; readonly hashes: string } | undefined> {
  const row = await db.selectFrom('entry').select('bytes').where('id', '=', id).executeTakeFirst();
  const read = row?.bytes ? readEntry(row.bytes) : undefined;
  if (!read?.ok || read.value.kind !== 'inners.listed' || read.value.data.count !== count) return undefined;
  const { part, hashes: listed } = read.value.data;
  return { number: part, hashes: listed };
}

/** The set-up of a round that stands. */
export async function configured(
  db: Kysely<Tables>,
  process: ProcessId,
  cycle: CycleId,
): Promise<ConfiguredCycle | undefined> {
  const cycles = new Map<string, ConfiguredCycle>();
  for (const entry of await outcomeEntries(db, process, ['cycle.configured'], { subject: cycle }))
    if (entry.kind === 'cycle.configured') applyCycle(cycles, entry);
  return cycles.get(cycle);
}

async function decisions(db: Kysely<Tables>, process: ProcessId, cycle: CycleId): Promise<readonly Entry[]> {
  const all = await outcomeEntries(db, process, ['decision.recorded']);
  return all.filter(({ data }) => 'cycle' in data && data.cycle === cycle);
}
