import type { SealedVote } from '../../../../domain/vote/bag.ts';
import type { Inside, OpenedInsides, OpenedOutside, OpenerTerms } from './opener.ts';

/** What an opener's worker is told: first what it opens with, then one portion after the other. */
export type OpenerRequest =
  | { readonly ask: 'begin'; readonly terms: OpenerTerms }
  | { readonly ask: 'outsides'; readonly id: number; readonly envelopes: readonly SealedVote[] }
  | { readonly ask: 'insides'; readonly id: number; readonly insides: readonly Inside[] };

/** The answer to the portion of this id. */
export type OpenerReply =
  | { readonly reply: 'outsides'; readonly id: number; readonly opened: readonly OpenedOutside[] }
  | { readonly reply: 'insides'; readonly id: number; readonly opened: OpenedInsides }
  | { readonly reply: 'failed'; readonly id: number; readonly message: string };
