import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveClient } from '../../src/server/client.ts';
import { type House, openHouse, problemOf } from './house.ts';

let house: House;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torg-client-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, '.vite'));
  writeFileSync(join(folder, 'secret'), 'not for anyone');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Torg</title>');
  writeFileSync(join(dist, 'sw.js'), 'self.skipWaiting();');
  writeFileSync(join(dist, 'manifest.webmanifest'), '{}');
  writeFileSync(join(dist, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(dist, 'assets', 'app-1a2b.js'), 'console.log(1);');
  writeFileSync(join(dist, 'assets', 'app-1a2b.js.br'), brotliCompressSync('console.log(1);'));
  writeFileSync(join(dist, 'assets', 'app-1a2b.js.gz'), gzipSync('console.log(1);'));
  house = await openHouse({ assets: serveClient(dist) });
  return async () => {
    await house.close();
    rmSync(folder, { recursive: true });
  };
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  house.send('GET', path, undefined, { headers });

describe('the built client', () => {
  test('comes with its types; hashed files for ever, the rest asked about each time', async () => {
    const script = await get('/assets/app-1a2b.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/sw.js', '/index.html', '/manifest.webmanifest'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/manifest.webmanifest')).headers.get('content-type')).toContain('manifest+json');
  });

  test('comes compressed as the browser likes it', async () => {
    const brotli = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await brotli.bytes()).toString()).toBe('console.log(1);');
    const gzip = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(await (await get('/assets/app-1a2b.js')).text()).toBe('console.log(1);');
  });

  test('is not sent again to whoever has it', async () => {
    const etag = (await get('/sw.js')).headers.get('etag') ?? '';
    const again = await get('/sw.js', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('answers a navigation to any of its pages with the page that knows them', async () => {
    const page = await get('/office/ideas?area=norr', { accept: 'text/html,*/*' });
    expect(await page.text()).toContain('<title>Torg</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('does not pretend that a missing script is a page, nor an address of the API', async () => {
    expect(await problemOf(await get('/assets/gone.js', { accept: '*/*' }))).toBe('not-found');
    expect(await problemOf(await get('/api/v1/gone', { accept: 'text/html' }))).toBe('not-found');
  });

  test('gives out nothing but itself', async () => {
    for (const path of [
      '/../secret',
      '/%2e%2e/secret',
      '/..%2fsecret',
      '/.vite/manifest.json',
      '/%00',
      '/%zz',
    ])
      expect((await get(path)).status).toBe(404);
  });
});
