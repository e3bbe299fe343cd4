import { Dexie } from 'dexie';
import { MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { browserTools } from '../../../src/storage/browser-tools.ts';
import { openOfficeStorage } from '../../../src/storage/open-office.ts';
import { openPhotoBox } from '../../../src/storage/photo-box.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { pageOf, pulledAt } from '../../storage/prepared.ts';
import { officeScene, type OfficeScene, PROCESS } from './scene.ts';

export type RealOffice = {
  readonly scene: OfficeScene;
  /** Lets go of the database as a closed tab does, and opens it again. */
  readonly restart: () => Promise<RealOffice>;
  readonly forget: () => Promise<void>;
};

/** An office browser on the browser's own IndexedDB, with strict durability; only the network is made up. */
export async function realOffice(
  entries: readonly Entry[],
  member = MemberId.parse(mintUuid(browserTools.random)),
): Promise<RealOffice> {
  const storage = await openOfficeStorage(member, PROCESS);
  if (storage.kind !== 'open') throw new Error(storage.kind);
  const { store, log, drafts } = storage;
  const prepared = await Promise.all(entries.map((entry) => prepare(entry, sha256Hex)));
  if (prepared.length > 0) await store.take(pageOf(prepared.map((entry, at) => pulledAt(entry, at + 1))));
  await log.refresh();
  const photoBox = openPhotoBox(storage);
  const scene = await officeScene([]);
  const office = {
    ...scene.office,
    member: { ...scene.office.member, id: member },
    log,
    drafts,
    photoBox,
    readPhoto: async ({ entry, hash }: { entry: string; hash: string }) => {
      const bytes = await photoBox.load(entry);
      return bytes ? { kind: 'photo' as const, bytes } : scene.answers.photo(hash);
    },
  };
  return {
    // The answers stay those of the scene, which a test may change.
    scene: Object.assign(scene, { office }),
    restart() {
      log.close();
      return realOffice([], member);
    },
    async forget() {
      log.close();
      await Dexie.delete(`torg/office/${member}`);
      localStorage.clear();
    },
  };
}
