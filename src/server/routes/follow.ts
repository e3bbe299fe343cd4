import type { Context } from 'hono';
import { FOLLOW } from '../../wire/paths.ts';
import { PAGE_LANGUAGES } from '../../wire/public-paths.ts';
import { readForm } from '../http/body.ts';
import { type Front, sameOrigin } from '../http/front.ts';
import { guardGuesses } from '../http/guess.ts';
import { readLanguage } from '../http/language.ts';
import { Refused } from '../http/refused.ts';
import { sendHtml } from '../http/send-html.ts';
import type { Log } from '../log.ts';
import { type FollowReply, noAnswer, openFollowing } from '../public/following.ts';
import type { PublicPages } from '../public/pages.ts';
import { styleHash } from '../public/style-hash.ts';
import type { App, Doors } from './doors.ts';

/** Codes that nobody knows, from everyone together in an hour: docs/answer.md has what that leaves to chance. */
const UNKNOWN_AN_HOUR = 600;
/** And from one address in a quarter: a whole school asks from one, before its tablet has come home. */
const UNKNOWN_PER_ADDRESS = 30;
/** Bytes of the form that carries a code. */
const FORM_BYTES_MAX = 1024;

/**
 * Where a resident follows an idea by its receipt. The code comes in the body of a form and is written nowhere: into no
 * address, and not into the log.
 */
export function followRoutes(app: App, { store, now }: Doors, pages: PublicPages, log: Log): void {
  const { paintFollow, style, address } = pages;
  const guard = guardGuesses({
    scope: 'receipt',
    mostInAll: UNKNOWN_AN_HOUR,
    mostPerAddress: UNKNOWN_PER_ADDRESS,
    store,
    now,
  });
  const ask = openFollowing(store, guard);
  const hash = styleHash(style.page);

  async function send(context: Context<Front>, { page, status, headers }: FollowReply): Promise<Response> {
    return sendHtml(context, await paintFollow({ ...page, style, address }), status, {
      'content-language': page.language,
      // No copy stays on a library's computer, and no search engine keeps one.
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, noarchive',
      // From a page that keeps silent about where it is, a form would not say either whether it is our own.
      'referrer-policy': 'same-origin',
      ...headers,
    });
  }

  for (const path of [FOLLOW, `${FOLLOW}/:language`]) {
    app.use(path, async (context, next) => {
      context.set('style', hash);
      await next();
    });
    app.use(path, sameOrigin);
    app.get(path, async (context) => {
      const asked = context.req.param('language');
      const status = asked === undefined || PAGE_LANGUAGES.includes(asked) ? 200 : 404;
      return send(context, { page: { as: 'question', code: '', language: languageOf(context) }, status });
    });
    app.post(path, async (context) => {
      const language = languageOf(context);
      try {
        const form = await readForm(context, FORM_BYTES_MAX);
        const attempt = { address: context.get('address') };
        const question = { typed: form.get('code') ?? '', chosen: form.get('language'), language, attempt };
        return await send(context, await ask(question));
      } catch (error) {
        // A resident is told in words what a program is told by a code.
        if (error instanceof Refused) return send(context, noAnswer('malformed', 400, language));
        const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        log({ level: 'error', event: 'failed', message, stack });
        return send(context, noAnswer('failed', 503, language));
      }
    });
  }
}

/** The language of the address, else the one that the browser asks for. */
function languageOf(context: Context<Front>): string {
  const asked = context.req.param('language') ?? '';
  return PAGE_LANGUAGES.includes(asked)
    ? asked
    : readLanguage(context.req.header('accept-language'), PAGE_LANGUAGES);
}
