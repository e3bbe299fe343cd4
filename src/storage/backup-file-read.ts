import * as z from 'zod/mini';
import type { KeyId } from '../domain/log/ids.ts';
import { accept, refuse, type Result } from '../domain/log/refusal.ts';
import { verify } from '../sealing/signature.ts';
import { open, type OpeningKey, type SealContext } from '../sealing/hpke.ts';
import { BACKUP_CHUNK_ENTRIES } from '../wire/limits.ts';
import { type Carried, Manifest, PushedEntry } from '../wire/push.ts';
import {
  BackupHeader,
  type BackupRefusal,
  chunkContext,
  FRAME_BYTES_MAX,
  FRAME_HEAD_BYTES,
  HEADER_BYTES_MAX,
  manifestContext,
  photoContext,
  photoListContext,
  SignedManifest,
} from './backup-file.ts';
import { type BackupPhoto, photoIn, photosListed } from './backup-file-photos.ts';
import { ByteReader, gunzip } from './backup-file-bytes.ts';
import { digestOf } from './backup-file-write.ts';

/** One chunk, ready to be pushed as it is; `read` entries have been read so far, this chunk's included. */
export type BackupChunk = {
  readonly entries: readonly PushedEntry[];
  readonly carried: Carried;
  readonly read: number;
};

/** A backup file that could be opened. Its chunks are read one at a time, once. */
export type OpenBackup = {
  readonly header: BackupHeader;
  readonly manifest: Manifest;
  /** Whether this device, by its public key, signed the manifest. */
  signedBy(publicKey: string): Promise<boolean>;
  /** The chunks in order. A refusal says what could not be read; after `chunk-damaged` others may follow. */
  chunks(): AsyncGenerator<Result<BackupChunk, BackupRefusal>, void, undefined>;
  /** The photos that the entries name, once all chunks have been read. A refusal at the end says how many are missing. */
  photos(): AsyncGenerator<Result<BackupPhoto, BackupRefusal>, void, undefined>;
};

const Chunk = z.array(PushedEntry).check(z.minLength(1), z.maxLength(BACKUP_CHUNK_ENTRIES));

/** Reads the first line alone: which key a file needs. The file may be opened afterwards from a new stream. */
export async function readBackupHeader(
  stream: ReadableStream<Uint8Array>,
): Promise<Result<BackupHeader, BackupRefusal>> {
  const reader = new ByteReader(stream);
  const header = await headerFrom(reader);
  await reader.close();
  return header;
}

/**
 * Opens a backup file from the start of its stream. `opening` gives the private half for the key id that the file
 * names, or undefined when it is not at hand.
 */
export async function openBackup(
  stream: ReadableStream<Uint8Array>,
  opening: (key: KeyId) => OpeningKey | undefined,
): Promise<Result<OpenBackup, BackupRefusal>> {
  const reader = new ByteReader(stream);
  const header = await headerFrom(reader);
  if (!header.ok) return header;
  const key = opening(header.value.key);
  if (!key) return refuse('backup.other-key', { key: header.value.key });
  const frame = await frameFrom(reader);
  if (!frame) return endedEarly(reader, { read: 0 });
  const signed = SignedManifest.safeParse(await contentOf(frame, key, manifestContext(header.value)));
  const manifest = Manifest.safeParse(signed.success ? parsed(signed.data.manifest) : undefined);
  if (!signed.success || !manifest.success || manifest.data.file !== header.value.file)
    return refuse('backup.manifest-damaged');
  const source: Source = { reader, key, header: header.value, manifest: manifest.data, photos: [] };
  return accept({
    header: header.value,
    manifest: manifest.data,
    signedBy: (publicKey) => verify(publicKey, signed.data.manifest, signed.data.signature),
    chunks: () => chunksFrom(source, signed.data),
    photos: () => photosFrom(source),
  });
}

