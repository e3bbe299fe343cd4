import { openOfficeStorage } from '../storage/open-office.ts';
import { openPhotoBox } from '../storage/photo-box.ts';
import type { Api } from '../sync/api.ts';
import { carryBackup } from '../sync/carry.ts';
import type { Office } from '../sync/office.ts';
import { photoReader } from '../sync/read-photo.ts';
import { startSync } from '../sync/start-sync.ts';
import type { SessionAnswer } from '../wire/session.ts';

/** How often an office that is looked at asks for news, in milliseconds. */
const ASK_EVERY = 2000;

export type OpenedOffice =
  | { readonly kind: 'open'; readonly office: Office }
  | { readonly kind: 'lost'; readonly startOver: () => void }
  | { readonly kind: 'broken'; readonly cause: unknown };

/** Puts the office of one member together from what lies in this browser, and starts its sync. */
export async function runOffice({ member, process }: SessionAnswer, api: Api): Promise<OpenedOffice> {
  const storage = await openOfficeStorage(member.id, process);
  if (storage.kind !== 'open') return storage;
  const { device, store, log, drafts } = storage;
  const photoBox = openPhotoBox(storage);
  const sync = startSync({ store, log, device, credentials: {}, every: ASK_EVERY });
  return {
    kind: 'open',
    office: {
      member,
      log,
      sync,
      drafts,
      api,
      photoBox,
      readPhoto: photoReader((path, init) => fetch(path, init), photoBox),
      carry: (backup, progress) =>
        carryBackup(backup, {
          device,
          push: (request) => api.push(request),
          photo: (photo) => api.photo(photo),
          progress,
        }),
    },
  };
}
