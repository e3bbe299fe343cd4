import type { Context } from 'hono';
import { CycleId } from '../../domain/log/ids.ts';
import { RESULTS } from '../../wire/paths.ts';
import { ALONE_FILE } from '../../wire/public-paths.ts';
import type { Front } from '../http/front.ts';
import { readLanguage } from '../http/language.ts';
import { sendPacked } from '../http/packed.ts';
import { Refused } from '../http/refused.ts';
import type { Log } from '../log.ts';
import type { Packed, PackedPages } from '../public/pack.ts';
import type { PublicPages } from '../public/pages.ts';
import { openPublications } from '../public/publications.ts';
import { styleHash } from '../public/style-hash.ts';
import type { App, Doors } from './doors.ts';
import { publicListRoutes } from './public-lists.ts';

/** What residents read without the app: the results of rounds, and every file that it takes to count them again. */
export function publicRoutes(app: App, { store, now }: Doors, pages: PublicPages, log: Log): void {
  const { paint, style, address, manual } = pages;
  const published = openPublications({ record: store.published, paint, style, address, log, now });
  const hashes = { page: styleHash(style.page), alone: styleHash(style.alone) };

  app.use(`${RESULTS}/*`, async (context, next) => {
    context.set('style', context.req.path.endsWith(`/${ALONE_FILE}`) ? hashes.alone : hashes.page);
    await next();
  });
  app.get(`${RESULTS}/assets/*`, pages.assets);
  app.get(`${RESULTS}/manual/:name`, (context) => {
    const text = manual.get(context.req.param('name'));
    if (text === undefined) throw new Refused('not-found');
    return context.body(text, 200, { 'content-type': 'text/markdown; charset=utf-8' });
  });
  publicListRoutes(app, store.published);

  app.get(RESULTS, async (context) => sendPage(context, await published.index()));
  app.get(`${RESULTS}/:id`, async (context) => {
    const index = await published.index();
    const id = context.req.param('id');
    if (index.pages.has(id)) return sendPage(context, index, id);
    const found = await roundOf(id);
    return found ? sendPage(context, found) : sendPage(context, index, undefined, 404);
  });
  app.get(`${RESULTS}/:id/:name`, async (context) => {
    const { id, name } = context.req.param();
    const found = await roundOf(id);
    const file = found?.files.get(name);
    if (file) return sendPacked(context, file);
    if (found?.pages.has(name) === true) return sendPage(context, found, name);
    return sendPage(context, await published.index(), undefined, 404);
  });

  const roundOf = (id: string): Promise<PackedPages | undefined> => {
    const cycle = CycleId.safeParse(id);
    return cycle.success ? published.of(cycle.data) : Promise.resolve(undefined);
  };
}

/** A page in the language of its address, else in the one that the reader's browser asks for. */
function sendPage(
  context: Context<Front>,
  { pages }: PackedPages,
  asked?: string,
  status: 200 | 404 = 200,
): Promise<Response> {
  const language = asked ?? readLanguage(context.req.header('accept-language'), [...pages.keys()]);
  const page: Packed | undefined = pages.get(language);
  if (!page) throw new Refused('not-found');
  const vary = asked === undefined ? { vary: 'Accept-Encoding, Accept-Language' } : {};
  return sendPacked(context, page, { 'content-language': language, ...vary }, status);
}
