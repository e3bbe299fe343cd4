import { CHUNK_MAX } from '../../../../domain/outcome/count.ts';
import { fromBase64url, toBase64url } from '../../../../sealing/base64url.ts';
import { sha256Hex } from '../../../../sealing/hash.ts';
import { gunzip, gzip } from '../../../../storage/backup-file-bytes.ts';
import { ResultFile } from '../../../../wire/result-file.ts';

/** Three bytes are four signs: so many bytes fill a chunk, and chunks put together are one base64url text. */
const CHUNK_BYTES = (CHUNK_MAX / 4) * 3;

/** Bytes of a result's text, unfolded: half a million ballots of which no two are alike take less. */
const RESULT_BYTES_MAX = 256 * 1024 * 1024;

/** A result as it is published: its digest is that of the text; the chunks are the text gzipped, as base64url. */
export type PackedResult = {
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly chunks: readonly string[];
};

export async function packResult(text: string): Promise<PackedResult> {
  const bytes = new TextEncoder().encode(text);
  const [digest, zipped] = await Promise.all([sha256Hex(bytes), gzip(bytes)]);
  const chunks = Array.from({ length: Math.ceil(zipped.length / CHUNK_BYTES) }, (_, at) =>
    toBase64url(zipped.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES)),
  );
  return { digest, bytes, chunks };
}

/** Reads the chunks of a published result, in their order. Undefined where one bit is not what the digest says. */
export async function unpackResult(
  chunks: readonly string[],
  digest: string,
): Promise<ResultFile | undefined> {
  const zipped = fromBase64url(chunks.join(''));
  const bytes = zipped && (await gunzip(zipped, RESULT_BYTES_MAX));
  if (!bytes || (await sha256Hex(bytes)) !== digest) return undefined;
  try {
    const file = ResultFile.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return file.success ? file.data : undefined;
  } catch {
    return undefined;
  }
}
