import type { Bag, SealedVote } from '../../../../domain/vote/bag.ts';
import type { Log } from '../../../../storage/log.ts';
import { openSearchDesk, type SearchDesk } from './ask-worker.ts';
import type { SearchRequest } from './search-messages.ts';
import type { Found, PaperCheckIn, SearchTerms } from './searcher.ts';

/** Bags that are read at a time: up to a thousand envelopes, a megabyte. */
const BAGS_AT_ONCE = 50;
const PAPERS_AT_ONCE = 500;

export type SearchInput = {
  readonly terms: SearchTerms;
  readonly bags: readonly Bag[];
  readonly papers: readonly PaperCheckIn[];
};

/** What became of a search. `bags-missing`: their bytes are not in this browser, and nothing was decided. */
export type SearchEnd =
  | { readonly end: 'found'; readonly found: Found }
  | { readonly end: 'stopped' }
  | { readonly end: 'bags-missing'; readonly count: number }
  | { readonly end: 'failed'; readonly message: string };

/**
 * Goes over all envelopes of a vote in a worker, the next bags read while the last are opened. `progress` hears how many
 * envelopes have been opened. Stops when asked to, and takes all that it knew with it.
 */
export async function search(
  log: Pick<Log, 'read'>,
  { terms, bags, papers }: SearchInput,
  progress: (opened: number) => void,
  stopped: AbortSignal,
): Promise<SearchEnd> {
  const desk = openSearchDesk();
  const onStop = () => desk.close();
  stopped.addEventListener('abort', onStop);
  try {
    await must(desk, { ask: 'begin', terms });
    let opened = 0;
    const open = async (envelopes: readonly SealedVote[]) => {
      await must(desk, { ask: 'open', envelopes });
      opened += envelopes.length;
      progress(opened);
    };
    let before: Promise<void> = Promise.resolve();
    for (const portion of portions(bags, BAGS_AT_ONCE)) {
      const [entries] = await Promise.all([log.read(portion.map(({ entry }) => entry)), before]);
      const missing = portion.length - entries.length;
      if (missing > 0) return { end: 'bags-missing', count: missing };
      const envelopes = entries.flatMap((entry) => (entry.kind === 'bag.sealed' ? entry.data.envelopes : []));
      if (stopped.aborted) return { end: 'stopped' };
      before = open(envelopes);
    }
    await before;
    for (const portion of portions(papers, PAPERS_AT_ONCE))
      await must(desk, { ask: 'compare', papers: portion });
    const reply = await desk.ask({ ask: 'finish' });
    if (stopped.aborted) return { end: 'stopped' };
    return reply.reply === 'found'
      ? { end: 'found', found: reply.found }
      : { end: 'failed', message: reply.reply === 'failed' ? reply.message : reply.reply };
  } catch (error) {
    if (stopped.aborted) return { end: 'stopped' };
    return { end: 'failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    stopped.removeEventListener('abort', onStop);
    desk.close();
  }
}

async function must(desk: SearchDesk, request: SearchRequest): Promise<void> {
  const reply = await desk.ask(request);
  if (reply.reply === 'failed') throw new Error(reply.message);
}

function* portions<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
