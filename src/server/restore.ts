import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE, type DataOptions, openData } from './data.ts';
import { erasureList } from './erasure-list.ts';
import { checkSound } from './kysely/sqlite.ts';
import type { Standing } from './store.ts';

/** The data folder is in use: putting another database under a running server would lose what it is writing. */
export class InUseError extends Error {
  constructor(file: string) {
    super(`${file} is in use. Stop the server before restoring.`);
    this.name = 'InUseError';
  }
}

/**
 * Puts a backup in the place of the database, which is set aside under another name and never deleted. The restored
 * database begins a new generation: tablets notice at their next contact and send what it lacks; everyone signs in
 * again; tablets may not read until a coordinator has confirmed them. Refuses a damaged backup, one from a newer
 * program, and a folder in use; then nothing has been changed.
 */
export async function restore(
  options: DataOptions & { readonly fromFile: string },
): Promise<{ readonly standing: Standing; readonly setAside: string | null }> {
  const { dataFolder, fromFile } = options;
  const file = join(dataFolder, DATABASE);
  checkSound(fromFile);
  await tryOut(options);
  const setAside = existsSync(file) ? `${file}.${stampOf(options)}` : null;
  if (setAside !== null) {
    closeWal(file);
    renameSync(file, setAside);
  }
  copyFileSync(fromFile, `${file}.new`);
  renameSync(`${file}.new`, file);
  const data = await openData(options);
  try {
    const standing = await data.store.beginGeneration(erasureList(dataFolder).read());
    return { standing, setAside };
  } finally {
    await data.close();
  }
}

/** Opens a copy of the backup once, beside the real one, so that a backup that cannot be used changes nothing. */
async function tryOut({ dataFolder, fromFile }: { dataFolder: string; fromFile: string }): Promise<void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const trial = mkdtempSync(join(dataFolder, 'trial-'));
  try {
    copyFileSync(fromFile, join(trial, DATABASE));
    const data = await openData({ dataFolder: trial });
    await data.close();
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** SQLite leaves its write-ahead log only when nobody else has the database open: that is how we know. */
function closeWal(file: string): void {
  const database = new Database(file, { timeout: 500 });
  try {
    const mode = database.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new InUseError(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new InUseError(file);
    throw error;
  } finally {
    database.close();
  }
}

/** `before-restore-20260509T100000Z`: sorts by time and is a file name everywhere. */
const stampOf = ({ now }: DataOptions): string => {
  const instant = now?.() ?? new Date().toISOString();
  return `before-restore-${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
};