async function headerFrom(reader: ByteReader): Promise<Result<BackupHeader, BackupRefusal>> {
  const line = await reader.line(HEADER_BYTES_MAX);
  if (!line) return refuse(reader.failed ? 'backup.unreadable' : 'backup.not-a-backup');
  const json = parsed(new TextDecoder().decode(line));
  const header = BackupHeader.safeParse(json);
  if (header.success) return accept(header.data);
  const newer = NewerHeader.safeParse(json);
  return newer.success
    ? refuse('backup.newer-format', { format: newer.data.format })
    : refuse('backup.not-a-backup');
}

/** All that is known of formats to come: their name, with a higher number. */
const NewerHeader = z.object({ format: z.string().check(z.regex(/^torg\/backup\/(?:[2-9]|[1-9]\d{1,3})$/)) });

/** A file as far as it has been read. */
type Source = {
  readonly reader: ByteReader;
  readonly key: OpeningKey;
  readonly header: BackupHeader;
  readonly manifest: Manifest;
  /** The photos that follow, known once all chunks have been read. */
  photos: readonly string[];
};

async function* chunksFrom(
  source: Source,
  signed: SignedManifest,
): AsyncGenerator<Result<BackupChunk, BackupRefusal>, void, undefined> {
  const { reader, key, header, manifest } = source;
  const { entries, digests } = manifest;
  let read = 0;
  for (const [chunk, digest] of digests.entries()) {
    const where = { chunk: chunk + 1, of: digests.length, entries };
    const frame = await frameFrom(reader);
    if (!frame) {
      yield endedEarly(reader, { ...where, read });
      return;
    }
    const content = Chunk.safeParse(await contentOf(frame, key, chunkContext(header, chunk, digests.length)));
    if (content.success && (await digestOf(content.data)) === digest) {
      read += content.data.length;
      yield accept({ entries: content.data, carried: { ...signed, chunk }, read });
    } else {
      yield refuse('backup.chunk-damaged', { ...where, read });
    }
  }
  if (!(await reader.atEnd())) {
    const frame = await frameFrom(reader);
    const listed = frame && photosListed(await contentOf(frame, key, photoListContext(header)));
    source.photos = listed ?? [];
    if (listed) return;
    yield refuse('backup.goes-on', { read, entries });
  }
  await reader.close();
}

async function* photosFrom({
  reader,
  key,
  header,
  photos,
}: Source): AsyncGenerator<Result<BackupPhoto, BackupRefusal>, void, undefined> {
  let read = 0;
  for (const [at, hash] of photos.entries()) {
    const frame = await frameFrom(reader);
    if (!frame) break;
    const photo = await photoIn(await contentOf(frame, key, photoContext(header, at, photos.length)), hash);
    if (!photo) continue;
    read += 1;
    yield accept(photo);
  }
  if (read < photos.length) yield refuse('backup.photos-missing', { read, photos: photos.length });
  await reader.close();
}

/** The next frame's bytes. Undefined at the end, in the middle of one, and for a length that none can have. */
async function frameFrom(reader: ByteReader): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const head = await reader.take(FRAME_HEAD_BYTES);
  const length = head && new DataView(head.buffer).getUint32(0);
  return length === undefined || length > FRAME_BYTES_MAX ? undefined : reader.take(length);
}

const endedEarly = (reader: ByteReader, params: Readonly<Record<string, number>>) =>
  refuse(reader.failed ? 'backup.unreadable' : 'backup.truncated', params);

/** What a frame holds, as JSON gives it; undefined when it cannot be opened, unfolded or parsed. */
async function contentOf(
  frame: Uint8Array<ArrayBuffer>,
  key: OpeningKey,
  context: SealContext,
): Promise<unknown> {
  const zipped = await open(key, frame, context);
  const bytes = zipped && (await gunzip(zipped, FRAME_BYTES_MAX));
  return bytes && parsed(new TextDecoder().decode(bytes));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
