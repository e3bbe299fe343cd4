import { useEffect, useState } from 'preact/hooks';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { countsOf, publishedOf, standingResult } from '../../../domain/outcome/count-standing.ts';
import { accept, refuse, type Refusal, type Result } from '../../../domain/log/refusal.ts';
import { fromBase64url } from '../../../sealing/base64url.ts';
import { sha256Hex } from '../../../sealing/hash.ts';
import { gunzip } from '../../../storage/backup-file-bytes.ts';
import type { Log } from '../../../storage/log.ts';
import { ResultFile } from '../../../wire/result-file.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { partsThere } from './engine/published-parts.ts';

/** `not-here`: parts of it have not come to this browser. `damaged`: what came is not what two people agreed to. */
export type ResultRefusal = Refusal<'result.not-here' | 'result.damaged'>;

/** Bytes of a result's text, unfolded: half a million ballots of which no two are alike take less. */
const RESULT_BYTES_MAX = 256 * 1024 * 1024;

/** Reads the published file of a count out of the log. Refuses one that is not all here, or differs from its digest. */
export async function readPublished(
  log: Pick<Log, 'read'>,
  count: StartedCount,
): Promise<Result<ResultFile, ResultRefusal>> {
  const parts = publishedOf(count);
  if (!parts) return refuse('result.not-here');
  const chunks = await partsThere(log, count);
  if (!chunks) return refuse('result.not-here');
  const zipped = fromBase64url(parts.map(({ part }) => chunks.get(part)).join(''));
  const bytes = zipped && (await gunzip(zipped, RESULT_BYTES_MAX));
  if (!bytes || (await sha256Hex(bytes)) !== parts[0].digest) return refuse('result.damaged');
  const file = ResultFile.safeParse(jsonOf(bytes));
  return file.success ? accept(file.data) : refuse('result.damaged');
}

function jsonOf(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** How far the reading of the result that stands has come; `none` before one is published. */
export type ResultReading =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly why: ResultRefusal['code'] }
  | {
      readonly step: 'there';
      readonly count: StartedCount;
      readonly digest: string;
      readonly file: ResultFile;
    };

/**
 * The published result that stands in this round, or that of a certain count of it; read anew only when it is another one.
 */
export function usePublishedResult(of?: string): ResultReading {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const standing =
    of === undefined
      ? standingResult(state.counts, cycle.id)
      : countsOf(state.counts, cycle.id).find(({ id }) => id === of);
  const digest = standing && publishedOf(standing)?.[0].digest;
  const [read, setRead] = useState<{ digest: string; end: Result<ResultFile, ResultRefusal> }>();
  const done = read !== undefined && read.digest === digest;
  useEffect(() => {
    if (!standing || digest === undefined || done) return undefined;
    let gone = false;
    void (async () => {
      const end = await readPublished(office.log, standing);
      if (!gone) setRead({ digest, end });
    })();
    return () => {
      gone = true;
    };
  }, [office.log, standing, digest, done]);
  if (!standing || digest === undefined) return { step: 'none' };
  if (!done) return { step: 'reading' };
  return read.end.ok
    ? { step: 'there', count: standing, digest, file: read.end.value }
    : { step: 'failed', why: read.end.refusal.code };
}
