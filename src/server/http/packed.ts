import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Packed } from '../public/pack.ts';

const inflate = promisify(gunzip);

/** Answers with something that lies ready, in the form that the caller reads; with nothing where it has it. */
export async function sendPacked(
  context: Context,
  { type, etag, gzip, brotli }: Packed,
  extra: Readonly<Record<string, string>> = {},
  status: 200 | 404 = 200,
): Promise<Response> {
  const headers = {
    'content-type': type,
    'cache-control': 'no-cache',
    etag,
    vary: 'Accept-Encoding',
    ...extra,
  };
  if (status === 200 && context.req.header('if-none-match')?.includes(etag.replace(/^W\//, '')) === true)
    return context.body(null, 304, headers);
  const accepted = context.req.header('accept-encoding') ?? '';
  if (brotli && /\bbr\b/.test(accepted))
    return context.body(brotli, status, { ...headers, 'content-encoding': 'br' });
  if (/\bgzip\b/.test(accepted))
    return context.body(gzip, status, { ...headers, 'content-encoding': 'gzip' });
  return context.body(new Uint8Array(await inflate(gzip)), status, headers);
}
