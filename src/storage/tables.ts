import { Dexie, type DexieOptions, type Table } from 'dexie';
import * as z from 'zod/mini';
import { quickCheck } from '../domain/log/quick-check.ts';
import type { Draft } from './drafts.ts';

/** A named value: who writes here, cursor, contact, enrolment. Whoever reads one parses it. */
export const StoredMeta = z.object({ key: z.string(), value: z.unknown() });
export type Meta = z.infer<typeof StoredMeta>;
const isMeta = quickCheck(StoredMeta);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema itself has said that it is one
export const readMeta = (raw: unknown): Meta => (isMeta?.(raw) ? (raw as Meta) : StoredMeta.parse(raw));

export const StoredChange = z.object({ change: z.int(), arrivals: z.array(z.int()) });

/** Its content is parsed by whoever folds on from it. */
export const StoredSnapshot = z.object({
  fold: z.int(),
  lineage: z.int(),
  arrival: z.int(),
  change: z.int(),
  content: z.unknown(),
});

/**
 * The version ladder. A step, once released, is never edited, and only adds: a database on a tablet is never
 * reset. Few indexes, since each costs time on every save.
 */
const LADDER: readonly Readonly<Record<string, string>>[] = [
  {
    entries: '++arrival, &id, [state+arrival]',
    changes: '++change',
    snapshot: '',
    drafts: 'key',
    settings: '',
    meta: 'key',
  },
  // The envelopes that wait under random keys, and who holds the tablet: in the order of their keys, and of nothing else.
  { bags: 'key', booth: 'key' },
  // The bytes of photos, each under the id of the entry of ours that names it.
  { blobs: 'key' },
];

/** The database of one identity on this device. Every write is on the disk before it is said to be done. */
export class Tables extends Dexie {
  declare readonly drafts: Table<Draft, string>;
  declare readonly settings: Table<unknown, string>;
  declare readonly meta: Table<Meta, string>;
  #shut = false;

  /** `options` puts the database elsewhere than into the browser's usual place. */
  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    LADDER.forEach((stores, at) => this.version(at + 1).stores(stores));
  }

  /** Closes for good. */
  shut(): void {
    this.#shut = true;
    this.close();
  }

  /** After the browser took the connection away: a new one. */
  async reopen(): Promise<void> {
    if (this.#shut) return;
    this.close({ disableAutoOpen: false });
    await this.open();
  }
}
