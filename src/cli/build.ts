import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The checkout's root, and where the built client lies. */
export const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

/** Within it, hidden: what the server draws public pages with. */
export const PUBLIC_PAGES = join(DIST, '.public');

/** Everything that the client is built from. */
const INPUTS = ['src', 'sw', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', '.linguirc.ts'];

/** All files at or below a path. */
export function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => files(join(path, name)));
}

const newest = (paths: readonly string[]): number =>
  Math.max(...paths.flatMap((path) => files(path)).map((file) => statSync(file).mtimeMs));

/** Touched when a build is whole. */
export const stamp = (): string => join(DIST, '.built');

/** Whether the built client is missing or older than what it is built from. */
export function isStale(): boolean {
  const built = statSync(stamp(), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || built < newest(INPUTS.map((input) => join(ROOT, input)));
}
