import * as z from 'zod/mini';

const Verified = z.object({ files: z.int(), missing: z.array(z.string()) });
/** How many files this version has, and which of them are not on the device. */
export type VerifiedFiles = z.infer<typeof Verified>;

/** How long the worker may take to read every file, in milliseconds: slow tablets have slow disks. */
const PATIENCE = 30_000;

/** Asks the service worker to read every file of this version. Without a worker, the shell itself is missing. */
export async function verifyFiles(): Promise<VerifiedFiles> {
  const worker = await controller();
  if (!worker) return { files: 0, missing: ['/'] };
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<VerifiedFiles>((resolve) => {
    port1.addEventListener('message', (event: MessageEvent<unknown>) => resolve(Verified.parse(event.data)));
    port1.start();
    setTimeout(() => resolve({ files: 0, missing: ['/'] }), PATIENCE);
  });
  worker.postMessage({ type: 'verify' }, [port2]);
  return answer.finally(() => port1.close());
}

/** The worker in charge of this page, waiting a while for the first one to take charge. */
async function controller(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  if (navigator.serviceWorker.controller) return navigator.serviceWorker.controller;
  await new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
  return navigator.serviceWorker.controller;
}
