import type { Errand } from './errand.ts';
import { fetchAll } from './fetch-all.ts';
import { sendAll } from './send-all.ts';
import { storageTrouble, type Trouble } from './trouble.ts';

/** What a pull brings may have to be sent, and the other way round; more rounds than this can wait. */
const ROUNDS = 4;

/** One run: everything sent, everything fetched. Undefined when all went well. */
export async function run(errand: Errand): Promise<Trouble | undefined> {
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
    if (!fetched.again) return undefined;
  }
  return undefined;
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
