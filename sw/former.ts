import { cacheNames } from 'workbox-core';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

const FORMER = 'torg-former';
/** Vite puts every file into this folder whose name changes with its content. */
const NAMED_BY_CONTENT = '/assets/';

/**
 * Keeps what the version before had and this one has not. A page that was open when another tab let this version in
 * goes on running the old one, and asks for parts of it that it had not needed so far.
 */
export function keepFormer(files: readonly (PrecacheEntry | string)[]): void {
  const ours = new Set(
    files.map((file) => new URL(typeof file === 'string' ? file : file.url, self.location.href).href),
  );
  // Before this version takes over: then the precache throws away what is not on its list. A disk without room for
  // both must not keep the new version out.
  self.addEventListener('install', (event) => event.waitUntil(setAside(ours).catch(() => undefined)));
  registerRoute(
    ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(NAMED_BY_CONTENT),
    async ({ request }) => (await caches.match(request, { cacheName: FORMER })) ?? fetch(request),
  );
}

async function setAside(ours: ReadonlySet<string>): Promise<void> {
  await caches.delete(FORMER); // the version before last
  const [kept, former] = await Promise.all([caches.open(cacheNames.precache), caches.open(FORMER)]);
  for (const request of await kept.keys()) {
    if (ours.has(request.url) || !new URL(request.url).pathname.startsWith(NAMED_BY_CONTENT)) continue;
    const answer = await kept.match(request);
    if (answer) await former.put(request, answer);
  }
}
