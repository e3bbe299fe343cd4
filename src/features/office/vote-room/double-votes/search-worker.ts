import type { SearchReply, SearchRequest } from './search-messages.ts';
import { type Searcher, searcher } from './searcher.ts';

/*
 * Half a million seals would freeze a page for minutes. The page hands over one end of a channel, and then asks through
 * it; nothing but figures and hashes of what is set aside goes back.
 */
addEventListener('message', ({ ports: [port] }) => {
  if (port) serve(port);
});

function serve(port: MessagePort): void {
  let held: Searcher | undefined;
  const answer = async (request: SearchRequest): Promise<SearchReply> => {
    if (request.ask === 'begin') held = searcher(request.terms);
    if (!held) throw new Error('Asked before it was begun');
    if (request.ask === 'open') await held.open(request.envelopes);
    if (request.ask === 'compare') await held.compare(request.papers);
    return request.ask === 'finish' ? { reply: 'found', found: await held.finish() } : { reply: 'done' };
  };
  port.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
    answer(data).then(
      (reply) => port.postMessage(reply),
      (error: unknown) => port.postMessage({ reply: 'failed', message: String(error) } satisfies SearchReply),
    );
  });
  port.start();
}
