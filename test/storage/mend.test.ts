import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import { EpochId } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { browserTools } from '../../src/storage/browser-tools.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { openLog } from '../../src/storage/open-log.ts';
import { Tables } from '../../src/storage/tables.ts';
import { ideaEntry, identityOf, idOf, pageOf, prepared, pulledAt } from './prepared.ts';

const { whenIdle: _never, ...tools } = browserTools;
const opened: Tables[] = [];
afterEach(async () => {
  const tables = opened.splice(0);
  for (const each of tables) each.shut();
  for (const each of tables) await each.delete();
});

const identity = identityOf();
const ours = (seed: number): Entry => ({ ...ideaEntry(seed), author: identity.author });

async function open(name: string) {
  const tables = new Tables(name);
  opened.push(tables);
  await tables.open();
  const store = logStore(indexedShelf(tables));
  await store.begin(identity);
  return { store, log: await openLog(store, tabletVocabulary, tools) };
}

/** A log of three ideas of ours and one pulled; then one row of it is another, as `damage` makes it, and it is opened again. */
async function damagedAt(arrival: number, damage: (row: Record<string, unknown>) => unknown) {
  const name = `test/mend/${crypto.randomUUID()}`;
  const before = await open(name);
  await before.log.append([ours(1), ours(2), ours(3)]);
  await before.store.take(pageOf([pulledAt(await prepared(4), 1)]));
  before.log.close();
  const raw = await new Dexie(name).open();
  const row: Record<string, unknown> = await raw.table('entries').get(arrival);
  await raw.table('entries').put({ ...row, ...Object(damage(row)), arrival });
  raw.close();
  return open(name);
}

const ideas = ({ log }: Awaited<ReturnType<typeof open>>) => [...log.state().ideas.keys()].sort();
const seeds = (...all: number[]) => all.map(idOf).sort();

test('a row whose bytes are proven is sent again, under its own number, and nothing is missing', async () => {
  const after = await damagedAt(2, () => ({ state: 'somewhere', position: 'nine' }));
  expect(ideas(after)).toEqual(seeds(1, 2, 3, 4));
  expect(after.log.counts()).toEqual({ pending: 3, acknowledged: 0, quarantined: 0 });
  expect((await after.store.pending(0, 10)).map(({ written }) => written?.seq)).toEqual([1, 2, 3]);
  expect(await after.log.damaged()).toBe(0);
});

test('a proven row without its number gets a new one', async () => {
  const after = await damagedAt(2, () => ({ written: { epoch: EpochId.parse(idOf(7)), seq: -1 } }));
  expect((await after.store.pending(0, 10)).map(({ written }) => written?.seq)).toEqual([1, 4, 3]);
  await after.log.append([ours(5)]);
  expect((await after.store.pending(0, 10)).map(({ written }) => written?.seq)).toEqual([1, 4, 3, 5]);
});

test('a row of ours that cannot be read is set aside and told of; all others open, and can be written after', async () => {
  const after = await damagedAt(2, () => ({ bytes: 7 }));
  expect(ideas(after)).toEqual(seeds(1, 3, 4));
  expect(after.log.counts()).toEqual({ pending: 2, acknowledged: 0, quarantined: 0 });
  expect(await after.store.counts()).toEqual(after.log.counts());
  expect(await after.log.damaged()).toBe(1);
  expect(await after.log.append([ours(5)])).toMatchObject({ ok: true });
  expect(ideas(after)).toEqual(seeds(1, 3, 4, 5));
});

test('one that the server is known to have is no loss', async () => {
  const after = await damagedAt(2, () => ({ bytes: 7, state: 'acknowledged', position: 12 }));
  expect(await after.log.damaged()).toBe(0);
});

test('a copy of what others wrote is fetched again, from the beginning of the log', async () => {
  const after = await damagedAt(4, () => ({ hash: 7 }));
  expect(ideas(after)).toEqual(seeds(1, 2, 3));
  expect(await after.store.cursor()).toBeUndefined();
  expect(await after.log.damaged()).toBe(0);
});

test('a row that goes bad while the log is open is met by the next who reads it', async () => {
  const name = `test/mend/${crypto.randomUUID()}`;
  const held = await open(name);
  await held.log.append([ours(1), ours(2)]);
  const raw = await new Dexie(name).open();
  await raw.table('entries').update(1, { hash: 7 });
  raw.close();
  expect((await held.store.pending(0, 10)).map(({ id }) => id)).toEqual([ours(2).id]);
  await held.log.refresh();
  expect(ideas(held)).toEqual(seeds(2));
  expect(await held.log.damaged()).toBe(1);
});
