import { Withdrawn } from './shelf.ts';
import { StorageError, type StorageFailure } from './store.ts';

/** Names of errors that mean: the connection is gone, a new one may work. */
const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError']);
const DENIED = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'SecurityError',
  'NotAllowedError',
  'VersionError',
]);

/**
 * What went wrong, out of whatever IndexedDB or Dexie threw. A full disk hides in many places: as the error
 * itself, as the reason of an abort, or as one of many failures of a bulk write.
 */
export function storageFailure(thrown: unknown): StorageFailure {
  const names = namesWithin(thrown, 0);
  if (names.includes('QuotaExceededError')) return 'storage.full';
  if (names.some((name) => CLOSED.has(name))) return 'storage.closed';
  return names.some((name) => DENIED.has(name)) ? 'storage.denied' : 'storage.failed';
}

/** Causes nest a few levels deep; a bulk failure may list thousands. */
const DEEPEST = 4;
const WIDEST = 20;

function namesWithin(thrown: unknown, depth: number): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null || depth > DEEPEST) return [];
  const name = 'name' in thrown && typeof thrown.name === 'string' ? [thrown.name] : [];
  const inner = [
    'inner' in thrown ? thrown.inner : undefined,
    'cause' in thrown ? thrown.cause : undefined,
    ...('failures' in thrown && Array.isArray(thrown.failures) ? thrown.failures.slice(0, WIDEST) : []),
  ];
  return [...name, ...inner.flatMap((each) => namesWithin(each, depth + 1))];
}

/** Runs a transaction; after a lost connection, once more over a new one. Fails with StorageError, or Withdrawn, alone. */
export async function reopeningOnce<Value>(
  run: () => Promise<Value>,
  reopen: () => Promise<void>,
): Promise<Value> {
  try {
    return await run();
  } catch (first) {
    if (isSaid(first)) throw first;
    if (storageFailure(first) !== 'storage.closed') throw new StorageError(storageFailure(first), first);
    try {
      await reopen();
      return await run();
    } catch (second) {
      if (isSaid(second)) throw second;
      throw new StorageError(storageFailure(second), second);
    }
  }
}

/** Whether it has been put into our terms already. */
const isSaid = (thrown: unknown): boolean => thrown instanceof StorageError || thrown instanceof Withdrawn;
