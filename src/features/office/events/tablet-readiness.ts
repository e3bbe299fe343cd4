import { lastChanged, type StreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Tablet } from '../tablets/tablet-list.ts';

/** A tablet that was heard of longer ago than this has not got what was changed since, in hours. */
const FRESH_HOURS = 24;

/**
 * Whether a tablet can go to an event: `old` has not called for a day, `before` not since it was chosen or the event
 * was changed, so that it may not know it. `unheard` while the server has not been asked.
 */
export type Readiness = 'ready' | 'unheard' | 'never' | 'old' | 'before' | 'revoked';

/** What an event needs of a tablet: that it has called since it was chosen, and since the event was last changed. */
export const neededSince = (chosen: string, event: StreetEvent): string => {
  const changed = lastChanged(event);
  return changed !== undefined && changed > chosen ? changed : chosen;
};

/** `since` is when it was said what it has to know (`neededSince`); the tablet is undefined when nobody knows it any more. */
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
