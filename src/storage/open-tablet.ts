import type { DeviceId, ProcessId } from '../domain/log/ids.ts';
import { tabletVocabulary } from '../domain/log/tablet.ts';
import { BAG_WAITS } from '../domain/vote/bag.ts';
import type { DeviceKey } from '../sealing/device-key.ts';
import type { AnswerPool } from './answer-pool.ts';
import type { BallotBox } from './ballot-box.ts';
import { browserTools, now, random } from './browser-tools.ts';
import { dexieDrafts } from './dexie-drafts.ts';
import { openSettings } from './dexie-settings.ts';
import { indexedShelf } from './indexed-shelf.ts';
import type { Drafts } from './drafts.ts';
import { type Candidate, candidateOf, letIn, type Pass, passOf } from './enrolment.ts';
import { ANSWERS_ROW } from './meta.ts';
import type { DeviceLog } from './log.ts';
import { logStore } from './log-store.ts';
import { markerFor } from './marker.ts';
import { openLog } from './open-log.ts';
import { storageFailure } from './storage-failure.ts';
import { StorageError, type StorageFailure, type Store } from './store.ts';
import { Tables } from './tables.ts';
import type { SettingsStore } from './tablet-settings.ts';

export const TABLET_DATABASE = 'torg/tablet';

/** What lies on this tablet. */
export type TabletStorage =
  | {
      readonly kind: 'enrolled';
      readonly device: DeviceId;
      readonly key: DeviceKey;
      readonly pass: Pass;
      readonly store: Store;
      readonly log: DeviceLog;
      readonly drafts: Drafts;
      readonly settings: SettingsStore;
      /** The one ballot box of this tab, read when it is first asked for. Fails with StorageError; ask again. */
      readonly ballotBox: () => Promise<BallotBox>;
      /** Where residents' answers about themselves wait, loaded by those alone who ask for it. */
      readonly answerPool: () => Promise<AnswerPool>;
    }
  /** Never let in. `candidate` goes into the enrolment request; `letIn` keeps the answer: then open again. */
  | {
      readonly kind: 'new';
      readonly candidate: Candidate;
      letIn(answer: Pass & { readonly process: ProcessId }): Promise<void>;
    }
  /** It was enrolled, and everything is gone: cleared by the browser or by hand. Staff must know before it starts anew. */
  | { readonly kind: 'lost'; startOver(): void }
  /** The browser does not open the database. Nothing has been changed. */
  | { readonly kind: 'broken'; readonly code: StorageFailure; readonly cause: unknown };

/** Opens what lies on this tablet. Never fails: what is wrong is a value for the crash screen. */
export async function openTabletStorage(database = TABLET_DATABASE): Promise<TabletStorage> {
  const tables = new Tables(database);
  const marker = markerFor(database);
  try {
    await tables.open();
    const shelf = indexedShelf(tables);
    const store = logStore(shelf);
    const [who, pass] = await Promise.all([store.identity(), passOf(tables)]);
    if (!who || !pass) {
      if (marker.present()) return { kind: 'lost', startOver: () => marker.clear() };
      const candidate = await candidateOf(tables, random);
      return {
        kind: 'new',
        candidate,
        async letIn(answer) {
          await letIn(tables, candidate, answer, random);
          marker.set();
          store.close();
        },
      };
    }
    marker.set();
    const [{ key }, log, settings, waiting, answers] = await Promise.all([
      candidateOf(tables, random),
      openLog(store, tabletVocabulary, browserTools),
      openSettings(tables),
      shelf.read(['bags'], (drawer) => drawer.keyed('bags').keys()),
      shelf.read(['meta'], (drawer) => drawer.meta(ANSWERS_ROW)),
    ]);
    const ballotBox = asked(async () => (await import('./ballot-box.ts')).openBallotBox(shelf, log));
    const answerPool = asked(async () => (await import('./answer-pool.ts')).openAnswerPool(shelf, log));
    // A crash came between a cast and its bag: opening the box seals it. If that fails, the next cast will do.
    if (waiting.length >= BAG_WAITS) void ballotBox().catch(() => undefined);
    if (answers !== undefined)
      void answerPool().then(
        (pool) => pool.sendOver(),
        () => undefined,
      );
    const drafts = dexieDrafts(tables, now);
    return {
      kind: 'enrolled',
      device: who.device,
      key,
      pass,
      store,
      log,
      drafts,
      settings,
      ballotBox,
      answerPool,
    };
  } catch (cause) {
    tables.shut();
    const code = cause instanceof StorageError ? cause.code : storageFailure(cause);
    return { kind: 'broken', code, cause };
  }
}

/** Makes something when it is first asked for, and once, unless it failed. */
function asked<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
