import { absurd } from '../../domain/log/refusal.ts';

/** Where in the field face one is: every address under /field, parsed once. */
export type Place =
  | { readonly at: 'home' }
  /** The first set-up: event, PIN, recovery sheet, the screen. */
  | { readonly at: 'start' }
  | { readonly at: 'events' }
  | { readonly at: 'new-idea' }
  | { readonly at: 'idea'; readonly id: string }
  /** What residents left unfinished in the kiosk. */
  | { readonly at: 'kept' }
  | { readonly at: 'sync' }
  | { readonly at: 'close' }
  | { readonly at: 'settings' }
  | { readonly at: 'pinning' }
  | { readonly at: 'batches' }
  /** Letting voters in, at a ballot point. */
  | { readonly at: 'check-in' }
  | { readonly at: 'unknown' };

const ROOT = '/field';

/** The addresses, so that nobody writes one by hand. */
export const to = {
  home: ROOT,
  start: `${ROOT}/start`,
  events: `${ROOT}/events`,
  newIdea: `${ROOT}/ideas/new`,
  idea: (id: string) => `${ROOT}/ideas/${id}`,
  kept: `${ROOT}/kept`,
  sync: `${ROOT}/sync`,
  close: `${ROOT}/close`,
  settings: `${ROOT}/settings`,
  pinning: `${ROOT}/pinning`,
  batches: `${ROOT}/batches`,
  checkIn: `${ROOT}/check-in`,
} as const;

const ROOMS = ['start', 'events', 'kept', 'sync', 'close', 'settings', 'pinning', 'check-in'] as const;

/** Reads the path of an address. Everything under the batches is the batches' own to read. */
export function placeAt(path: string): Place {
  const [root, room, id, ...rest] = path.split('/').filter(Boolean);
  if (root !== 'field') return { at: 'unknown' };
  if (room === undefined) return { at: 'home' };
  if (room === 'batches') return { at: 'batches' };
  if (rest.length > 0) return { at: 'unknown' };
  if (id === undefined) return { at: ROOMS.find((each) => each === room) ?? 'unknown' };
  if (room !== 'ideas') return { at: 'unknown' };
  return id === 'new' ? { at: 'new-idea' } : { at: 'idea', id };
}

/** The address of a place. */
export function addressOf(place: Place): string {
  if (place.at === 'idea') return to.idea(place.id);
  if (place.at === 'new-idea') return to.newIdea;
  if (place.at === 'check-in') return to.checkIn;
  return place.at === 'unknown' ? to.home : to[place.at];
}

/**
 * Where one may be: a tablet without a PIN is set up first, and what is done at an event needs an event. Looking
 * at the sync and the settings is always possible.
 */
export function allowed(place: Place, hasPin: boolean, hasEvent: boolean): Place {
  switch (place.at) {
    case 'sync':
    case 'settings':
    case 'pinning':
    case 'start':
    case 'idea':
      return place;
    case 'unknown':
      return allowed({ at: 'home' }, hasPin, hasEvent);
    case 'events':
      return hasPin ? place : { at: 'start' };
    case 'home':
    case 'new-idea':
    case 'kept':
    case 'close':
    case 'batches':
    case 'check-in':
      if (!hasPin) return { at: 'start' };
      return hasEvent ? place : { at: 'events' };
    default:
      return absurd(place);
  }
}
