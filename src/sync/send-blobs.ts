import { sha256Hex } from '../sealing/hash.ts';
import { KeptBlob } from '../storage/photo-box.ts';
import { BLOB_TYPE, BlobAnswer } from '../wire/blob.ts';
import { BLOB_PART_BYTES } from '../wire/limits.ts';
import { paths } from '../wire/paths.ts';
import { ask, type Credentials } from './ask.ts';
import type { Errand } from './errand.ts';
import type { Heard } from './heard.ts';
import { type Trouble, troubleIn } from './trouble.ts';
import type { Clock, Fetch } from './world.ts';

/** How many blobs the server holds now that it did not, and why the rest must wait. */
export type Delivered = { readonly delivered: number; readonly trouble?: Trouble };

/** Who sends, and by which way. */
export type BlobSender = {
  readonly world: { readonly fetch: Fetch; readonly clock: Clock };
  readonly credentials: Credentials;
  readonly signal?: AbortSignal;
};

/** More requests than this for one part mean that somebody on the way plays with us. */
const REQUESTS_PER_PART = 3;

/**
 * Sends the blobs of these entries, each from where the server's copy ends. A blob that is lost or damaged here holds up
 * nothing: its entry goes without, and the office says that the photo is missing. One that the server does not take for
 * now waits with its entry, and holds up no other.
 */
export async function sendBlobs(
  { store, sender, memory }: Pick<Errand, 'store' | 'sender' | 'memory'>,
  entries: readonly string[],
): Promise<Delivered> {
  let delivered = 0;
  for (const entry of entries) {
    const row = KeptBlob.safeParse(await store.blob(entry)).data;
    const sound = row && (await sha256Hex(row.bytes)) === row.hash;
    const heard = sound ? await sendBlob(sender, row) : undefined;
    if (heard?.kind === 'refused' && mustWait(heard)) {
      const outdated = heard.status === 404 || heard.status === 405;
      memory.postpone(entry, outdated ? 'update-server' : 'try-later', sender.world.clock.now());
      continue;
    }
    if (heard && heard.kind !== 'answer') return { delivered, trouble: troubleIn(heard, entries.length) };
    memory.delivered.add(entry);
    delivered += 1;
  }
  return { delivered };
}

/** Refusals of this one blob. Whoever is not known at all, or asked to be quiet, hears so for everything. */
const mustWait = ({ status, problem }: Extract<Heard<unknown>, { kind: 'refused' }>): boolean =>
  status === 413 || (problem !== undefined && status !== 401 && status !== 429 && status !== 503);

/** Sends one blob part by part. The answer is its last: all of it is held. */
export async function sendBlob(
  { world, credentials, signal }: BlobSender,
  { hash, bytes }: Pick<KeptBlob, 'hash' | 'bytes'>,
): Promise<Heard<BlobAnswer>> {
  const size = bytes.length;
  const parts = Math.ceil(size / BLOB_PART_BYTES);
  let held = 0;
  let part = new Uint8Array();
  for (let requests = 0; requests <= parts * REQUESTS_PER_PART; requests += 1) {
    const path = `${paths.blobs}?${new URLSearchParams({ hash, size: `${size}`, at: `${held}` })}`;
    const question = { method: 'PUT', path, body: part, type: BLOB_TYPE, schema: BlobAnswer } as const;
    const heard = await ask(world, credentials, question, signal);
    if (heard.kind !== 'answer' || heard.value.held === size) return heard;
    held = heard.value.held;
    part = new Uint8Array(bytes.subarray(held, held + BLOB_PART_BYTES));
  }
  return { kind: 'strange', detail: 'parts that arrive and do not stay' };
}
