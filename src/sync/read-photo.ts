import { sha256Hex } from '../sealing/hash.ts';
import type { PhotoBox } from '../storage/photo-box.ts';
import { BLOB_TYPE } from '../wire/blob.ts';
import { paths } from '../wire/paths.ts';
import { PATIENCE } from './ask.ts';
import type { Fetch } from './world.ts';

/** A photo as an entry names it. */
export type NamedPhoto = { readonly entry: string; readonly hash: string };

/**
 * What came of asking for a photo: its bytes, that it has not arrived at the server (yet), that nobody answered who
 * could have it, or that what came is not what the entry names.
 */
export type PhotoRead =
  | { readonly kind: 'photo'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'missing' | 'unreachable' | 'damaged' };

export type ReadPhoto = (photo: NamedPhoto) => Promise<PhotoRead>;

/** Reads photos for an office browser: what it added itself from its own disk, the rest from the server. Never fails. */
export const photoReader =
  (fetch: Fetch, photoBox: Pick<PhotoBox, 'load'>): ReadPhoto =>
  async ({ entry, hash }) => {
    const own = await photoBox.load(entry).catch(() => undefined);
    const bytes = own ?? (await fetched(fetch, hash));
    if (typeof bytes === 'string') return { kind: bytes };
    return (await sha256Hex(bytes)) === hash ? { kind: 'photo', bytes } : { kind: 'damaged' };
  };

async function fetched(
  fetch: Fetch,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | 'missing' | 'unreachable'> {
  try {
    const response = await fetch(`${paths.blobs}?hash=${hash}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 404) return 'missing';
    if (!response.ok || response.headers.get('content-type') !== BLOB_TYPE) return 'unreachable';
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return 'unreachable';
  }
}
