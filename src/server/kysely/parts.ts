import { isDeepStrictEqual, promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import type { Count, CountEntry } from '../../domain/outcome/count.ts';
import { RESULT_BYTES_MAX } from '../../wire/limits.ts';
import { sha256 } from './examine.ts';
import type { Tables } from './tables.ts';

/** An entry that is one of several, which together are a list, an opening or a file. */
type PartEntry = Extract<CountEntry, { kind: 'inners.listed' | 'count.opened' | 'result.published' }>;
type PublishedEntry = Extract<PartEntry, { kind: 'result.published' }>;

/**
 * Why a part cannot stand beside those that are here, or undefined. The same part with the same content is no harm: an
 * office that goes on where another broke off may send it once more.
 */
export async function otherPart(
  trx: Transaction<Tables>,
  count: Count | undefined,
  entry: PartEntry,
): Promise<string | undefined> {
  const { part, of } = entry.data;
  if (part > of) return `there is no part ${part} of ${of}`;
  const { held, alike } = heldBeside(count, entry);
  if (!alike) return 'it belongs to something else than the parts that are here';
  if (held === undefined) return undefined;
  const before = await entryOf(trx, held);
  return isDeepStrictEqual(before?.data, entry.data)
    ? undefined
    : `part ${part} is here already, and says something else`;
}

/** The entry that holds this part already, and whether all parts that are here belong together with it. */
function heldBeside(
  count: Count | undefined,
  entry: PartEntry,
): { readonly held: string | undefined; readonly alike: boolean } {
  const { part } = entry.data;
  const beside = <Held extends { readonly entry: string }>(
    parts: ReadonlyMap<number, Held> | undefined,
    same: (one: Held) => boolean,
  ) => ({ held: parts?.get(part)?.entry, alike: [...(parts?.values() ?? [])].every(same) });
  switch (entry.kind) {
    case 'inners.listed': {
      const { of, root, inners } = entry.data;
      return beside(count?.list, (one) => one.of === of && one.root === root && one.inners === inners);
    }
    case 'count.opened': {
      const { of, key, opened } = entry.data;
      return beside(count?.opened, (one) => one.of === of && one.key === key && one.opened === opened);
    }
    case 'result.published': {
      const { of, digest } = entry.data;
      return beside(count?.published, (one) => one.of === of && one.digest === digest);
    }
  }
}

/** Why a file that would be whole with this part is not what two people agreed to: it is unpacked, and its digest made. */
export async function otherFile(
  trx: Transaction<Tables>,
  count: Count | undefined,
  { data }: PublishedEntry,
): Promise<string | undefined> {
  const chunks = new Map([[data.part, data.chunk]]);
  for (const { part, entry } of count?.published.values() ?? []) {
    if (chunks.has(part)) continue;
    const held = await entryOf(trx, entry);
    if (held?.kind === 'result.published') chunks.set(part, held.data.chunk);
  }
  if (chunks.size < data.of) return undefined;
  const packed = [...chunks]
    .sort(([a], [b]) => a - b)
    .map(([, chunk]) => chunk)
    .join('');
  const text = await unpacked(packed);
  if (!text) return 'the file is no gzip, or far too large';
  return sha256(text) === data.digest ? undefined : 'the file is another than the one that was agreed to';
}

const inflate = promisify(gunzip);

async function unpacked(packed: string): Promise<Uint8Array | undefined> {
  try {
    return await inflate(Buffer.from(packed, 'base64url'), { maxOutputLength: RESULT_BYTES_MAX });
  } catch {
    return undefined;
  }
}

async function entryOf(trx: Transaction<Tables>, id: string): Promise<Entry | undefined> {
  const row = await trx.selectFrom('entry').select('bytes').where('id', '=', id).executeTakeFirst();
  const read = row?.bytes ? readEntry(row.bytes) : undefined;
  return read?.ok ? read.value : undefined;
}
