import type { SealedVote } from '../../../../domain/vote/bag.ts';
import type { Found, PaperCheckIn, SearchTerms } from './searcher.ts';

/** What the page asks of the worker; each is answered once, in order. */
export type SearchRequest =
  | { readonly ask: 'begin'; readonly terms: SearchTerms }
  | { readonly ask: 'open'; readonly envelopes: readonly SealedVote[] }
  | { readonly ask: 'compare'; readonly papers: readonly PaperCheckIn[] }
  | { readonly ask: 'finish' };

export type SearchReply =
  | { readonly reply: 'done' }
  | { readonly reply: 'found'; readonly found: Found }
  | { readonly reply: 'failed'; readonly message: string };
