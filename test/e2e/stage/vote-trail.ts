import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { databaseIn } from './server.ts';
import { logRecords, tableEntries } from './vote-leveldb.ts';
import { unsnap } from './vote-snappy.ts';

/** Bytes that somebody may get hold of, and where they lay. */
export type Trail = { readonly where: string; readonly bytes: Buffer };

/**
 * Every byte in a folder, as it lies there and as a thief would read it: the records of LevelDB's logs and tables
 * put together and decompressed, and whatever is compressed in any of these.
 */
export function trailsIn(folder: string): readonly Trail[] {
  return filesIn(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    const where = relative(folder, path);
    const inside = records(basename(path), bytes).map((record) => ({
      where: `${where}, read`,
      bytes: record,
    }));
    return [{ where, bytes }, ...inside].flatMap((trail) => [trail, ...unpacked(trail)]);
  });
}

/** The same for bytes that were on the road. */
export const opened = (trail: Trail): readonly Trail[] => [trail, ...unpacked(trail)];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function records(name: string, bytes: Buffer): readonly Buffer[] {
  if (/^\d+\.log$|^MANIFEST-\d+$/.test(name)) return logRecords(bytes);
  return tableEntries(bytes) ?? [];
}

/** How Chromium marks a stored value that it has compressed (blink, idb_value_wrapping.cc). */
const SNAPPED = Buffer.from([0xff, 0x11, 0x02]);
const GZIPPED = Buffer.from([0x1f, 0x8b, 0x08]);

function unpacked({ where, bytes }: Trail): readonly Trail[] {
  return [
    ...placesOf(bytes, SNAPPED).map((at) => unsnap(bytes, at + SNAPPED.length)),
    ...placesOf(bytes, GZIPPED).map((at) => ungzip(bytes.subarray(at))),
  ].flatMap((plain) => (plain ? [{ where: `${where}, decompressed`, bytes: plain }] : []));
}

/** Where some bytes occur in others, one after the other. */
export function placesOf(bytes: Buffer, wanted: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function ungzip(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { finishFlush: 2 }); // Z_SYNC_FLUSH: other bytes may follow.
  } catch {
    return undefined; // Three bytes that look like the beginning of it, and are not.
  }
}

/** The server's files, byte for byte; and each value in its tables, since a file cuts long ones into pages. */
export function trailsOfServer(data: string): readonly Trail[] {
  const database = new Database(databaseIn(data), { readonly: true });
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all();
  const values = tables.flatMap(({ name }) =>
    database
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.values(row))
      .map((value) => ({
        where: `table ${name}`,
        bytes: Buffer.isBuffer(value) ? value : Buffer.from(String(value)),
      })),
  );
  database.close();
  return [...trailsIn(data), ...values];
}
