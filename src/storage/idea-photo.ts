import { addPhoto } from '../domain/ideas/photo-decisions.ts';
import type { IdeaId } from '../domain/log/ids.ts';
import type { Entry } from '../domain/log/kinds.ts';
import { sha256Hex } from '../sealing/hash.ts';
import type { Saved } from './log.ts';
import { openPhotoBox, type PhotoPlace } from './photo-box.ts';

/** A photo that is going to be saved with its idea. It lies nowhere but in memory until then. */
export type IdeaPhoto = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Writes the idea's entries and the photo in one stroke; however often it is tried, it is one photo. */
  readonly save: (entries: readonly Entry[], removeDraft?: string) => Promise<Saved>;
};

/** Makes a photo ready to be saved with an idea. */
export async function ideaPhoto(
  idea: IdeaId,
  { bytes, width, height }: { bytes: Uint8Array<ArrayBuffer>; width: number; height: number },
  place: PhotoPlace,
): Promise<IdeaPhoto> {
  const hash = await sha256Hex(bytes);
  const entry = addPhoto({ idea, photo: { hash, bytes: bytes.length, width, height } }, place.log.env());
  const box = openPhotoBox(place);
  return {
    bytes,
    save: (entries, removeDraft) =>
      box.save([...entries, entry], [{ entry: entry.id, hash, bytes }], removeDraft),
  };
}
