import { bell } from './bell.ts';
import { drawerIn } from './indexed-drawer.ts';
import { DamagedRow } from './row-schema.ts';
import type { Drawer, Part, Shelf } from './shelf.ts';
import { reopeningOnce } from './storage-failure.ts';
import { StorageError } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * A shelf in IndexedDB, in strict transactions of the browser's own. Dexie opens the database and climbs its
 * ladder; its transactions would add half as much again to the time of every save.
 */
export function indexedShelf(tables: Tables): Shelf {
  const others = bell(tables.name);
  const reopening = <Value>(run: () => Promise<Value>) => reopeningOnce(run, () => tables.reopen());
  const again = <Value>(run: () => Promise<Value>) =>
    reopening(run).catch(async (error: unknown) => {
      if (!(error instanceof StorageError && error.cause instanceof DamagedRow)) throw error;
      // One row that cannot be read must not keep everything else from being opened.
      const { mend } = await import('./mend.ts');
      await reopening(() => mend(tables));
      return reopening(run);
    });
  return {
    read: (parts, run) => again(() => within(tables, 'readonly', parts, run)),
    async write(parts, run) {
      const value = await again(() => within(tables, 'readwrite', parts, run));
      others.ring();
      return value;
    },
    watch: (listener) => others.listen(listener),
    close() {
      others.close();
      tables.shut();
    },
  };
}

async function within<Value>(
  tables: Tables,
  mode: 'readonly' | 'readwrite',
  parts: readonly Part[],
  run: (drawer: Drawer) => Promise<Value>,
): Promise<Value> {
  if (!tables.isOpen()) await tables.open();
  const transaction = tables.backendDB().transaction(parts, mode, { durability: 'strict' });
  const over = ended(transaction);
  try {
    const value = await run(drawerIn(transaction));
    if (mode === 'readonly') return value;
    // Said at once rather than left to the browser to find out: the last writes and the commit travel together.
    transaction.commit();
    await over;
    return value;
  } catch (error) {
    throw (await whyNot(transaction, over)) ?? error;
  }
}

/** Resolves when the bytes are on the disk: a request that succeeded says only that they will be tried. */
function ended(transaction: IDBTransaction): Promise<void> {
  const over = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(new Error('The transaction was aborted.', { cause: transaction.error })),
    );
  });
  // Whoever reads does not wait for the end, and needs not hear of it.
  over.catch(() => undefined);
  return over;
}

/** Undoes what is left of a transaction, and says why the browser ended it, if it was the browser. */
async function whyNot(transaction: IDBTransaction, over: Promise<void>): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
  const end = await over.catch((error: unknown) => error);
  const cause = end instanceof Error ? end.cause : undefined;
  return cause instanceof DOMException && !(end instanceof StorageError) ? cause : undefined;
}
