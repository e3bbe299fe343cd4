import type { SearchReply, SearchRequest } from './search-messages.ts';

/** A search going on beside the page. Requests are answered in the order in which they are asked. */
export type SearchDesk = {
  ask(request: SearchRequest): Promise<SearchReply>;
  /** Ends it at once, with everything it has in memory. */
  close(): void;
};

/** Starts a worker for one search. A worker that dies answers every open question with a failure. */
export function openSearchDesk(): SearchDesk {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  const waiting: ((reply: SearchReply) => void)[] = [];
  let broken: string | undefined;
  const answer = (reply: SearchReply) => waiting.shift()?.(reply);
  port.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => answer(data));
  const end = (message: string) => {
    broken = message;
    while (waiting.length > 0) answer({ reply: 'failed', message });
  };
  worker.addEventListener('error', ({ message }) => end(message || 'the worker did not start'));
  port.start();
  worker.postMessage(null, [port2]);
  return {
    ask: (request) =>
      new Promise((resolve) => {
        if (broken !== undefined) return resolve({ reply: 'failed', message: broken });
        waiting.push(resolve);
        port.postMessage(request);
      }),
    close() {
      worker.terminate();
      port.close();
      end('closed');
    },
  };
}
