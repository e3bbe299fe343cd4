import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import type { HeldKey } from '../../../../sealing/held-key.ts';
import type { RunResult } from '../../vote-room/double-votes/run-result.ts';
import type { Opened } from './opening.ts';
import type { ResultBefore, RoundFacts } from './result.ts';
import type { FilledBag, Stripped, StrippedSums } from './stripping.ts';
import type { Tallied } from './tallying.ts';

/** The result that was published before, in its parts. */
export type PublishedBefore = Pick<ResultBefore, 'id' | 'number' | 'digest'> & {
  readonly chunks: readonly string[];
};

/** What the page asks of the desk. Each is answered once; bags and papers may be asked many times, portion by portion. */
export type DeskRequest =
  | { readonly ask: 'strip'; readonly cycle: Cycle; readonly keys: readonly HeldKey[] }
  | { readonly ask: 'take-bags'; readonly bags: readonly FilledBag[] }
  | { readonly ask: 'list'; readonly run: RunResult }
  | { readonly ask: 'open'; readonly cycle: Cycle; readonly key: HeldKey; readonly root: string }
  | { readonly ask: 'pause' | 'resume' | 'stop' }
  | { readonly ask: 'take-papers'; readonly batches: readonly PaperBatch[] }
  | {
      readonly ask: 'tally';
      readonly facts: RoundFacts;
      readonly sealed: boolean;
      readonly before: PublishedBefore | undefined;
    };

/** What is told of the list: its root, how many are on it, and where the others went, by ballot point. */
export type Listed = {
  readonly root: string;
  readonly inners: number;
  readonly points: ReadonlyMap<string, StrippedSums>;
};

export type DeskReply =
  | { readonly reply: 'done' }
  | { readonly reply: 'failed'; readonly message: string }
  | { readonly reply: 'listed'; readonly listed: Listed }
  | { readonly reply: 'not-listed'; readonly end: Exclude<Stripped, { end: 'stripped' }> }
  | { readonly reply: 'opened'; readonly opened: Pick<Opened, 'opened' | 'failed'> }
  | { readonly reply: 'stopped' }
  | { readonly reply: 'other-list'; readonly root: string | undefined }
  | { readonly reply: 'tallied'; readonly tallied: Tallied }
  | { readonly reply: 'not-opened' }
  | { readonly reply: 'before-damaged' };

/** What the desk says while it is at something: how many are opened, or some parts of the list. */
export type DeskWord =
  | { readonly say: 'opened'; readonly opened: number }
  | { readonly say: 'parts'; readonly parts: readonly string[] };

/** On the channel every request has a number, which its words and its answer bear too. */
export type Numbered<Message> = { readonly number: number; readonly message: Message };
