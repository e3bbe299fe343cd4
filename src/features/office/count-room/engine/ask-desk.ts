import type { DeskReply, DeskRequest, DeskWord, Numbered } from './desk-messages.ts';

/** The desk as the page reaches it. */
export type DeskLine = {
  /** Asks something, and hears words about it until it is answered. A desk that died answers with a failure. */
  ask(request: DeskRequest, hear?: (word: DeskWord) => void): Promise<DeskReply>;
  /** Ends it at once, with everything that lies on it. */
  close(): void;
};

type Asked = { readonly answer: (reply: DeskReply) => void; readonly hear: (word: DeskWord) => void };

/** Starts the worker that the desk is in. */
export function callDesk(): DeskLine {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  const asked = new Map<number, Asked>();
  let last = 0;
  let broken: string | undefined;
  port.addEventListener('message', ({ data }: MessageEvent<Numbered<DeskReply | DeskWord>>) => {
    const { number, message } = data;
    const asker = asked.get(number);
    if ('say' in message) return asker?.hear(message);
    asked.delete(number);
    asker?.answer(message);
  });
  const end = (message: string) => {
    broken = message;
    for (const { answer } of asked.values()) answer({ reply: 'failed', message });
    asked.clear();
  };
  worker.addEventListener('error', ({ message }) => end(message || 'the worker did not start'));
  port.start();
  worker.postMessage(null, [port2]);
  return {
    ask: (request, hear = () => undefined) =>
      new Promise((answer) => {
        if (broken !== undefined) return answer({ reply: 'failed', message: broken });
        last += 1;
        asked.set(last, { answer, hear });
        port.postMessage({ number: last, message: request } satisfies Numbered<DeskRequest>);
      }),
    close() {
      worker.terminate();
      port.close();
      end('closed');
    },
  };
}

/** An end that nobody wished for, out of the answer to something. */
export const failedEnd = (reply: DeskReply): { readonly end: 'failed'; readonly message: string } => ({
  end: 'failed',
  message: reply.reply === 'failed' ? reply.message : reply.reply,
});

/** Asks for something that is only done or not; throws where it was not. */
export async function must(desk: DeskLine, request: DeskRequest): Promise<void> {
  const reply = await desk.ask(request);
  if (reply.reply !== 'done') throw new Error(failedEnd(reply).message);
}
