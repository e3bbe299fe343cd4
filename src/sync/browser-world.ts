import { sha256Hex } from '../sealing/hash.ts';
import type { World } from './world.ts';

/** The world as a page sees it. `name` tells the tabs that must take turns from those that need not. */
export function browserWorld(name: string): World {
  return {
    fetch: (path, init) => fetch(path, init),
    clock: {
      now: () => Date.now(),
      after(delay, run) {
        const timer = setTimeout(run, delay);
        return () => clearTimeout(timer);
      },
    },
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    sha256: sha256Hex,
    ...(typeof CompressionStream === 'function' && { gzip }),
    alone: (run) => alone(`torg-sync/${name}`, run),
    onOpportunity,
    visible: () => document.visibilityState === 'visible',
  };
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Tabs take turns where the browser has locks. Where it has none they do not, and nothing breaks. */
async function alone(name: string, run: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await run();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
    return lock !== null;
  });
}

function onOpportunity(wake: () => void): () => void {
  const looked = () => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', looked);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', looked);
  };
}
