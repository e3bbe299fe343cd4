import { CycleId } from '../../domain/log/ids.ts';
import { RESULTS } from '../../wire/paths.ts';
import { rootFile } from '../../wire/public-paths.ts';
import { Refused } from '../http/refused.ts';
import type { InnerList, PublicRecord } from '../store.ts';
import type { App } from './doors.ts';

const HASH_BYTES = 32;
const LIST = /^lista(?:-(\d{1,6}))?(-rot)?\.txt$/;
const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };

/** The lists of what is opened: public as soon as they are whole, before anybody opens anything on them. */
export function publicListRoutes(app: App, record: PublicRecord): void {
  app.get(`${RESULTS}/:id/:name{lista[^/]*\\.txt}`, async (context) => {
    const { id, name } = context.req.param();
    const cycle = CycleId.safeParse(id);
    const [, asked, root] = LIST.exec(name) ?? [];
    if (!cycle.success || !LIST.test(name)) throw new Refused('not-found');
    const lists = await record.lists(cycle.data);
    const list = asked === undefined ? lists.at(-1) : lists.find(({ number }) => number === Number(asked));
    if (!list) throw new Refused('not-found');
    if (root !== undefined) return context.body(`${list.root}\n`, 200, PLAIN);
    const headers = { ...PLAIN, etag: `"${list.root}"` };
    if (context.req.header('if-none-match')?.includes(list.root) === true)
      return context.body(null, 304, headers);
    return context.body(streamed(linesOf(record, list)), 200, {
      ...headers,
      link: `<${rootFile(list.number)}>; rel="describedby"`,
    });
  });
}

/** Each hash on a line of its own, part by part: all of a city's would be tens of megabytes. */
async function* linesOf(record: PublicRecord, list: InnerList): AsyncGenerator<Uint8Array> {
  for await (const part of record.hashes(list)) {
    const bytes = Buffer.from(part, 'base64url');
    let lines = '';
    for (let at = 0; at + HASH_BYTES <= bytes.length; at += HASH_BYTES)
      lines += `${bytes.toString('hex', at, at + HASH_BYTES)}\n`;
    yield Buffer.from(lines);
  }
}

/** Reads on when the reader of the answer does. */
const streamed = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
