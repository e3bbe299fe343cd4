import type { Tablet } from '../tablets/tablet-list.ts';

/** A tablet that was heard of longer ago than this has not got what was changed since, in hours. */
const FRESH_HOURS = 24;

/**
 * Whether a tablet can go to an event: `old` has not called for a day, `before` not since it was chosen, so that it may not
 * know the event. `unheard` while the server has not been asked.
 */
export type Readiness = 'ready' | 'unheard' | 'never' | 'old' | 'before' | 'revoked';

/** `since` is when it was said that the tablet comes; the tablet is undefined when nobody knows it any more. */
export function readinessOf(tablet: Tablet | undefined, since: string, now: string): Readiness {
  if (!tablet || tablet.revoked) return 'revoked';
  if (tablet.lastContact === undefined) return 'unheard';
  if (tablet.lastContact === null) return 'never';
  if (tablet.lastContact < since) return 'before';
  const hours = (Date.parse(now) - Date.parse(tablet.lastContact)) / 3_600_000;
  return hours > FRESH_HOURS ? 'old' : 'ready';
}

/** Whether somebody must do something about it before the event. */
export const isUnready = (readiness: Readiness): boolean => readiness !== 'ready' && readiness !== 'unheard';
