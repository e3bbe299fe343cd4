import { createServer } from 'vite';
import { openServer } from '../server/server.ts';
import { PUBLIC_PAGES, ROOT } from './build.ts';
import { buildPublic } from './build-public.ts';
import { DEFAULT_DATA } from './data-folder.ts';
import { loadSample } from './serve.ts';
import { readSettings } from './settings.ts';
import { invitationLink } from './staff.ts';

/** Where `vite.config.ts` sends what Vite does not serve itself. */
const API_PORT = 8788;

/** Vite, the server and the sample in one terminal: changes of the client show at once, those of public pages at the next start. */
await buildPublic();
const server = await openServer({
  dataFolder: DEFAULT_DATA,
  pagesFolder: PUBLIC_PAGES,
  port: API_PORT,
  host: '127.0.0.1',
  ...readSettings(process.env),
});
if (await server.isEmpty()) await loadSample(server);
const vite = await createServer({ root: ROOT, server: { port: 8787, strictPort: true } });
await vite.listen();
const { members } = await server.store.figures();
const address = 'http://localhost:8787';
const { token } = members === 0 ? await server.invite(['coordinator']) : { token: undefined };
console.log(
  `\n  The office    ${token === undefined ? `${address}/office` : invitationLink(address, token)}`,
);
console.log(`  The tablets   ${address}/\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([vite.close(), server.close()]).then(() => process.exit(0));
  });
}
