import '../../../../domain/jitless.ts';
import { laidDesk } from './desk.ts';
import type { DeskReply, DeskRequest, DeskWord, Numbered } from './desk-messages.ts';

/** How often the page hears how far an opening has come, in milliseconds. */
const OFTEN = 100;

/* Everything heavy of a count, beside the page. The page hands over one end of a channel, and then asks through it. */
addEventListener('message', ({ ports: [port] }) => {
  if (port) serve(port);
});

function serve(port: MessagePort): void {
  const desk = laidDesk();
  let told = 0;
  port.addEventListener('message', ({ data }: MessageEvent<Numbered<DeskRequest>>) => {
    const { number, message: request } = data;
    const post = (message: DeskReply | DeskWord) =>
      port.postMessage({ number, message } satisfies Numbered<DeskReply | DeskWord>);
    const say = (word: DeskWord) => {
      if (word.say === 'opened' && performance.now() - told < OFTEN) return;
      if (word.say === 'opened') told = performance.now();
      post(word);
    };
    desk
      .answer(request, say)
      .then(post, (error: unknown) => post({ reply: 'failed', message: String(error) }));
  });
  port.start();
}
