import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. A room not named here may import nothing of ours. `features` are told apart by face:
 * one never imports another.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  count: [],
  paper: [],
  sealing: [],
  ui: [],
  i18n: [],
  wire: ['domain'],
  // The chunks of a backup file are pushes, ready to be sent: storage knows their schema and their limits.
  storage: ['domain', 'sealing', 'wire'],
  sync: ['wire', 'storage', 'domain', 'sealing'],
  features: ['domain', 'wire', 'storage', 'sync', 'sealing', 'count', 'paper', 'ui', 'i18n'],
  app: ['domain', 'wire', 'storage', 'sync', 'sealing', 'ui', 'i18n', 'features'],
  // Public pages are drawn by the server, from what a built bundle offers.
  server: ['domain', 'wire', 'count', 'features/public'],
  cli: ['server', 'count', 'wire', 'sealing', 'domain', 'sync', 'storage'],
};

/** Packages that a pure room may use. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod/mini'],
  count: ['zod/mini'],
  paper: ['zod/mini'],
  wire: ['zod/mini'],
};

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

type Import = { readonly file: string; readonly room: string; readonly target: string };

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

/** `features/field` for a face, else the first folder below src. */
function roomOf(path: string): string {
  const [room = '', face = ''] = relative(SOURCE, path).split(sep);
  return room === 'features' ? `features/${face}` : room;
}

const everyImport: readonly Import[] = sources(SOURCE).flatMap((file) =>
  importsOf(file).map((target) => ({ file: relative(ROOT, file), room: roomOf(file), target })),
);

describe('the house', () => {
  test('has been read whole', () => {
    expect(everyImport.length).toBeGreaterThan(200);
    expect(new Set(everyImport.map(({ room }) => room.split('/')[0]))).toEqual(
      new Set(Object.keys(MAY_IMPORT)),
    );
  });

  test('lets each room import only the rooms it may know', () => {
    const trespasses = everyImport
      .filter(({ target }) => target.startsWith('.'))
      .map((each) => ({ ...each, to: roomOf(resolve(ROOT, dirname(each.file), each.target)) }))
      .filter(({ room, to }) => {
        if (room === to) return false;
        const from = room.split('/')[0] ?? '';
        return to.startsWith('features/') && from === 'features'
          ? true
          : !MAY_IMPORT[from]?.some((allowed) => allowed === to || allowed === to.split('/')[0]);
      })
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(trespasses).toEqual([]);
  });

  test('keeps the pure rooms free of everything but zod', () => {
    const impure = everyImport
      .filter(({ room, target }) => PURE[room] && !target.startsWith('.') && !PURE[room].includes(target))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(impure).toEqual([]);
  });

  test('names the extension of every file it imports, so that Node runs it as it stands', () => {
    const bare = everyImport
      .filter(
        ({ target }) =>
          target.startsWith('.') && !/\.(?:tsx?|css|po|json|svg|woff2)(?:\?[\w-]+)?$/.test(target),
      )
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(bare).toEqual([]);
  });

  test('has no barrels and no lumber rooms', () => {
    const named = sources(SOURCE).map((file) => relative(ROOT, file));
    expect(named.filter((file) => /(?:^|\/)index\.tsx?$/.test(file))).toEqual([]);
    expect(named.filter((file) => /(?:utils?|helpers?|manager|services?)(?:\/|\.)/.test(file))).toEqual([]);
  });

  test('has no source file of over 300 lines', () => {
    const long = sources(SOURCE)
      .map((file) => ({
        file: relative(ROOT, file),
        lines: readFileSync(file, 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
