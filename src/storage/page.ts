import type { Rewriting } from './ledger.ts';
import { arrived, erased, met, type NewRow, released } from './rows.ts';
import type { Page, StoredEntry } from './store.ts';

/** What a pulled page does to the rows that it names, and which rows it adds. */
export function pageOver(
  held: ReadonlyMap<string, StoredEntry>,
  page: Page,
): { readonly rewritings: readonly Rewriting[]; readonly fresh: readonly NewRow[] } {
  const now = new Map(held);
  const fresh = new Map<string, NewRow>();
  const gone = new Set<string>(page.erased);
  for (const pulled of page.entries) {
    const row = now.get(pulled.id);
    if (row) now.set(pulled.id, met(row, pulled));
    else fresh.set(pulled.id, arrived(gone.has(pulled.id) ? { ...pulled, bytes: null } : pulled));
  }
  for (const { id, hash } of page.released) {
    const row = now.get(id);
    if (row) now.set(id, released(row, hash));
  }
  for (const id of gone) {
    const row = now.get(id);
    if (row) now.set(id, erased(row));
  }
  const rewritings = [...held].map(([id, before]) => ({ before, after: now.get(id) ?? before }));
  return { rewritings, fresh: [...fresh.values()] };
}
