import type { Entry } from '../domain/log/kinds.ts';
import type { PreparedEntry } from './store.ts';

/** SHA-256 of a text's UTF-8, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

/** An entry's bytes and their hash, finished before any transaction opens: a transaction does not wait for us. */
export async function prepare(entry: Entry, sha256: Sha256): Promise<PreparedEntry> {
  const bytes = JSON.stringify(entry);
  return { id: entry.id, hash: await sha256(bytes), bytes };
}
