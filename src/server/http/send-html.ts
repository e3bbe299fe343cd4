import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { HTML } from '../public/pack.ts';

const deflate = promisify(gzip);

/** Answers with a page that was made for this one reader. */
export async function sendHtml(
  context: Context,
  html: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const about = { 'content-type': HTML, vary: 'Accept-Encoding, Accept-Language', ...headers };
  const packs = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return packs
    ? new Response(new Uint8Array(await deflate(html)), {
        status,
        headers: { ...about, 'content-encoding': 'gzip' },
      })
    : new Response(html, { status, headers: about });
}
