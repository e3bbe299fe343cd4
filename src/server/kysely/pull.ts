import { type Kysely, sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { Author } from '../../domain/log/entry.ts';
import { EntryId } from '../../domain/log/ids.ts';
import { readableBy } from '../../domain/log/kinds.ts';
import { PULL_BYTES_MAX, PULL_ENTRIES_MAX } from '../../wire/limits.ts';
import { CHAIN_START, type PullAnswer, type PulledEntry, type PullQuery } from '../../wire/pull.ts';
import { Flag } from '../../wire/push.ts';
import type { Reader, Standing } from '../store.ts';
import { sha256 } from './examine.ts';
import { standingOf } from './ledger.ts';
import { int, type Tables } from './tables.ts';

/** Positions looked through for one page, so that a reader who may see little never holds up the others for long. */
const SCANNED_AT_ONCE = 20_000;

/** A page of the log, read at one moment. `next` and `chain` go on even past what this reader may not see. */
export async function pull(db: Kysely<Tables>, reader: Reader, query: PullQuery): Promise<PullAnswer> {
  return db.transaction().execute(async (trx) => {
    const standing = standingOf(await trx.selectFrom('process').selectAll().executeTakeFirstOrThrow());
    const { generation, head, backedUpTo } = standing;
    const about = { generation, head, backedUpTo, view: viewOf(reader) };
    if (query.after > head || query.chain !== (await chainAt(trx, standing, query.after)))
      return { ...about, reset: true, next: 0, chain: CHAIN_START, entries: [] };
    const until = Math.min(head, query.after + SCANNED_AT_ONCE);
    const { entries, whole } = await page(trx, standing, reader, query.after, until);
    const next = whole ? until : (entries.at(-1)?.position ?? until);
    return { ...about, reset: false, next, chain: await chainAt(trx, standing, next), entries };
  });
}

/** A digest of what a reader may see: with other roles, or another version of the kinds, it is another one. */
function viewOf(reader: Reader): string {
  const parties = [...reader.parties].sort();
  const { without = null, self = null } = reader;
  return sha256(JSON.stringify({ parties, kinds: readableBy(parties), without, self, own: OWN }));
}

/** What an author reads of what they wrote themselves, whatever their role. */
const OWN = readableBy(['author']);

/** The chain at a position that the log has reached; empty, which equals no chain, when it is not there. */
async function chainAt(trx: Transaction<Tables>, standing: Standing, position: number): Promise<string> {
  if (position === 0) return CHAIN_START;
  if (position === standing.head) return standing.chain;
  const row = await trx
    .selectFrom('entry')
    .select('chain')
    .where('process', '=', standing.process)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.chain ?? '';
}

/** What is visible between two positions, as much as fits into one answer; whether that is all of it. */
async function page(
  trx: Transaction<Tables>,
  standing: Standing,
  reader: Reader,
  after: number,
  until: number,
): Promise<{ entries: PulledEntry[]; whole: boolean }> {
  const visible = trx
    .selectFrom('entry')
    .where('process', '=', standing.process)
    .where('position', '>', after)
    .where((eb) => {
      const readable = eb('kind', 'in', readableBy(reader.parties));
      const { self } = reader;
      return self === undefined
        ? readable
        : eb.or([readable, eb.and([eb('kind', 'in', OWN), eb('author', '=', self)])]);
    })
    .$if(reader.without !== undefined, (select) => select.where('author', '<>', reader.without ?? ''))
    .orderBy('position')
    .limit(PULL_ENTRIES_MAX + 1);
  const sizes = await visible
    .select(['position', sql<number | null>`octet_length(bytes)`.as('size')])
    .where('position', '<=', until)
    .execute();
  const last = fitting(sizes);
  if (last === undefined) return { entries: [], whole: true };
  const rows = await visible
    .select(['position', 'id', 'hash', 'bytes', 'carrier', 'received', 'flags'])
    .where('position', '<=', last)
    .execute();
  const entries = rows.map((row) => ({
    ...row,
    position: int(row.position),
    id: EntryId.parse(row.id),
    carrier: Author.parse(row.carrier),
    flags: flagsFrom(row.flags),
  }));
  return { entries, whole: rows.length === sizes.length };
}

/** The last position of a page: as many entries and bytes as the limits allow, at least one entry. */
function fitting(
  sizes: readonly { readonly position: number | string | bigint; readonly size: number | null }[],
): number | undefined {
  let bytes = 0;
  let last: number | undefined;
  for (const { position, size } of sizes.slice(0, PULL_ENTRIES_MAX)) {
    bytes += size ?? 0;
    if (last !== undefined && bytes > PULL_BYTES_MAX) break;
    last = int(position);
  }
  return last;
}

const Flags = z.array(Flag);
const flagsFrom = (text: string): Flag[] => (text === '' ? [] : Flags.parse(text.split(' ')));
