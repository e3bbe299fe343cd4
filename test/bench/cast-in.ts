import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import '../../src/domain/jitless.ts';
import { type Env, stamp } from '../../src/domain/log/entry.ts';
import { CheckInId, mintUuid, StyleId } from '../../src/domain/log/ids.ts';
import { BAG_WAITS } from '../../src/domain/vote/bag.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { openBallotBox } from '../../src/storage/ballot-box.ts';
import type { Booth } from '../../src/storage/booth.ts';
import { browserTools, random } from '../../src/storage/browser-tools.ts';
import { indexedShelf } from '../../src/storage/indexed-shelf.ts';
import { logStore } from '../../src/storage/log-store.ts';
import type { Waiting } from '../../src/storage/open-bag.ts';
import { openLog } from '../../src/storage/open-log.ts';
import type { Shelf } from '../../src/storage/shelf.ts';
import { Tables } from '../../src/storage/tables.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import { completed, fillLog } from './capture-in.ts';
import { median } from './fold-in.ts';
import { streetLog } from './street-log.ts';

const ENTRIES = 20_000;
const CASTS = 200;
/** Bytes of a sealed vote on thirty options, with both its seals and what says who cast it. */
const SEALED = 480;
const STYLE = StyleId.parse('norr');

const sealedVote = (): Waiting => ({
  key: mintUuid(random),
  cycle: CYCLE,
  event: EVENT,
  style: STYLE,
  sealed: toBase64url(random(SEALED)),
});

const voter = (): Booth => ({
  checkIn: CheckInId.parse(mintUuid(random)),
  cycle: CYCLE,
  event: EVENT,
  style: STYLE,
  identity: toBase64url(random(200)),
  since: new Date().toISOString(),
});

const checkIn = ({ checkIn: subject, cycle, event, style }: Booth, env: Env) =>
  stamp(env, {
    kind: 'voter.checked-in' as const,
    version: 1,
    subject,
    data: { cycle, event, style, channel: 'tablet' as const, as: { by: 'attested' as const } },
  });

/**
 * Milliseconds until a vote may be shown as cast, with nineteen in the open bag, so that each fills it; and for one
 * raw strict transaction that puts the same bytes and deletes such a row, beside as many. Turn about; the medians.
 */
export async function measureCast(): Promise<{ readonly ours: number; readonly raw: number }> {
  await fillLog('bench/ballots', ENTRIES);
  const shelf = indexedShelf(new Tables('bench/ballots'));
  const log = await openLog(logStore(shelf), tabletVocabulary, browserTools);
  const box = await openBallotBox(shelf, log);
  const beside = await openRaw();
  const ours: number[] = [];
  const raw: number[] = [];
  for (let at = 0; at < CASTS; at += 1) {
    const booth = voter();
    await box.settled();
    await topUp(shelf);
    const letIn = await box.checkIn([checkIn(booth, log.env())], booth);
    if (!letIn.ok) throw new Error(letIn.refusal.code);
    const { key, style, sealed } = sealedVote();
    const before = performance.now();
    const cast = await box.cast({ key, style, sealed }, booth.checkIn, false);
    ours.push(performance.now() - before);
    if (!cast.ok) throw new Error(cast.refusal.code);
    await box.settled();
    await putVoter(beside, booth);
    const vote = sealedVote();
    const other = performance.now();
    await castRaw(beside, vote);
    raw.push(performance.now() - other);
  }
  return { ours: median(ours), raw: median(raw) };
}

/** Nineteen in the open bag, by a way that nobody takes. */
const topUp = (shelf: Shelf): Promise<void> =>
  shelf.write(['bags'], async (drawer) => {
    const bags = drawer.keyed('bags');
    const held = await bags.keys();
    await Promise.all(Array.from({ length: BAG_WAITS - 1 - held.length }, () => bags.put(sealedVote())));
  });

async function openRaw(): Promise<IDBDatabase> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench/raw-ballots', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('entries', { autoIncrement: true });
      for (const name of ['bags', 'booth']) request.result.createObjectStore(name, { keyPath: 'key' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('no database')));
  });
  const transaction = database.transaction(['entries', 'bags'], 'readwrite');
  for (const entry of streetLog(ENTRIES)) transaction.objectStore('entries').add(JSON.stringify(entry));
  for (let at = 1; at < BAG_WAITS; at += 1) transaction.objectStore('bags').add(sealedVote());
  await completed(transaction);
  return database;
}

async function putVoter(database: IDBDatabase, value: Booth): Promise<void> {
  const transaction = database.transaction('booth', 'readwrite', { durability: 'strict' });
  transaction.objectStore('booth').put({ key: 'voter', value });
  await completed(transaction);
}

async function castRaw(database: IDBDatabase, vote: Waiting): Promise<void> {
  const transaction = database.transaction(['bags', 'booth'], 'readwrite', { durability: 'strict' });
  transaction.objectStore('bags').add(vote);
  transaction.objectStore('booth').delete('voter');
  await completed(transaction);
}
