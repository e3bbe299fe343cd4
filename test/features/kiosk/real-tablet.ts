import { Dexie } from 'dexie';
import { ProcessId } from '../../../src/domain/log/ids.ts';
import { openTabletStorage } from '../../../src/storage/open-tablet.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { fakeTablet } from './tablet.ts';

export type RealTablet = Tablet & {
  /** Lets go of the database as a closed tab does, and opens it again. */
  readonly restart: () => Promise<RealTablet>;
  readonly forget: () => Promise<void>;
};

const process = ProcessId.parse('33333333-3333-4333-8333-333333333333');

/** A tablet on the browser's own IndexedDB, with strict durability; only the network is made up. */
export async function realTablet(name = `test/faces/${crypto.randomUUID()}`): Promise<RealTablet> {
  const storage = await openTabletStorage(name);
  if (storage.kind === 'new') {
    await storage.letIn({ process, number: 3, token: 'a'.repeat(43) });
    return realTablet(name);
  }
  if (storage.kind !== 'enrolled') throw new Error(storage.kind);
  const { device, log, drafts, settings, ballotBox, answerPool } = storage;
  return {
    device,
    number: 3,
    log,
    drafts,
    settings,
    ballotBox,
    answerPool,
    photos: storage,
    sync: fakeTablet().sync,
    async restart() {
      log.close();
      return realTablet(name);
    },
    async forget() {
      log.close();
      await Dexie.delete(name);
      localStorage.clear();
    },
  };
}
