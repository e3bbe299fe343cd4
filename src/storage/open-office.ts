import { byMember } from '../domain/log/entry.ts';
import { DeviceId, EpochId, type MemberId, mintUuid, type ProcessId } from '../domain/log/ids.ts';
import { wholeVocabulary } from '../domain/log/fold.ts';
import { browserTools, now, random } from './browser-tools.ts';
import { dexieDrafts } from './dexie-drafts.ts';
import { indexedShelf } from './indexed-shelf.ts';
import type { Drafts } from './drafts.ts';
import type { DeviceLog } from './log.ts';
import { logStore } from './log-store.ts';
import { markerFor } from './marker.ts';
import { openLog } from './open-log.ts';
import { storageFailure } from './storage-failure.ts';
import { StorageError, type StorageFailure, type Store } from './store.ts';
import { Tables } from './tables.ts';

/** What lies in this browser for one member. */
export type OfficeStorage =
  | {
      readonly kind: 'open';
      readonly device: DeviceId;
      readonly store: Store;
      readonly log: DeviceLog;
      readonly drafts: Drafts;
    }
  /** There was a log here, and it is gone. What had been sent comes back from the server; `startOver`, then open again. */
  | { readonly kind: 'lost'; startOver(): void }
  | { readonly kind: 'broken'; readonly code: StorageFailure; readonly cause: unknown };

/** Opens this browser's log for one member, and begins it the first time. Never fails. */
export async function openOfficeStorage(member: MemberId, process: ProcessId): Promise<OfficeStorage> {
  const database = `torg/office/${member}`;
  const tables = new Tables(database);
  const marker = markerFor(database);
  try {
    await tables.open();
    const store = logStore(indexedShelf(tables));
    let identity = await store.identity();
    if (!identity) {
      if (marker.present()) {
        store.close();
        return { kind: 'lost', startOver: () => marker.clear() };
      }
      identity = {
        device: DeviceId.parse(mintUuid(random)),
        process,
        author: byMember(member),
        epoch: EpochId.parse(mintUuid(random)),
      };
      const drawn = identity;
      // Another tab may have begun first: then its identity is ours too.
      identity = await store.begin(drawn).then(
        () => drawn,
        async (error: unknown) => {
          const other = await store.identity();
          if (!other) throw error;
          return other;
        },
      );
    }
    marker.set();
    const log = await openLog(store, wholeVocabulary, browserTools);
    return { kind: 'open', device: identity.device, store, log, drafts: dexieDrafts(tables, now) };
  } catch (cause) {
    tables.shut();
    return {
      kind: 'broken',
      code: cause instanceof StorageError ? cause.code : storageFailure(cause),
      cause,
    };
  }
}
