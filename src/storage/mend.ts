import * as z from 'zod/mini';
import { Author } from '../domain/log/entry.ts';
import { EntryId, EpochId } from '../domain/log/ids.ts';
import { sha256Hex } from '../sealing/hash.ts';
import { firstLineage, Lineage, SetAside, Who, Writer } from './meta.ts';
import { isRow, readRow } from './row-schema.ts';
import { appended, move, noCounts, recount } from './rows.ts';
import type { PreparedEntry, Written } from './store.ts';
import type { Tables } from './tables.ts';

/** What is left of a damaged row. */
const Remains = z.object({
  id: z.optional(z.unknown()),
  hash: z.optional(z.unknown()),
  bytes: z.optional(z.unknown()),
  state: z.optional(z.unknown()),
  written: z.optional(z.unknown()),
});
const Whole = z.object({ id: EntryId, hash: z.string(), bytes: z.string() });
/** Who wrote it, whatever its kind: this program may not know it yet. */
const Signed = z.object({ author: Author });
const Place = z.object({ epoch: EpochId, seq: z.int().check(z.gte(1)) });

type Verdict =
  /** Ours, and its bytes are proven by their hash: it waits again, and the server says whether it has it. */
  | { readonly to: 'send'; readonly entry: PreparedEntry; readonly written: Written | undefined }
  /** A copy of what others wrote: it is pulled again. */
  | { readonly to: 'fetch' }
  /** Ours, and cannot be read. `arrived` when the row still says that the server has it. */
  | { readonly to: 'aside'; readonly arrived: boolean };

/**
 * Takes damaged rows out of the log, so that everything else can be read: what is proven by its hash is sent again,
 * what others wrote is fetched again, and what is neither is kept as it lies, to be told of. Only runs when a row
 * could not be read. Fails as Dexie does; then nothing has been changed.
 */
export async function mend(tables: Tables): Promise<void> {
  const entries = tables.table<unknown, number>('entries');
  const who = Who.parse((await tables.meta.get('who'))?.value);
  const damaged: { readonly arrival: number; readonly row: unknown }[] = [];
  await entries.each((row, { primaryKey: arrival }) => {
    if (!isRow(row)) damaged.push({ arrival, row });
  });
  const judged = await Promise.all(
    damaged.map(async (each) => ({ ...each, verdict: await judge(each.row, who.author) })),
  );
  await tables.transaction('rw', entries, tables.meta, tables.table('snapshot'), async () => {
    const value = async (key: string) => (await tables.meta.get(key))?.value;
    const writer = Writer.parse(await value('writer'));
    const aside = SetAside.parse((await value('set-aside')) ?? []);
    for (const { arrival, row, verdict } of judged) {
      if (isRow(await entries.get(arrival))) continue; // Another tab came first.
      if (verdict.to === 'send') {
        const written = verdict.written ?? { epoch: writer.epoch, seq: (writer.seq += 1) };
        await entries.put({ ...appended(verdict.entry, written), arrival });
        continue;
      }
      if (verdict.to === 'aside') aside.push({ arrival, row, arrived: verdict.arrived });
      await entries.delete(arrival);
      // What others wrote comes again from the log's beginning.
      if (verdict.to === 'fetch') await tables.meta.delete('cursor');
    }
    writer.counts = noCounts;
    await entries.each((row) => {
      writer.counts = recount(writer.counts, [move(undefined, readRow(row))]);
    });
    const { lineage, forgotten } = Lineage.parse((await value('lineage')) ?? firstLineage);
    await tables.meta.bulkPut([
      { key: 'writer', value: writer },
      { key: 'set-aside', value: aside },
      { key: 'lineage', value: { lineage: lineage + 1, forgotten } },
    ]);
    await tables.table('snapshot').clear();
  });
}

async function judge(row: unknown, self: Author): Promise<Verdict> {
  const remains = Remains.safeParse(row);
  if (!remains.success) return { to: 'aside', arrived: false };
  const { written, state } = remains.data;
  const whole = Whole.safeParse(row);
  if (whole.success && (await sha256Hex(whole.data.bytes)) === whole.data.hash) {
    const signed = Signed.parse(JSON.parse(whole.data.bytes));
    if (signed.author !== self) return { to: 'fetch' };
    const place = Place.safeParse(written);
    return { to: 'send', entry: whole.data, written: place.success ? place.data : undefined };
  }
  const arrived = state === 'acknowledged';
  return arrived && written === undefined ? { to: 'fetch' } : { to: 'aside', arrived };
}
