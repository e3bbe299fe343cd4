import type { Errand } from './errand.ts';
import { fetchAll } from './fetch-all.ts';
import type { Delivered } from './send-blobs.ts';
import { sendAll } from './send-all.ts';
import { storageTrouble, type Trouble } from './trouble.ts';

/** What a pull brings may have to be sent, and the other way round; more rounds than this can wait. */
const ROUNDS = 4;

/** One run: everything sent, everything fetched. Undefined when all went well. */
export async function run(errand: Errand): Promise<Trouble | undefined> {
  errand.memory.delivered.clear();
  const trouble = await rounds(errand).catch(storageTrouble);
  if (trouble) errand.memory.acquainted = false;
  return trouble;
}

async function rounds(errand: Errand): Promise<Trouble | undefined> {
  for (let round = 0; round < ROUNDS; round += 1) {
    // A screen that looks for news every other second need not say so.
    if (errand.log.counts().pending > 0) errand.report({ phase: 'sending', settled: 0 });
    const trouble = await sendAll(errand);
    if (trouble) return trouble;
    const fetched = await fetchAll(errand);
    if (fetched.outcome === 'trouble') return unread(errand, fetched.trouble);
    if (fetched.again) continue;
    const blobs = await deliver(errand);
    if (blobs.trouble) return blobs.trouble;
    if (blobs.delivered === 0) return undefined;
  }
  return undefined;
}

/** Photos go last, so that nothing waits for them; the entries that name them go in the next round. */
async function deliver(errand: Errand): Promise<Delivered> {
  const { store, log, memory } = errand;
  const waiting = (await store.blobs()).filter(
    (id) => log.fate(id)?.state === 'pending' && !memory.postponed.has(id) && !memory.delivered.has(id),
  );
  if (waiting.length === 0) return { delivered: 0 };
  const { sendBlobs } = await import('./send-blobs.ts');
  return sendBlobs(errand, waiting);
}

/**
 * Nothing could be read. Where sending works all the same, the server is asked how far it holds this device: it may
 * have been restored from a backup, and be waiting for what we hold.
 */
async function unread(errand: Errand, trouble: Trouble): Promise<Trouble> {
  if (!trouble.sendingWorks) return trouble;
  errand.memory.acquainted = false;
  return (await sendAll(errand)) ?? trouble;
}
