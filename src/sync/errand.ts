import type { RetryReason } from '../wire/push.ts';
import type { DeviceLog } from '../storage/log.ts';
import type { Store } from '../storage/store.ts';
import { FULL, type Limit } from './batches.ts';
import type { Sender } from './push.ts';

/** Entries that the server asked to send again later are left alone for this long, in milliseconds. */
export const POSTPONED_FOR = 5 * 60 * 1000;

/** What the engine remembers from one run to the next, and forgets with the page. */
export class Memory {
  limit: Limit = FULL;
  /** Whether the server has said, since the last trouble, how far it holds this device. */
  acquainted = false;
  /** Entries that must wait, by id, with the reason; they hold up nobody. */
  readonly postponed = new Map<string, RetryReason>();
  /** Entries whose blobs the server holds, as it said in this run. */
  readonly delivered = new Set<string>();
  #postponedUntil = 0;

  postpone(entry: string, reason: RetryReason, now: number): void {
    if (this.postponed.size === 0) this.#postponedUntil = now + POSTPONED_FOR;
    this.postponed.set(entry, reason);
  }

  /** Everything may be tried again once the time is up, or a person says so. */
  reconsider(now: number, byHand: boolean): void {
    if (byHand || now >= this.#postponedUntil) this.postponed.clear();
  }
}

/** How far a run has come. */
export type Progress = {
  readonly phase: 'sending' | 'fetching';
  /** Entries that the server took in this run. */
  readonly settled: number;
};

/** One device, its server, and the way between them. */
export type Errand = {
  readonly store: Store;
  readonly log: DeviceLog;
  readonly sender: Sender;
  readonly memory: Memory;
  readonly report: (progress: Progress) => void;
};
