import type { Opener, OpenerTerms } from './opener.ts';
import type { OpenerReply, OpenerRequest } from './opener-messages.ts';

/** The worker of an opener died, or never began: what it was given must be given to another. */
export class OpenerLost extends Error {}

const NOT_ASKED = 'The opener answered something else';

type Reply = Exclude<OpenerReply, { reply: 'failed' }>;
type Waiting = { readonly done: (reply: Reply) => void; readonly lost: (error: Error) => void };

/** An opener in a worker of its own; undefined where a worker cannot have workers. */
export function hireOpener(terms: OpenerTerms): Opener | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./opener-worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let lost = false;
  const lose = (message: string) => {
    lost = true;
    for (const each of waiting.values()) each.lost(new OpenerLost(message));
    waiting.clear();
  };
  port.addEventListener('message', ({ data }: MessageEvent<OpenerReply>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.reply === 'failed') asker?.lost(new Error(data.message));
    else asker?.done(data);
  });
  worker.addEventListener('error', ({ message }) => lose(message || 'the worker did not start'));
  port.start();
  worker.postMessage(null, [port2]);
  port.postMessage({ ask: 'begin', terms } satisfies OpenerRequest);

  const ask = (request: Exclude<OpenerRequest, { ask: 'begin' }>): Promise<Reply> =>
    new Promise((done, reject) => {
      if (lost) return reject(new OpenerLost('closed'));
      waiting.set(request.id, { done, lost: reject });
      port.postMessage(request);
    });
  const nextId = () => (next += 1);

  return {
    async outsides(envelopes) {
      const reply = await ask({ ask: 'outsides', id: nextId(), envelopes });
      if (reply.reply !== 'outsides') throw new Error(NOT_ASKED);
      return reply.opened;
    },
    async insides(insides) {
      const reply = await ask({ ask: 'insides', id: nextId(), insides });
      if (reply.reply !== 'insides') throw new Error(NOT_ASKED);
      return reply.opened;
    },
    close() {
      worker.terminate();
      port.close();
      lose('closed');
    },
  };
}
