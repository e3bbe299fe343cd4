import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import { sha256Hex } from '../sealing/hash.ts';
import type { SealContext } from '../sealing/hpke.ts';
import {
  BackupDisturbed,
  type BackupHeader,
  photoContext,
  PhotoFrame,
  PhotoList,
  photoListContext,
} from './backup-file.ts';
import { KeptBlob } from './photo-box.ts';
import type { Store } from './store.ts';

/** A photo out of a backup file; its bytes have the hash that they go by. */
export type BackupPhoto = { readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * What follows the entries in a file: the photos of this device that can still be read, one in memory at a time. Nothing
 * where there are none. Throws BackupDisturbed when one was erased meanwhile.
 */
export async function* photoFrames(
  store: Pick<Store, 'blobs' | 'blob'>,
  header: BackupHeader,
): AsyncGenerator<{ readonly content: unknown; readonly context: SealContext }> {
  const read = async (entry: string) => KeptBlob.safeParse(await store.blob(entry)).data;
  const held: { readonly entry: string; readonly hash: string }[] = [];
  for (const entry of await store.blobs()) {
    const blob = await read(entry);
    if (blob) held.push({ entry, hash: blob.hash });
  }
  if (held.length === 0) return;
  yield { content: { photos: held.map(({ hash }) => hash) }, context: photoListContext(header) };
  for (const [at, { entry }] of held.entries()) {
    const blob = await read(entry);
    if (!blob) throw new BackupDisturbed();
    const content = { hash: blob.hash, bytes: toBase64url(blob.bytes) };
    yield { content, context: photoContext(header, at, held.length) };
  }
}

/** The hashes that a frame lists; undefined when it is no list of photos. */
export const photosListed = (content: unknown): readonly string[] | undefined =>
  PhotoList.safeParse(content).data?.photos;

/** The photo in a frame; undefined unless it is the one that was listed. */
export async function photoIn(content: unknown, hash: string): Promise<BackupPhoto | undefined> {
  const frame = PhotoFrame.safeParse(content).data;
  const bytes = frame && fromBase64url(frame.bytes);
  return bytes && (await sha256Hex(bytes)) === hash ? { hash, bytes } : undefined;
}
