import { cell } from '../ui/cell.ts';

/** `waits`: a newer version is installed and waits. `took-over`: another tab let it in; this page still runs the old. */
export const update = cell<'none' | 'waits' | 'took-over'>('none');

/** How often an app that is never closed asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

let registration: ServiceWorkerRegistration | undefined;
let asked = false;

/** Registers the worker. A new version waits until `applyUpdate`: it is never put under anyone's hands. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const workers = navigator.serviceWorker;
  let inCharge = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    // The first worker that takes charge of a page brings the version that the page already runs.
    if (!inCharge) inCharge = true;
    else if (asked) location.reload();
    else update.value = 'took-over';
  });
  registration = await workers.register('/sw.js').catch(() => undefined);
  if (!registration) return;
  if (registration.waiting && workers.controller) update.value = 'waits';
  registration.addEventListener('updatefound', () => {
    const newer = registration?.installing;
    newer?.addEventListener('statechange', () => {
      if (newer.state === 'installed' && workers.controller) update.value = 'waits';
    });
  });
  setInterval(() => void registration?.update().catch(() => undefined), ASK_EVERY);
}

/** Lets the newer version in and starts anew on it. Call only when nothing is in anyone's hands. */
export function applyUpdate(): void {
  asked = true;
  if (update.value === 'took-over') location.reload();
  else registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
}
