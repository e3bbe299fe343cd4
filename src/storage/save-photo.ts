import type { Photo } from '../domain/ideas/photo.ts';
import type { Entry } from '../domain/log/kinds.ts';
import type { Refusal, Result } from '../domain/log/refusal.ts';
import { sha256Hex } from '../sealing/hash.ts';
import type { PhotoBox } from './photo-box.ts';
import type { StorageFailure } from './store.ts';

/** A picture that lies nowhere but in memory. */
export type NewPicture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** Decides on the entry that names a picture, and writes both in one stroke, or neither. */
export async function savePhoto<Made extends Entry, Failure extends Refusal>(
  { bytes, width, height }: NewPicture,
  photoBox: Pick<PhotoBox, 'save'>,
  decide: (photo: Photo) => Result<Made, Failure>,
): Promise<Result<Made, Failure | Refusal<StorageFailure>>> {
  const hash = await sha256Hex(bytes);
  const decided = decide({ hash, bytes: bytes.length, width, height });
  if (!decided.ok) return decided;
  const entry = decided.value;
  const saved = await photoBox.save([entry], [{ entry: entry.id, hash, bytes }]);
  return saved.ok ? decided : saved;
}
