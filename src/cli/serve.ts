import { RESULTS } from '../wire/paths.ts';
import { followPath } from '../wire/public-paths.ts';
import { openServer, type OpenServer } from '../server/server.ts';
import { readArguments, readPort, UsageError } from './arguments.ts';
import { DIST, isStale, PUBLIC_PAGES } from './build.ts';
import type { Command, Io } from './command.ts';
import { DATA_OPTION } from './data-folder.ts';
import { sampleEntries } from './samples/sample.ts';
import { readSettings, SETTINGS_HELP } from './settings.ts';
import { invitationLink } from './staff.ts';

const DEFAULT_PORT = '8787';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'runs the server: the office, the tablets and their database',
  help: `Usage: torg serve [--port N] [--host H] [--data DIR] [--url URL] [--empty] [--json]

Builds the app if it is missing or stale, brings the database up to date, and serves both until it is told to stop
(Ctrl-C). An empty database gets the sample round of Nässjö (torg sample has others). Until the first coordinator has signed in, every start prints a
one-time link for them.

  --port N     the port; 0 takes any free one (${DEFAULT_PORT})
  --host H     the address to listen on; 0.0.0.0 for all (localhost)
  --data DIR   the data folder, made if need be (./data)
  --url URL    the address that people use, when it is another (behind a reverse proxy; believes its X-Forwarded-*)
  --empty      leaves an empty database empty
  --json       prints {"office": ..., "tablets": ..., "invitation": ...} instead of words

${SETTINGS_HELP}`,

  async run(args, io) {
    const { values } = readArguments(args, {
      ...DATA_OPTION,
      port: { type: 'string', default: DEFAULT_PORT },
      host: { type: 'string', default: 'localhost' },
      url: { type: 'string' },
      empty: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const port = readPort(values.port);
    const settings = readSettings(process.env);
    if (settings.mail && values.url === undefined)
      throw new UsageError('TORG_SMTP_URL is set, so --url must be too: the links in letters lead there');
    if (isStale()) {
      io.err('Building the app …');
      const { buildClient } = await import('./build-client.ts');
      await buildClient();
    }
    const server = await openServer({
      dataFolder: values.data,
      port,
      host: values.host,
      distFolder: DIST,
      pagesFolder: PUBLIC_PAGES,
      ...(values.url !== undefined && { address: values.url.replace(/\/+$/, '') }),
      trustProxy: values.url !== undefined,
      ...settings,
    });
    if (!values.empty && (await server.isEmpty())) await loadSample(server);
    const address = (
      values.url ?? server.url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost')
    ).replace(/\/+$/, '');
    await announce(server, address, values.json ?? false, io);
    await toldToStop();
    io.err('Stopping …');
    await server.close();
    return 0;
  },
};

/** Fills an empty database with the sample round, as the server's own entries. */
export async function loadSample(
  server: Pick<OpenServer, 'store' | 'appendByServer' | 'now' | 'random'>,
): Promise<void> {
  const { process } = await server.store.standing();
  await server.appendByServer(
    sampleEntries({ sample: 'nassjo', process, now: server.now(), random: server.random }),
  );
}

async function announce(server: OpenServer, address: string, json: boolean, io: Io): Promise<void> {
  const { members } = await server.store.figures();
  const invitation =
    members === 0 ? invitationLink(address, (await server.invite(['coordinator'])).token) : null;
  if (json) {
    io.out(JSON.stringify({ office: `${address}/office`, tablets: `${address}/`, invitation }));
    return;
  }
  io.out('Torg is running. Ctrl-C stops it.\n');
  if (invitation === null) io.out(`  The office    ${address}/office`);
  else io.out(`  The office    ${invitation}\n                (for the first coordinator; works once)`);
  io.out(`  The tablets   ${address}/`);
  io.out(`  Residents     ${address}${followPath()} (follow an idea), ${address}${RESULTS} (results)\n`);
}

/** Resolves at Ctrl-C, or when a service manager says so. A second Ctrl-C ends the process at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
