import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Instant } from '../domain/log/entry.ts';
import type { RandomBytes } from '../domain/log/ids.ts';
import { createApp } from './app.ts';
import { serveClient } from './client.ts';
import { type Data, openData } from './data.ts';
import { type Log, logToStderr } from './log.ts';
import { type MailSettings, openPost } from './mail/post.ts';
import { providerDoor } from './provider/door.ts';
import { openProvider } from './provider/provider.ts';
import type { ProviderSettings } from './provider/settings.ts';
import { publicPages } from './public/pages.ts';

export type ServerOptions = {
  /** Everything the server keeps lies in here. Made if need be. */
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** The built client; without one the API alone is served. */
  readonly distFolder?: string;
  /** What public pages are drawn with, as the build has put it there; without it there are none. */
  readonly pagesFolder?: string;
  /** The address that people use, without a slash at its end. */
  readonly address?: string;
  readonly trustProxy?: boolean;
  /** The organisation's own sign-in. */
  readonly provider?: ProviderSettings;
  /** How letters leave; they hold links, so `address` must be known. */
  readonly mail?: MailSettings;
  /** With false only emergency accounts have a password that is taken. */
  readonly localAccounts?: boolean;
  readonly now?: () => Instant;
  readonly random?: RandomBytes;
  readonly log?: Log;
};

export type OpenServer = Data & {
  readonly url: string;
  /** Answers what has been asked, takes nothing new, and leaves one tidy file behind. */
  close(): Promise<void>;
};

/** Milliseconds that requests under way get to finish before their connections are cut. */
const GRACE = 5000;

/** Milliseconds that an idle connection is kept: longer than a proxy in front keeps its end, so that it never races. */
const KEEP_ALIVE = 65_000;

/** Config, migrate, listen. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const log = options.log ?? logToStderr;
  const data = await openData(options);
  try {
    const app = createApp({
      store: data.store,
      auth: data.auth,
      clock: data.now,
      log,
      trustProxy: options.trustProxy ?? false,
      localAccounts: options.localAccounts ?? true,
      ...(options.mail &&
        options.address !== undefined && {
          mail: { post: openPost(options.mail), address: options.address },
        }),
      ...(options.provider && {
        provider: providerDoor(openProvider(options.provider), {
          key: data.keyFor('torg/provider/1'),
          now: data.now,
          address: options.address,
        }),
      }),
      ...(options.distFolder !== undefined && { assets: serveClient(options.distFolder) }),
      ...(options.pagesFolder !== undefined && {
        pages: publicPages(options.pagesFolder, options.address ?? null),
      }),
    });
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE;
    const address = await listen(server, options.port, options.host ?? '127.0.0.1');
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return {
      ...data,
      url: `http://${host}:${address.port}`,
      close: async () => {
        await stop(server);
        await data.close();
      },
    };
  } catch (error) {
    await data.close();
    throw error;
  }
}

const listen = (server: ServerType, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'));
      else resolve(address);
    });
  });

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, GRACE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
