import type { Context, MiddlewareHandler } from 'hono';
import { API } from '../../wire/paths.ts';
import { Refused } from './refused.ts';

/**
 * What every request is told apart by: whether it came by TLS, and from where. `style` is what a page that carries its
 * styles in itself is let in by.
 */
export type Front = { Variables: { secure: boolean; address: string; style?: string } };

/**
 * Says where a request comes from. Behind a proxy of ours the last address in `X-Forwarded-For` is the one that
 * the proxy saw; anything before it is what the client claims. An IPv6 subscriber is a whole /64.
 */
export function front(trustProxy: boolean): MiddlewareHandler<Front> {
  return async (context, next) => {
    const forwarded = trustProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined;
    const address = forwarded ?? socketAddress(context) ?? 'unknown';
    const protocol = trustProxy ? context.req.header('x-forwarded-proto') : undefined;
    context.set('address', subscriber(address));
    context.set('secure', protocol === 'https' || new URL(context.req.url).protocol === 'https:');
    await next();
  };
}

function socketAddress(context: Context): string | undefined {
  // `app.request()` in a test has no socket.
  const env: unknown = context.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return undefined;
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return undefined;
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return undefined;
  return typeof socket.remoteAddress === 'string' ? socket.remoteAddress : undefined;
}

const subscriber = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;

/**
 * Refuses writing requests that another site made a browser send: its cookie would come along. Browsers name the
 * origin on every such request; a program that names none has no cookie that anyone else put there.
 */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD' && !isOwn(context)) throw new Refused('wrong-origin');
  await next();
};

function isOwn(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** What the app may load and do. */
const APP_POLICY = [
  "default-src 'none'",
  // The reader of QR codes is WebAssembly; nothing else may be compiled from text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A public page is there to be read: it loads fonts and a small script, and talks to nobody. */
const pagePolicy = (style: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${style}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers that keep the page to itself, on every answer. */
export const securityHeaders: MiddlewareHandler<Front> = async (context, next) => {
  await next();
  const { headers } = context.res;
  const style = context.get('style');
  headers.set('content-security-policy', style === undefined ? APP_POLICY : pagePolicy(style));
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()');
  if (context.get('secure')) headers.set('strict-transport-security', 'max-age=31536000');
  if (context.req.path.startsWith(API)) headers.set('cache-control', 'no-store');
};
