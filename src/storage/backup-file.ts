import * as z from 'zod/mini';
import { Sha256 } from '../domain/log/entry.ts';
import { KeyId, Uuid } from '../domain/log/ids.ts';
import type { Refusal } from '../domain/log/refusal.ts';
import { type SealContext, sealContext } from '../sealing/hpke.ts';
import { PUSH_BYTES_MAX } from '../wire/limits.ts';
import { Carried } from '../wire/push.ts';

/*
 * The backup file, front to back:
 *
 *   one line of JSON, in the clear: the header. It names the format, the file and the office key, and nobody.
 *   then frames, each four bytes of length (big-endian) and that many bytes: HPKE to the office key (info is the
 *   format, associated data name file, key and place) of gzip of JSON:
 *     the manifest as the tablet signed it, then one frame a chunk: PushedEntry[].
 *     If entries name photos: the list of their hashes, then one frame a photo. Each is proved by the hash that a
 *     signed entry names, so the manifest need not know of them, and a program that does not still reads every entry.
 *
 * The manifest stands first, so that every chunk of a file that broke off, or has a bad spot, can still be handed
 * in with its proof. It names how many chunks follow, and each chunk is sealed to its place among them: what is
 * missing, swapped or out of another file is noticed.
 */

/** The format that this program writes, and the purpose its seals are bound to. */
export const BACKUP_FORMAT = 'torg/backup/1';

/** The first line, without its line feed, is far shorter; a file without one this soon is not ours. */
export const HEADER_BYTES_MAX = 1024;

/** Bytes of a frame's length. */
export const FRAME_HEAD_BYTES = 4;

/** A longer frame is not read into memory: no chunk that can be pushed is as long. */
export const FRAME_BYTES_MAX = PUSH_BYTES_MAX;

/** JSON of one chunk's entries, in bytes. The rest of a push is left to the manifest that goes with every chunk. */
export const CHUNK_BYTES_MAX = PUSH_BYTES_MAX - 1_000_000 - 16 * 1024;

/** The log moved under the writer: entries were erased between counting and writing. Writing anew will do. */
export class BackupDisturbed extends Error {
  override readonly name = 'BackupDisturbed';
}

/** The first line of the file. */
export const BackupHeader = z.strictObject({ format: z.literal(BACKUP_FORMAT), file: Uuid, key: KeyId });
export type BackupHeader = z.infer<typeof BackupHeader>;

/** What the first frame holds: the manifest's JSON, verbatim, and the device's signature over it. */
export const SignedManifest = z.strictObject({
  manifest: Carried.shape.manifest,
  signature: Carried.shape.signature,
});
export type SignedManifest = z.infer<typeof SignedManifest>;

/**
 * Why a file, or a part of it, cannot be read. Where some of it was, `read` says how many of the `entries` that the
 * file should hold came before; `chunk` counts from 1.
 *
 * - `not-a-backup`: another kind of file, or one whose first line is damaged
 * - `newer-format`: written by a newer Torg; `format` says which
 * - `other-key`: sealed to an office key that is not at hand; `key` says which
 * - `manifest-damaged`: nothing in it can be proved to come from a tablet
 * - `chunk-damaged`: this chunk's bytes are not the ones that were written; the others are not concerned
 * - `truncated`: the file ends too early, or a damaged length hides the rest of it
 * - `photos-missing`: all entries were read, but only `read` of `photos` photos
 * - `goes-on`: all entries were read, and bytes follow that do not belong there
 * - `unreadable`: the medium gave up (the stick was pulled out)
 */
export type BackupRefusal = Refusal<
  | 'backup.not-a-backup'
  | 'backup.newer-format'
  | 'backup.other-key'
  | 'backup.manifest-damaged'
  | 'backup.chunk-damaged'
  | 'backup.truncated'
  | 'backup.photos-missing'
  | 'backup.goes-on'
  | 'backup.unreadable'
>;

/** What the manifest's seal is bound to. */
export const manifestContext = ({ file, key }: BackupHeader): SealContext =>
  sealContext(BACKUP_FORMAT, { file, key, part: 'manifest' });

/** What a chunk's seal is bound to: its place (from 0) among all. */
export const chunkContext = ({ file, key }: BackupHeader, chunk: number, of: number): SealContext =>
  sealContext(BACKUP_FORMAT, { file, key, part: 'chunk', chunk, of });

/** What the seal of the list of photos is bound to. */
export const photoListContext = ({ file, key }: BackupHeader): SealContext =>
  sealContext(BACKUP_FORMAT, { file, key, part: 'photos' });

/** What a photo's seal is bound to: its place (from 0) among all. */
export const photoContext = ({ file, key }: BackupHeader, photo: number, of: number): SealContext =>
  sealContext(BACKUP_FORMAT, { file, key, part: 'photo', photo, of });

/** The list of photos: their hashes, in order. */
export const PhotoList = z.strictObject({ photos: z.array(Sha256).check(z.minLength(1)) });

/** A photo in its frame, its bytes as base64url. */
export const PhotoFrame = z.strictObject({ hash: Sha256, bytes: z.string() });

/**
 * What to call the file: `torg-platta-3-2026-05-12-1432.torgbackup`, by the clock of the place where it is written.
 * An office browser has no number, and is called `kontor`.
 */
export function backupFileName(options: {
  readonly tablet: number | undefined;
  readonly at: Date;
  readonly timeZone: string;
}): string {
  const { tablet, at, timeZone } = options;
  // The Swedish way to write a time is ISO's: 2026-05-12 14:32.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = [part.get('year'), part.get('month'), part.get('day')].join('-');
  const where = tablet === undefined ? 'kontor' : `platta-${tablet}`;
  return `torg-${where}-${day}-${part.get('hour')}${part.get('minute')}.torgbackup`;
}
