import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { ProcessId } from '../../src/domain/log/ids.ts';
import { openTabletStorage, type TabletStorage } from '../../src/storage/open-tablet.ts';
import { envelope, upTo, voter } from './ballot-scene.ts';
import { idOf, ideaEntry } from './prepared.ts';

/** The tables of each earlier version of the ladder, as they were released. Never edited: a new version is added. */
const LADDERS: readonly Readonly<Record<string, string>>[] = [
  {
    entries: '++arrival, &id, [state+arrival]',
    changes: '++change',
    snapshot: '',
    drafts: 'key',
    settings: '',
    meta: 'key',
  },
  { bags: 'key', booth: 'key' },
];

const databases: string[] = [];
const fresh = () => {
  const name = `test/ladder/${crypto.randomUUID()}`;
  databases.push(name);
  return name;
};

afterEach(async () => {
  localStorage.clear();
  await Promise.all(databases.splice(0).map((name) => Dexie.delete(name)));
});

async function enrolled(name: string): Promise<Extract<TabletStorage, { kind: 'enrolled' }>> {
  const storage = await openTabletStorage(name);
  if (storage.kind === 'enrolled') return storage;
  if (storage.kind !== 'new') throw new Error(storage.kind);
  const process = ProcessId.parse(idOf(1));
  await storage.letIn({ process, number: 3, token: 'a'.repeat(43) });
  return enrolled(name);
}

/** Everything that a table holds, keys included. */
async function rowsOf(database: Dexie, table: string): Promise<{ keys: string[]; rows: unknown[] }> {
  const all = database.table(table).toCollection();
  return { keys: (await all.primaryKeys()).map(String), rows: await all.toArray() };
}

/** A tablet with ideas, a draft and settings, in a database that an earlier program made. It is left open, as in a tab. */
async function oldTablet(version: number): Promise<{ readonly name: string; readonly old: Dexie }> {
  const from = fresh();
  const tablet = await enrolled(from);
  await tablet.log.append(upTo(5).map((seed) => ideaEntry(seed)));
  await tablet.drafts.save('idea/field', { title: 'Bän' });
  await tablet.settings.change({ classMode: true });
  const source = await new Dexie(from).open();
  const name = fresh();
  const old = new Dexie(name);
  LADDERS.slice(0, version).forEach((stores, at) => old.version(at + 1).stores(stores));
  await old.open();
  for (const table of old.tables) {
    const { keys, rows } = await rowsOf(source, table.name);
    if (table.schema.primKey.keyPath) await table.bulkAdd(rows);
    else await table.bulkAdd(rows, keys);
  }
  source.close();
  tablet.log.close();
  return { name, old };
}

test.each(upTo(LADDERS.length + 1, 1))(
  'a database that version %i of the ladder made opens, keeps everything, and holds votes from now on',
  async (version) => {
    const { name, old } = await oldTablet(version);
    const tablet = await enrolled(name);
    expect(tablet.log.state().ideas.size).toBe(5);
    expect(tablet.log.counts()).toEqual({ pending: 5, acknowledged: 0, quarantined: 0 });
    expect((await tablet.drafts.load('idea/field'))?.value).toEqual({ title: 'Bän' });
    expect(tablet.settings.current().classMode).toBe(true);
    expect(tablet.pass.number).toBe(3);
    const box = await tablet.ballotBox();
    const { entries, booth } = voter(1);
    expect(await box.checkIn(entries, booth)).toMatchObject({ ok: true });
    expect(await box.cast(envelope(1), booth.checkIn, false)).toMatchObject({ ok: true });
    tablet.log.close();
    const again = await enrolled(name);
    expect((await again.ballotBox()).waiting()).toBe(1);
    again.log.close();
    old.close();
  },
);

test('every step of the ladder has its old form here', async () => {
  const name = fresh();
  const tablet = await enrolled(name);
  const now = await new Dexie(name).open();
  // A step counts ten in IndexedDB; the one that is climbed to is not old yet.
  expect(now.backendDB().version / 10 - 1).toBe(LADDERS.length);
  now.close();
  tablet.log.close();
});
