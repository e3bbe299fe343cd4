import { signal } from '@preact/signals';
import { Workbox } from 'workbox-window';

/** Whether a newer version is installed on the device and waits to take over. */
export const updateWaits = signal(false);

/** How often an app that is never closed asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

let workbox: Workbox | undefined;

/** Registers the worker. A new version waits until `applyUpdate`: nobody's hands are ever on the old one then. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', () => (updateWaits.value = true));
  // Another tab may have let the new version in; this page then runs on files that are gone, and starts anew.
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate ?? false) location.reload();
  });
  await workbox.register().catch(() => undefined);
  setInterval(() => void workbox?.update().catch(() => undefined), ASK_EVERY);
}

/** Lets the waiting version in; the page reloads into it. Call only when nothing is in anyone's hands. */
export function applyUpdate(): void {
  workbox?.messageSkipWaiting();
}
