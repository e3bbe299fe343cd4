import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { API, RESULTS } from '../wire/paths.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.mp3': 'audio/mpeg',
};

/** Siblings that the build has compressed already, the smaller first. */
const ENCODINGS = [
  { suffix: '.br', name: 'br' },
  { suffix: '.gz', name: 'gzip' },
] as const;

/** Vite puts everything whose name carries its hash into this folder. */
const HASHED = '/assets/';

type Served = {
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  /** By content encoding; `identity` is always there. */
  readonly bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

/**
 * Answers with the built client. The files (some few megabytes) are read once, so that an address can never reach
 * another file; a navigation to any page of the app gets index.html, which knows its own routes.
 */
export function serveClient(distFolder: string): MiddlewareHandler {
  const files = readClient(distFolder);
  const index = files.get('/index.html');
  return async (context, next) => {
    const path = pathOf(context.req.path);
    if (path.startsWith(API)) return next();
    const isPage = path === '/' || (context.req.header('accept')?.includes('text/html') ?? false);
    const served = files.get(path) ?? (isPage ? index : undefined);
    return served ? answer(context, served) : next();
  };
}

/** Answers with the files of public pages that carry their hash in their names, and nothing else of the folder. */
export function serveHashed(folder: string): MiddlewareHandler {
  const files = readClient(folder);
  return async (context, next) => {
    const path = pathOf(context.req.path).slice(RESULTS.length);
    const served = path.startsWith(HASHED) ? files.get(path) : undefined;
    return served ? answer(context, served) : next();
  };
}

/** A damaged escape is nobody's file. */
function pathOf(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function answer(context: Context, served: Served): Response {
  const headers = {
    'content-type': served.type,
    'cache-control': served.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: served.etag,
    vary: 'Accept-Encoding',
  };
  if (context.req.header('if-none-match')?.includes(served.etag) === true)
    return context.body(null, 304, headers);
  const accepted = context.req.header('accept-encoding') ?? '';
  const encoding = ENCODINGS.find(({ name }) => accepted.includes(name) && served.bodies.has(name))?.name;
  const body = served.bodies.get(encoding ?? 'identity') ?? new Uint8Array();
  return context.body(body, 200, { ...headers, ...(encoding && { 'content-encoding': encoding }) });
}

function readClient(folder: string): ReadonlyMap<string, Served> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const held = new Set(names);
  const isCompressed = (name: string): boolean =>
    ENCODINGS.some(({ suffix }) => name.endsWith(suffix) && held.has(name.slice(0, -suffix.length)));
  const served = names
    .filter((name) => !isCompressed(name) && !isHidden(relative(folder, name)))
    .map((name): [string, Served] => [addressOf(folder, name), readServed(folder, name, held)]);
  return new Map(served);
}

/** Build records such as `.vite/manifest.json` are not for the public. */
const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'));

const addressOf = (folder: string, name: string): string => `/${relative(folder, name).split(sep).join('/')}`;

function readServed(folder: string, name: string, held: ReadonlySet<string>): Served {
  const body = readFileSync(name);
  const compressed = ENCODINGS.filter(({ suffix }) => held.has(name + suffix));
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    // Weak, since the compressed siblings share it.
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: addressOf(folder, name).startsWith(HASHED),
    bodies: new Map<string, Uint8Array<ArrayBuffer>>([
      ['identity', body],
      ...compressed.map((each): [string, Uint8Array<ArrayBuffer>] => [
        each.name,
        readFileSync(name + each.suffix),
      ]),
    ]),
  };
}
