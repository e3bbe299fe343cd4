import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from '../../../src/cli/build-client.ts';
import { DIST, isStale } from '../../../src/cli/build.ts';
import { loadSample } from '../../../src/cli/serve.ts';
import { invitationLink } from '../../../src/cli/staff.ts';
import { openServer } from '../../../src/server/server.ts';
import type { Announced, ServerProcess } from './server.ts';

export type Publisher = ServerProcess & {
  /** Takes the server down and puts it up again with another edition of the app. */
  publish(edition: number): Promise<void>;
};

/** A server that can serve one edition of the built app after another, on the same data and port. */
export async function startPublisher(data: string): Promise<Publisher> {
  if (isStale()) await buildClient();
  let edition = 1;
  let port = 0;
  let announced: Announced = { office: '', tablets: '', invitation: null };
  const open = async () => {
    const server = await openServer({
      dataFolder: data,
      port,
      host: 'localhost',
      distFolder: editionIn(`${data}-edition-${edition}`, edition),
      log: () => undefined,
    });
    port = Number(new URL(server.url).port);
    const address = `http://localhost:${port}`;
    const isNew = await server.isEmpty();
    if (isNew) await loadSample(server);
    const invitation = isNew ? invitationLink(address, (await server.invite(['coordinator'])).token) : null;
    announced = { office: `${address}/office`, tablets: `${address}/`, invitation };
    return server;
  };
  let server = await open();
  const stop = async () => {
    await server.close();
    return 0;
  };
  const start = async () => {
    server = await open();
  };
  return {
    announced: () => announced,
    stop,
    kill: stop,
    start,
    async publish(next) {
      await stop();
      edition = next;
      await start();
    },
  };
}

/**
 * A copy of the built app as a later build would be: its page says which edition it is, and every part that is named
 * by its content has another name.
 */
function editionIn(folder: string, edition: number): string {
  cpSync(DIST, folder, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
  rewrite(join(folder, 'index.html'), (page) => page.replace('<html ', `<html data-edition="${edition}" `));
  rewrite(join(folder, 'sw.js'), (worker) =>
    worker.replace(
      /"revision":"\w+","url":"index\.html"/,
      `"revision":"edition-${edition}","url":"index.html"`,
    ),
  );
  renameParts(folder, edition);
  return folder;
}

function renameParts(folder: string, edition: number): void {
  const assets = join(folder, 'assets');
  const parts = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const stems = new RegExp(parts.map((name) => name.slice(0, name.lastIndexOf('.'))).join('|'), 'g');
  const renamed = (text: string) => text.replaceAll(stems, `$&-e${edition}`);
  for (const file of ['index.html', 'sw.js', ...parts.map((name) => join('assets', name))]) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    writeFileSync(join(folder, renamed(file)), renamed(text));
  }
}

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} is not built as this test expects`);
  writeFileSync(path, after);
}
