import { Dexie, type Table } from 'dexie';
import type { Draft } from './drafts.ts';
import type { NewRow } from './rows.ts';
import type { Change } from './shelf.ts';
import type { Snapshot } from './store.ts';

/** A named value: who writes here, cursor, contact, enrolment. Whoever reads one parses it. */
export type Meta = { readonly key: string; readonly value: unknown };

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
];

/** The database of one identity on this device. Every write is on the disk before it is said to be done. */
export class Tables extends Dexie {
  declare readonly entries: Table<unknown, number, NewRow>;
  declare readonly changes: Table<Change, number, Omit<Change, 'change'>>;
  declare readonly snapshot: Table<Snapshot, string>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly settings: Table<unknown, string>;
  declare readonly meta: Table<Meta, string>;
  #shut = false;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
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
