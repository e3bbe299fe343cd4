import '../../../../domain/jitless.ts';
import { type Opener, openerHere } from './opener.ts';
import type { OpenerReply, OpenerRequest } from './opener-messages.ts';

/* One of the count desk's openers. The desk hands over one end of a channel, and then asks through it. */
addEventListener('message', ({ ports: [port] }) => {
  if (port) serve(port);
});

function serve(port: MessagePort): void {
  let opener: Opener | undefined;
  const answer = async (request: Exclude<OpenerRequest, { ask: 'begin' }>): Promise<OpenerReply> => {
    const { id } = request;
    if (!opener) return { reply: 'failed', id, message: 'Asked before it was begun' };
    return request.ask === 'outsides'
      ? { reply: 'outsides', id, opened: await opener.outsides(request.envelopes) }
      : { reply: 'insides', id, opened: await opener.insides(request.insides) };
  };
  port.addEventListener('message', ({ data }: MessageEvent<OpenerRequest>) => {
    if (data.ask === 'begin') {
      opener = openerHere(data.terms);
      return;
    }
    answer(data).then(
      (reply) => port.postMessage(reply),
      (error: unknown) =>
        port.postMessage({ reply: 'failed', id: data.id, message: String(error) } satisfies OpenerReply),
    );
  });
  port.start();
}
