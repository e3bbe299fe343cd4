import { Dexie } from 'dexie';

/** Everything that lies in a database, as text: every row of every table, bytes read as what they spell. */
export async function everythingIn(name: string): Promise<string> {
  const db = await new Dexie(name).open();
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return JSON.stringify(tables, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return new TextDecoder().decode(value);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}
