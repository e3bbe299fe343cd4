import { matchPrecache, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Answers the two questions that pages ask; each comes with a port to answer on. */
export function answerPages(files: readonly (PrecacheEntry | string)[]): void {
  self.addEventListener('message', (event) => {
    const question: unknown = event.data?.type;
    if (question === 'SKIP_WAITING') void self.skipWaiting();
    if (question === 'verify') event.waitUntil(verify(files, event.ports[0]));
  });
}

/** Looks every file up in the cache and reads it: a listed file that is missing or empty is named. */
async function verify(files: readonly (PrecacheEntry | string)[], port?: MessagePort): Promise<void> {
  const urls = files.map((file) => (typeof file === 'string' ? file : file.url));
  const missing: string[] = [];
  for (const url of urls) {
    const kept = await matchPrecache(url);
    const bytes = kept?.ok ? (await kept.arrayBuffer()).byteLength : 0;
    if (bytes === 0) missing.push(url);
  }
  port?.postMessage({ files: urls.length, missing });
}
