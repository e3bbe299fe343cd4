import type { Workbox } from 'workbox-window';
import { cell } from '../ui/cell.ts';

/** `waits`: a newer version is installed and waits. `took-over`: another tab let it in; this page still runs the old. */
export const update = cell<'none' | 'waits' | 'took-over'>('none');

/** How often an app that is never closed asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;
/** How long a version that was told to come in is given before it is told again, in milliseconds. */
const TELL_EVERY = 2000;

let workbox: Workbox | undefined;
let asked = false;
let telling: ReturnType<typeof setInterval> | undefined;

/** Registers the worker. A new version waits until `applyUpdate`: it is never put under anyone's hands. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { Workbox } = await import('workbox-window');
  workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', () => (update.value = 'waits'));
  // Not workbox-window's `controlling`: to it, whatever takes charge of a page that was opened without a worker is
  // that page's first, also the update that comes hours later.
  let inCharge = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!inCharge) inCharge = true;
    else if (asked) location.reload();
    else update.value = 'took-over';
  });
  const registration = await workbox.register().catch(() => undefined);
  if (registration) noticeWaiting(registration);
  setInterval(() => void workbox?.update().catch(() => undefined), ASK_EVERY);
}

/**
 * workbox-window hears of no update that was installed before it looks, and of one alone in a page's life that it has
 * not asked for itself; a tablet's page lives for days.
 */
function noticeWaiting(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // The very first version, too, is for a moment installed before it is active: it replaces nothing.
    if (registration.waiting && registration.active && update.value === 'none') update.value = 'waits';
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
    look();
  });
  document.addEventListener('visibilitychange', look);
  look();
}

/**
 * Lets the newer version in and starts anew on it. Call only when nothing is in anyone's hands.
 *
 * The version is told more than once: Chromium stops the old worker first, and a request that reaches the old one while
 * it stops starts it anew, for as long as requests go on coming (five minutes at most).
 */
export function applyUpdate(): void {
  asked = true;
  if (update.value === 'took-over') return location.reload();
  const tell = () => workbox?.messageSkipWaiting();
  tell();
  telling ??= setInterval(tell, TELL_EVERY);
}

/**
 * Somebody has the screen in hand again. A browser may take minutes to let a version in (the old worker finishes what
 * it is doing first), and the page must not start anew under their hands when it does.
 */
export function putUpdateOff(): void {
  asked = false;
  clearInterval(telling);
  telling = undefined;
}
