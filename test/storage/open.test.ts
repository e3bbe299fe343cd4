import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MemberId, ProcessId } from '../../src/domain/log/ids.ts';
import { sign, verify } from '../../src/sealing/signature.ts';
import { openOfficeStorage } from '../../src/storage/open-office.ts';
import { openTabletStorage } from '../../src/storage/open-tablet.ts';
import { readSettings } from '../../src/storage/dexie-settings.ts';
import { defaultSettings } from '../../src/storage/tablet-settings.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import { envelope, upTo } from './ballot-scene.ts';
import { idOf, ideaEntry } from './prepared.ts';

const process = ProcessId.parse(idOf(1));
const member = MemberId.parse(idOf(2));
const answer = { process, number: 3, token: 'a'.repeat(43) };
const databases: string[] = [];

const fresh = () => {
  const name = `test/tablet/${crypto.randomUUID()}`;
  databases.push(name);
  return name;
};

async function enrolled(name = fresh()) {
  const first = await openTabletStorage(name);
  if (first.kind !== 'new') throw new Error(first.kind);
  await first.letIn(answer);
  const storage = await openTabletStorage(name);
  if (storage.kind !== 'enrolled') throw new Error(storage.kind);
  return { name, storage, candidate: first.candidate };
}

afterEach(async () => {
  localStorage.clear();
  await Promise.all(databases.splice(0).map((name) => Dexie.delete(name)));
});

describe('the storage of a tablet', () => {
  test('is new until the tablet is let in, and asks under the same name every time', async () => {
    const name = fresh();
    const [one, two] = await Promise.all([openTabletStorage(name), openTabletStorage(name)]);
    if (one.kind !== 'new' || two.kind !== 'new') throw new Error('both are new');
    expect(two.candidate.device).toBe(one.candidate.device);
    expect(two.candidate.key.publicKey).toBe(one.candidate.key.publicKey);
  });

  test('keeps its pass, its key and its ideas over a restart', async () => {
    const { name, storage, candidate } = await enrolled();
    expect(storage.device).toBe(candidate.device);
    expect(await storage.log.append([ideaEntry(1)])).toMatchObject({ ok: true });
    storage.log.close();
    const again = await openTabletStorage(name);
    if (again.kind !== 'enrolled') throw new Error(again.kind);
    expect(again.pass).toEqual({ number: 3, token: answer.token });
    expect(again.log.author).toBe(`device:${candidate.device}`);
    expect(again.log.state().ideas.size).toBe(1);
    const signature = await sign(again.key.privateKey, 'hej');
    expect(await verify(candidate.key.publicKey, 'hej', signature)).toBe(true);
    again.log.close();
  });

  test('seals at its start the bag that a crash left too full, before anybody asks for the ballot box', async () => {
    const { name, storage } = await enrolled();
    storage.log.close();
    const raw = await new Dexie(name).open();
    const about = { cycle: CYCLE, event: EVENT };
    await raw.table('bags').bulkAdd(upTo(20).map((seed) => ({ ...envelope(seed), ...about })));
    raw.close();
    const again = await openTabletStorage(name);
    if (again.kind !== 'enrolled') throw new Error(again.kind);
    await expect.poll(() => again.log.state().bags.size).toBe(1);
    const box = await again.ballotBox();
    expect(box.waiting()).toBe(10);
    expect(await again.ballotBox()).toBe(box);
    again.log.close();
  });

  test('shouts when the database of an enrolled tablet is empty, and starts over only when told to', async () => {
    const { name, storage } = await enrolled();
    storage.log.close();
    await Dexie.delete(name);
    const lost = await openTabletStorage(name);
    if (lost.kind !== 'lost') throw new Error(lost.kind);
    lost.startOver();
    expect((await openTabletStorage(name)).kind).toBe('new');
  });

  test('says that it is broken when the browser does not open the database', async () => {
    const name = fresh();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(await openTabletStorage(name)).toMatchObject({ kind: 'broken', code: 'storage.denied' });
    vi.restoreAllMocks();
  });

  test('keeps drafts apart from the log, by prefix, and removes one with the idea it became', async () => {
    const { storage } = await enrolled();
    await storage.drafts.save('idea/field', { title: 'Bän' });
    await storage.drafts.save('idea/kiosk/1', { title: 'Lekp' });
    await storage.drafts.save('sheet/1', {});
    expect((await storage.drafts.list('idea/')).map(({ key }) => key)).toEqual([
      'idea/field',
      'idea/kiosk/1',
    ]);
    expect((await storage.drafts.load('idea/field'))?.value).toEqual({ title: 'Bän' });
    await storage.log.append([ideaEntry(1)], 'idea/field');
    expect(await storage.drafts.load('idea/field')).toBeUndefined();
    await storage.drafts.remove('sheet/1');
    expect((await storage.drafts.list('')).map(({ key }) => key)).toEqual(['idea/kiosk/1']);
    storage.log.close();
  });

  test('keeps settings, the same in both tabs', async () => {
    const { name, storage } = await enrolled();
    const other = await openTabletStorage(name);
    if (other.kind !== 'enrolled') throw new Error(other.kind);
    expect(storage.settings.current()).toEqual(defaultSettings);
    const heard = new Promise<void>((resolve) => {
      other.settings.subscribe(resolve);
    });
    await storage.settings.change({ theme: 'sunlight' });
    await heard;
    await other.settings.change({ classMode: true });
    expect(other.settings.current()).toMatchObject({ theme: 'sunlight', classMode: true });
    storage.log.close();
    other.log.close();
  });

  test('keeps every setting that can be read when one is damaged', () => {
    const damaged = { ...defaultSettings, theme: 'moonlight', kiosk: true, idleSeconds: 45 };
    expect(readSettings(damaged)).toEqual({ ...defaultSettings, kiosk: true, idleSeconds: 45 });
    expect(readSettings('nonsense')).toEqual(defaultSettings);
    expect(readSettings(undefined)).toEqual(defaultSettings);
  });
});

describe('the storage of an office browser', () => {
  test('begins by itself, once, with two tabs at the same moment, and is found again', async () => {
    databases.push(`torg/office/${member}`);
    const tabs = await Promise.all([openOfficeStorage(member, process), openOfficeStorage(member, process)]);
    const [one, two] = tabs;
    if (one?.kind !== 'open' || two?.kind !== 'open') throw new Error('both are open');
    expect(two.device).toBe(one.device);
    await one.log.append([ideaEntry(1)]);
    for (const tab of [one, two]) tab.log.close();
    const again = await openOfficeStorage(member, process);
    if (again.kind !== 'open') throw new Error(again.kind);
    expect(again.log.counts().pending).toBe(1);
    again.log.close();
    await Dexie.delete(`torg/office/${member}`);
    expect((await openOfficeStorage(member, process)).kind).toBe('lost');
  });
});
