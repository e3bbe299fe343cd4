import * as z from 'zod/mini';
import { PHOTO_BYTES_MAX } from '../domain/ideas/photo.ts';
import { Sha256 } from '../domain/log/entry.ts';

/** Which part of which blob a request brings: the SHA-256 and the length of the whole, and where the part begins. */
export const BlobPart = z.object({
  hash: Sha256,
  size: z.int().check(z.gte(1), z.lte(PHOTO_BYTES_MAX)),
  at: z.int().check(z.nonnegative()),
});
export type BlobPart = z.infer<typeof BlobPart>;

/** How much of the blob the server holds, from its beginning. All of it: the hash has been checked. */
export const BlobAnswer = z.strictObject({ held: z.int().check(z.nonnegative()) });
export type BlobAnswer = z.infer<typeof BlobAnswer>;

/** Which blob is asked for. */
export const BlobQuery = z.object({ hash: Sha256 });

/** What a blob is sent and answered as: bytes, whatever they show. */
export const BLOB_TYPE = 'application/octet-stream';
