import '../domain/jitless.ts';
import '../ui/base.css';
import { watchForUpdates } from './update.ts';

/** A face of the app: draws itself into the page, and loads nothing of the others. */
type Start = (root: HTMLElement) => Promise<void> | void;

async function faceAt(path: string): Promise<Start> {
  if (/^\/office(?:\/|$)/.test(path)) return (await import('./office-root.tsx')).start;
  if (path === '/gallery') return (await import('./gallery-root.tsx')).start;
  return (await import('./tablet-root.tsx')).start;
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
const start = await faceAt(location.pathname);
await start(root);
// Without its part of the app there is no newer version to wait for; the next start asks again.
watchForUpdates().catch(() => undefined);
