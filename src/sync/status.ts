import type { RetryReason } from '../wire/push.ts';

/** Why sending stopped or waits, as a value that the pill and the panel put into words. Nothing is ever lost by any. */
export type SyncProblem =
  /** No network, or nobody answered. */
  | { readonly kind: 'offline' }
  /** Somebody answered who is not our server: a sign-in page of a hotspot, a proxy's error, half an answer. */
  | { readonly kind: 'not-our-server'; readonly detail: string }
  /** The server asked us to wait, or failed. */
  | { readonly kind: 'server-busy'; readonly status: number }
  /** The server was restored: it takes what is sent, and lets tablets read once the office has looked through them. */
  | { readonly kind: 'restored' }
  /** Some entries must wait until somebody updates the server. */
  | { readonly kind: 'retry'; readonly reason: RetryReason; readonly entries: number }
  /** The server does not let this device or member in: staff must help. */
  | { readonly kind: 'not-let-in'; readonly status: 401 | 403; readonly code: string }
  /** This device's own storage failed. */
  | { readonly kind: 'storage'; readonly code: string };

/** What the engine does right now. `waiting` tries again at `retryAt`; `paused` waits for a person. */
export type SyncPhase = 'idle' | 'sending' | 'fetching' | 'waiting' | 'paused' | 'stopped';

export type SyncStatus = {
  readonly phase: SyncPhase;
  readonly pending: number;
  readonly quarantined: number;
  /** Entries acknowledged in this run of sending, and how many there were to send: progress in numbers. */
  readonly sent: number;
  readonly total: number;
  /** When our server last gave a full answer. */
  readonly lastContact: string | null;
  readonly problem: SyncProblem | null;
  /** When the next try comes, for `waiting`. */
  readonly retryAt: string | null;
  /** Set once everything visible has been pulled at least once. */
  readonly complete: boolean;
};
