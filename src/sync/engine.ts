import type { Entry } from '../domain/log/kinds.ts';
import type { ProblemCode } from '../wire/problem.ts';
import type { QuarantineReason } from '../wire/push.ts';
import type { SyncStatus } from './status.ts';

/** What became of a serial entry: it is only stored here once the server has taken it. */
export type Submitted =
  | { readonly outcome: 'accepted'; readonly position: number }
  /** Somebody was faster: look at the new state and decide again. */
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'refused'; readonly reason: QuarantineReason | ProblemCode }
  /** Unknown whether it arrived: submit the same entry again. */
  | { readonly outcome: 'not-sent' };

/** The one engine of a page: pushes what is pending, pulls what is new. Correct with any number of tabs. */
export type Sync = {
  status(): SyncStatus;
  subscribe(listener: () => void): () => void;
  /** Tries at once, whatever the back-off says; resolves when this try is over. */
  sendNow(): Promise<void>;
  /** Sends a serial entry, with the last position of its subject that this device has pulled. */
  submit(entry: Entry): Promise<Submitted>;
  stop(): void;
};
