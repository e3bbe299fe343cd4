import type { StartedCount } from '../../../../domain/outcome/count.ts';
import type { Log } from '../../../../storage/log.ts';
import { StorageError } from '../../../../storage/store.ts';

/** Parts that are read out of the log at a time: each holds up to 45,000 signs. */
const AT_A_TIME = 50;

/**
 * The pieces that stand of a publication, by part: all of them, or those that were sent before it was broken off. Undefined
 * where one of them cannot be read here.
 */
export async function partsThere(
  log: Pick<Log, 'read'>,
  { published }: StartedCount,
): Promise<ReadonlyMap<number, string> | undefined> {
  const ids = [...published.values()].map(({ entry }) => entry);
  const chunks = new Map<number, string>();
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    // Each portion is let go before the next is asked for.
    // oxlint-disable-next-line no-await-in-loop
    const entries = await log.read(ids.slice(at, at + AT_A_TIME)).catch(unread);
    for (const entry of entries)
      if (entry.kind === 'result.published') chunks.set(entry.data.part, entry.data.chunk);
  }
  return chunks.size === ids.length ? chunks : undefined;
}

/** A disk that does not answer now has what it had; anything else is a surprise. */
function unread(error: unknown): readonly never[] {
  if (error instanceof StorageError) return [];
  throw error;
}
