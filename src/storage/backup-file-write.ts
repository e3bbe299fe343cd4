import { Uuid, type KeyId } from '../domain/log/ids.ts';
import { fromBase64url } from '../sealing/base64url.ts';
import { sign } from '../sealing/signature.ts';
import { sha256Hex } from '../sealing/hash.ts';
import { type Key, seal, type SealContext } from '../sealing/hpke.ts';
import { BACKUP_CHUNK_ENTRIES } from '../wire/limits.ts';
import type { Manifest, PushedEntry } from '../wire/push.ts';
import {
  BACKUP_FORMAT,
  BackupDisturbed,
  type BackupHeader,
  CHUNK_BYTES_MAX,
  chunkContext,
  FRAME_HEAD_BYTES,
  manifestContext,
  type SignedManifest,
} from './backup-file.ts';
import { gzip } from './backup-file-bytes.ts';
import type { AnswerPool } from './answer-pool.ts';
import { photoFrames } from './backup-file-photos.ts';
import type { BallotBox } from './ballot-box.ts';
import { StorageError, type Store, type StoredEntry } from './store.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Rows read from the store at a time. */
const PAGE = 500;

/** What a backup is written from, and for whom. */
export type BackupSource = {
  readonly store: Pick<Store, 'identity' | 'since' | 'blobs' | 'blob'>;
  /** What waits in the open bag is sealed into the file; an office browser has none. */
  readonly ballotBox?: Pick<BallotBox, 'sealRest'>;
  /** Its sums leave, too. */
  readonly answerPool?: Pick<AnswerPool, 'sendRest'>;
  /** The device's private half, which signs the manifest. */
  readonly deviceKey: Key;
  /** The key to seal to: its id, and its raw public half as base64url (`currentOfficeKey`). */
  readonly officeKey: { readonly key: KeyId; readonly publicKey: string };
  /** Called as chunks are finished: entries written, and how many there will be. */
  readonly progress?: (written: number, entries: number) => void;
};

/**
 * Writes the backup file piece by piece: all own entries, whatever their state, erased ones aside. The log is read
 * twice, once for the manifest and once for the chunks, and never held: memory stays at one chunk.
 * Seals the open bag first. Throws StorageError when the store fails, BackupDisturbed when entries were erased meanwhile; the file is then
 * to be written again. What is appended while it is written may be left out.
 */
export async function* writeBackup(source: BackupSource): AsyncGenerator<Bytes, void, undefined> {
  const identity = await source.store.identity();
  if (!identity) throw new Error('A device that is not enrolled has nothing to back up');
  const rest = await source.ballotBox?.sealRest('backup');
  // A file without the votes that wait would be taken for the whole tablet.
  if (rest?.ok === false) throw new StorageError(rest.refusal.code);
  const answers = await source.answerPool?.sendRest();
  if (answers?.ok === false) throw new StorageError(answers.refusal.code);
  const publicKey = fromBase64url(source.officeKey.publicKey);
  if (!publicKey) throw new Error('The office key is not base64url');
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    file: Uuid.parse(crypto.randomUUID()),
    key: source.officeKey.key,
  };
  const frame = async (content: unknown, context: SealContext) =>
    framed(await seal(publicKey, await gzip(json(content)), context));

  const planned: PlannedChunk[] = [];
  for await (const chunk of planChunks(source.store)) planned.push(chunk);
  const manifest: Manifest = {
    device: identity.device,
    file: header.file,
    entries: planned.reduce((sum, chunk) => sum + chunk.entries, 0),
    digests: planned.map((chunk) => chunk.digest),
  };
  const text = JSON.stringify(manifest);
  const signed: SignedManifest = { manifest: text, signature: await sign(source.deviceKey, text) };

  yield json(header, '\n');
  yield frame(signed, manifestContext(header));
  let written = 0;
  for (const [at, chunk] of planned.entries()) {
    const entries: PushedEntry[] = [];
    for await (const entry of ownEntries(source.store, chunk.after, chunk.until)) entries.push(entry.pushed);
    if ((await digestOf(entries)) !== chunk.digest) throw new BackupDisturbed();
    yield frame(entries, chunkContext(header, at, planned.length));
    written += entries.length;
    source.progress?.(written, manifest.entries);
  }
  for await (const { content, context } of photoFrames(source.store, header)) yield frame(content, context);
}

/** The backup file as a stream, as `Response`, `showSaveFilePicker` and Node take it. Errors of `writeBackup` end it. */
export function backupStream(source: BackupSource): ReadableStream<Bytes> {
  const pieces = writeBackup(source);
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}

/** The SHA-256 of the entries' hashes, written one after the other: what a manifest says of a chunk. */
export const digestOf = (entries: readonly { readonly hash: string }[]): Promise<string> =>
  sha256Hex(entries.map((entry) => entry.hash).join(''));

/** A stretch of the log that makes one chunk: the own rows with an arrival above `after`, up to `until`. */
type PlannedChunk = {
  readonly after: number;
  readonly until: number;
  readonly entries: number;
  readonly digest: string;
};

type OwnEntry = { readonly arrival: number; readonly pushed: PushedEntry };

/** Cuts the log into chunks, each small enough, in number and in bytes, to be pushed as one request. */
async function* planChunks(store: Pick<Store, 'since'>): AsyncGenerator<PlannedChunk> {
  let taken: { readonly hash: string }[] = [];
  let bytes = 0;
  let after = 0;
  let until = 0;
  const finished = async (): Promise<PlannedChunk> => ({
    after,
    until,
    entries: taken.length,
    digest: await digestOf(taken),
  });
  for await (const { arrival, pushed } of ownEntries(store, 0, Infinity)) {
    const size = json(pushed, ',').length;
    if (taken.length === BACKUP_CHUNK_ENTRIES || (taken.length > 0 && bytes + size > CHUNK_BYTES_MAX)) {
      yield await finished();
      after = until;
      taken = [];
      bytes = 0;
    }
    taken.push({ hash: pushed.hash });
    bytes += size;
    until = arrival;
  }
  if (taken.length > 0) yield await finished();
}

/** What this device wrote itself and still has the bytes of, in the order it was written. */
async function* ownEntries(
  store: Pick<Store, 'since'>,
  after: number,
  until: number,
): AsyncGenerator<OwnEntry> {
  for (let from = after; from < until;) {
    const rows = await store.since(from, PAGE);
    for (const row of rows) {
      if (row.arrival > until) return;
      const pushed = asPushed(row);
      if (pushed) yield { arrival: row.arrival, pushed };
    }
    const last = rows.at(-1);
    if (!last) return;
    from = last.arrival;
  }
}

function asPushed({ id, hash, bytes, written, recovers }: StoredEntry): PushedEntry | undefined {
  if (!written || bytes === null) return undefined;
  const { epoch, seq } = written;
  return recovers ? { id, epoch, seq, hash, bytes, recovers } : { id, epoch, seq, hash, bytes };
}

const json = (content: unknown, end = ''): Bytes => new TextEncoder().encode(JSON.stringify(content) + end);

function framed(sealed: Bytes): Bytes {
  const frame = new Uint8Array(FRAME_HEAD_BYTES + sealed.length);
  new DataView(frame.buffer).setUint32(0, sealed.length);
  frame.set(sealed, FRAME_HEAD_BYTES);
  return frame;
}
