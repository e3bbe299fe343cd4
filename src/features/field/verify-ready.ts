import { currentOfficeKey } from '../../domain/cycle/office-key.ts';
import { plannedEvents } from '../../domain/meeting/street-event.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { dayOf } from '../../i18n/format.ts';
import { roundAndEvent } from './field-context.ts';

/** The worker's answer: how many files this version has, and which are not on the tablet with all their bytes. */
export type VerifyFiles = () => Promise<{ readonly files: number; readonly missing: readonly string[] }>;

/** Something without which the tablet may not be called ready. */
export type Lack =
  /** No service worker controls the page: the app would not start without a network. */
  | { readonly kind: 'worker' }
  | { readonly kind: 'files'; readonly names: readonly string[] }
  | { readonly kind: 'sync' }
  | { readonly kind: 'cycle' }
  | { readonly kind: 'events' }
  | { readonly kind: 'office-key' };

/** What was found. `ready` exactly when nothing lacks; an event today is worth saying, but no part of being ready. */
export type Readiness = {
  readonly ready: boolean;
  readonly lacks: readonly Lack[];
  readonly files: number;
  readonly events: number;
  readonly eventToday: boolean;
};

/**
 * Looks whether this tablet would do its work if the network went away now: every file of the app in the cache,
 * and the round, its events and the office's key in the log. Believes nothing that it has not looked at.
 */
export async function verifyReady(
  tablet: Pick<Tablet, 'log' | 'sync'>,
  verifyFiles: VerifyFiles,
  controlled?: boolean,
): Promise<Readiness> {
  const found = await verifyFiles();
  const state = tablet.log.state();
  const { cycle, timeZone } = roundAndEvent(state, null);
  const events = cycle ? plannedEvents(state.events, cycle.id) : [];
  const lacks: Lack[] = [];
  // Asked after the files: the very first worker takes charge while they are looked at.
  if (!(controlled ?? isControlled())) lacks.push({ kind: 'worker' });
  else if (found.missing.length > 0 || found.files === 0) lacks.push({ kind: 'files', names: found.missing });
  if (!tablet.sync.status().complete) lacks.push({ kind: 'sync' });
  if (!cycle) lacks.push({ kind: 'cycle' });
  else if (events.length === 0) lacks.push({ kind: 'events' });
  if (!currentOfficeKey(state.officeKeys)) lacks.push({ kind: 'office-key' });
  const today = dayOf(tablet.log.env().now, timeZone);
  return {
    ready: lacks.length === 0,
    lacks,
    files: found.files,
    events: events.length,
    eventToday: events.some(({ plan }) => isOn(plan, today, timeZone)),
  };
}

/** Whether an event goes on some time on a day (`YYYY-MM-DD`, where the municipality is). */
export const isOn = (
  plan: { readonly starts: string; readonly ends: string },
  day: string,
  timeZone: string,
): boolean => dayOf(plan.starts, timeZone) <= day && day <= dayOf(plan.ends, timeZone);

const isControlled = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
