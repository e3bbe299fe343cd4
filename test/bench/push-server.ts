import { openServer } from '../../src/server/server.ts';

/** A server of its own process for the push benchmark: answers `code` with an enrolment code, `rss` with its memory. */
const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('The folder for the data is missing.');
const server = await openServer({ dataFolder, port: 0, log: () => undefined });

process.on('message', (message) => {
  const answer = async (): Promise<unknown> => {
    if (message === 'code') return (await server.drawCode()).code;
    if (message === 'rss') return process.memoryUsage.rss();
    await server.close();
    return 'closed';
  };
  void answer().then((value) => process.send?.(value, () => message === 'close' && process.disconnect()));
});
process.send?.(server.url);
