import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { DIST, files, ROOT, stamp } from './build.ts';
import { buildPublic } from './build-public.ts';

/** Files that shrink: each gets a .br and a .gz beside it, made once here rather than at every request. */
const SHRINKING = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest', '.wasm']);

/** Smaller files gain nothing, in bytes. */
const WORTH_COMPRESSING = 512;

/** Builds the client into `dist` and compresses it. Throws what Vite throws. */
export async function buildClient(): Promise<void> {
  // Vite takes the environment's word for what is a production build; started from the tests, it would leave the
  // service worker out.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: ROOT, logLevel: 'warn' });
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
  await buildPublic();
  for (const file of files(DIST)) {
    if (!SHRINKING.has(extname(file)) || statSync(file).size < WORTH_COMPRESSING) continue;
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(stamp(), '');
}

if (import.meta.main) await buildClient();
