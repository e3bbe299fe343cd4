import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Bytes of a result's text, inflated: half a million ballots of which no two are alike take less. */
const TEXT_BYTES_MAX = 256 * 1024 * 1024;

const inflate = promisify(gunzip);

/** A published file, put together: its text, and the bytes as they are sent on. */
export type PublishedText = { readonly text: string; readonly gzip: Uint8Array<ArrayBuffer> };

/** Puts a file together from its pieces. Undefined where it is not the very text of this digest. */
export async function publishedText(
  chunks: readonly string[],
  digest: string,
): Promise<PublishedText | undefined> {
  const gzip = new Uint8Array(Buffer.from(chunks.join(''), 'base64url'));
  const bytes = await inflate(gzip, { maxOutputLength: TEXT_BYTES_MAX }).catch(() => undefined);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== digest) return undefined;
  return { text: bytes.toString('utf8'), gzip };
}
