import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { API, CALENDAR, FOLLOW, paths, providerPaths, RESULTS } from '../src/wire/paths.ts';

/** Addresses that the network alone may answer, even when they are typed into the address bar. */
const NEVER_FROM_CACHE = [API, RESULTS, FOLLOW, CALENDAR, providerPaths.begin, paths.health, paths.metrics];

/**
 * Keeps the app's shell. Installing fails as a whole when one file can't be fetched, so that an old whole version
 * goes on rather than a new broken one. Old versions' caches are left to the precache's own clean-up on activation.
 */
export function serveShell(files: (PrecacheEntry | string)[]): void {
  precacheAndRoute(files);
  // The development worker has an empty shell, and no page to bind to.
  if (!import.meta.env.PROD) return;
  const denylist = NEVER_FROM_CACHE.map((path) => new RegExp(`^${path}(?:/|$)`));
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist }));
}
