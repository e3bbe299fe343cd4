import * as z from 'zod/mini';
import { Sha256 } from '../log/entry.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** Bytes of one photo, at most: what the tablet makes of any picture is far smaller. */
export const PHOTO_BYTES_MAX = 1_000_000;
/** Pixels of its longer side, at most: enough to see a place on a whole screen. */
export const PHOTO_SIDE_MAX = 1600;

const Side = z.int().check(z.gte(1), z.lte(PHOTO_SIDE_MAX));

/** A photo as the log names it: a JPEG by the SHA-256 of its bytes, which travel and lie beside the log. */
export const Photo = z.strictObject({
  hash: Sha256,
  bytes: z.int().check(z.gte(1), z.lte(PHOTO_BYTES_MAX)),
  width: Side,
  height: Side,
});
export type Photo = z.infer<typeof Photo>;

/** The subject is the idea. An entry of its own, so that the idea need not wait for the bytes of its photo. */
export const photoKinds = {
  'idea.photo-added': kind({
    data: z.strictObject({ photo: Photo }),
    writers: ['device', 'coordinator', 'assessor'],
    readers: ['coordinator', 'assessor'],
  }),
};

/** A photo as somebody added it: the entry itself, which is the photo's only name. */
export type AddedPhoto = EntryIn<typeof photoKinds>;
