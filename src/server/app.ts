import { Hono, type Context, type ErrorHandler, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Instant } from '../domain/log/entry.ts';
import { API } from '../wire/paths.ts';
import { problems } from '../wire/problem.ts';
import { type Front, front, sameOrigin, securityHeaders } from './http/front.ts';
import { guardGuesses } from './http/guess.ts';
import { refusal, Refused } from './http/refused.ts';
import type { Log } from './log.ts';
import type { PublicPages } from './public/pages.ts';
import { operations } from './openapi/operations.ts';
import { accountRoutes } from './routes/account.ts';
import { blobsRoutes } from './routes/blobs.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { devicesRoutes } from './routes/devices.ts';
import type { App, Doors, MailDoor } from './routes/doors.ts';
import { entriesRoutes } from './routes/entries.ts';
import { followRoutes } from './routes/follow.ts';
import { mailRoutes } from './routes/mail.ts';
import { peopleRoutes } from './routes/people.ts';
import { providerRoutes } from './routes/provider.ts';
import { publicRoutes } from './routes/public.ts';
import { sessionRoutes } from './routes/session.ts';
import { watchRoutes } from './routes/watch.ts';
import type { ProviderDoor } from './provider/door.ts';
import type { StaffSignIn } from './sign-in.ts';
import type { ServerStore } from './store.ts';

/** Wrong enrolment codes from everyone together in an hour: at fifty open codes, one success in a thousand years. */
const CODE_GUESSES = 300;
/** Wrong passwords and invitations from everyone together in an hour. */
const SIGN_IN_GUESSES = 1000;

/** Letters that everyone together may ask for in an hour. */
const LETTERS = 200;
/** Invitations that one coordinator sends in a quarter of an hour, and new passwords asked for from, or to, one address. */
const LETTERS_EACH = 40;
const FORGOTTEN_EACH = 5;

export type AppParts = {
  readonly store: ServerStore;
  readonly auth: StaffSignIn;
  readonly clock: () => Instant;
  readonly log: Log;
  /** Answers with the built client's files. */
  readonly assets?: MiddlewareHandler;
  /** What public pages are drawn with; without it there are none. */
  readonly pages?: PublicPages;
  /** With false only emergency accounts have a password that is taken. */
  readonly localAccounts?: boolean;
  /** The organisation's own sign-in, where there is one. */
  readonly provider?: ProviderDoor;
  /** How letters leave; without it there are none. */
  readonly mail?: MailDoor;
  /** Whether a proxy of ours stands in front, whose `X-Forwarded-*` headers may be believed. */
  readonly trustProxy?: boolean;
};

/** The whole server without a port: `app.request()` in tests, `serve` in production. */
export function createApp(parts: AppParts): App {
  const { store, auth, clock: now, log } = parts;
  const doors: Doors = {
    store,
    auth,
    now,
    codeGuesses: guardGuesses({ scope: 'enrolment', mostInAll: CODE_GUESSES, store, now }),
    signInGuesses: guardGuesses({ scope: 'sign-in', mostInAll: SIGN_IN_GUESSES, store, now }),
    localAccounts: parts.localAccounts ?? true,
    provider: parts.provider,
    mail: parts.mail,
    letterGuesses: guardGuesses({
      scope: 'letters',
      mostInAll: LETTERS,
      mostPerAddress: LETTERS_EACH,
      store,
      now,
    }),
    forgottenGuesses: guardGuesses({
      scope: 'forgotten',
      mostInAll: LETTERS,
      mostPerAddress: FORGOTTEN_EACH,
      store,
      now,
    }),
  };
  const app: App = new Hono<Front>();
  app.use(logged(log));
  app.use(front(parts.trustProxy ?? false));
  app.use(securityHeaders);
  app.use(`${API}/*`, sameOrigin);
  entriesRoutes(app, doors);
  blobsRoutes(app, doors);
  devicesRoutes(app, doors);
  sessionRoutes(app, doors);
  accountRoutes(app, doors);
  peopleRoutes(app, doors);
  calendarRoutes(app, doors);
  providerRoutes(app, doors, log);
  mailRoutes(app, doors, log);
  watchRoutes(app, doors);
  if (parts.pages) {
    publicRoutes(app, doors, parts.pages, log);
    followRoutes(app, doors, parts.pages, log);
  }
  if (parts.assets) app.get('*', parts.assets);
  app.notFound((context) => notFound(context.req.path));
  app.onError(onError(log));
  return app;
}

/** An address that is served by other methods says which. */
function notFound(path: string): Response {
  const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method);
  if (methods.length === 0) return refusal(new Refused('not-found'));
  const response = refusal(new Refused('method-not-allowed'));
  response.headers.set('allow', methods.join(', ').toUpperCase());
  return response;
}

/** One line per request: the route, not the address asked for, and nothing of who or what. */
const logged =
  (log: Log): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now();
    await next();
    const { status } = context.res;
    log({
      level: status >= 500 ? 'error' : 'info',
      event: 'request',
      method: context.req.method,
      route: routePath(context, -1),
      status,
      milliseconds: Math.round(performance.now() - began),
    });
  };

/** Another program writes, or the disk is full or failing: nothing was written, and it may succeed later. */
const TRANSIENT = /^SQLITE_(?:BUSY|FULL|IOERR)/;

/** Refusals say what is wrong; a surprise is logged where the operator sees it, and says nothing to the caller. */
const onError =
  (log: Log): ErrorHandler<Front> =>
  (error: Error, _context: Context) => {
    if (error instanceof Refused) {
      if (problems[error.code].status >= 500) log({ level: 'warn', event: 'refused', code: error.code });
      return refusal(error);
    }
    const trouble = 'code' in error ? TRANSIENT.exec(String(error.code))?.[0] : undefined;
    if (trouble !== undefined) {
      log({ level: 'error', event: 'database', code: trouble });
      return refusal(new Refused('busy', { retryAfter: 5 }));
    }
    log({ level: 'error', event: 'failed', message: error.message, stack: error.stack ?? '' });
    return refusal(new Refused('failed'));
  };
