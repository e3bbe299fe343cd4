import * as z from 'zod/mini';
import { Instant, Sha256 } from '../domain/log/entry.ts';
import type { Entry } from '../domain/log/kinds.ts';
import type { DeviceLog, Saved } from './log.ts';
import type { Store } from './store.ts';

/** The bytes of a photo as they lie here, under the id of the entry that names them. */
export const KeptBlob = z.object({
  key: z.string(),
  hash: Sha256,
  bytes: z.instanceof(Uint8Array),
  /** When it was kept, by this device's clock. */
  at: Instant,
});
export type KeptBlob = z.infer<typeof KeptBlob>;

/** Bytes on their way to the disk, by the SHA-256 that an entry names. */
export type NewBlob = {
  readonly entry: string;
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Photos of this device's own entries: kept in the same stroke as the entries, and let go of like them. */
export type PhotoBox = {
  /** Writes entries together with the blobs that they name, removing the draft they came from. Never throws. */
  save(entries: readonly Entry[], blobs: readonly NewBlob[], removeDraft?: string): Promise<Saved>;
  /** The bytes that an entry of ours names; undefined when they are not here (any more). Fails with StorageError. */
  load(entry: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
};

/** What a photo box stands on. */
export type PhotoPlace = {
  readonly store: Pick<Store, 'blob'>;
  readonly log: Pick<DeviceLog, 'env' | 'appendBeside'>;
};

/** The photos beside a device's log. */
export function openPhotoBox({ store, log }: PhotoPlace): PhotoBox {
  return {
    save: (entries, blobs, removeDraft) => {
      const at = log.env().now;
      const rows = blobs.map(({ entry, ...rest }): KeptBlob => ({ key: entry, ...rest, at }));
      return log.appendBeside(
        entries,
        {
          parts: ['blobs'],
          // The same append once more writes the same once more.
          write: async (drawer) => {
            await Promise.all(rows.map((row) => drawer.keyed('blobs').put(row)));
          },
        },
        removeDraft,
      );
    },
    async load(entry) {
      const held = KeptBlob.safeParse(await store.blob(entry));
      return held.success ? new Uint8Array(held.data.bytes) : undefined;
    },
  };
}
