import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { PROBLEM_TYPE, problems } from '../../src/wire/problem.ts';
import type { Fetch } from '../../src/sync/world.ts';

/** What happens to a request between a tablet and the office. */
export type Switch =
  | 'pass'
  | 'refuse'
  | 'hang'
  | 'portal'
  | 'redirect'
  | 'proxy-error'
  | 'cut-short'
  | 'other-nonce'
  | 'lying-hashes'
  | 'verdict-missing'
  | 'too-large'
  | 'busy'
  | 'too-often'
  | 'too-new'
  | 'signed-out'
  | 'answer-lost';

export type SwitchedServer = {
  readonly fetch: Fetch;
  /** What becomes of the next requests; asked once for each. */
  turn: (request: { readonly method: string; readonly bytes: number }) => Switch;
  /** Every request that came, in order. */
  readonly log: { readonly method: string; readonly bytes: number; readonly switch: Switch }[];
  close(): Promise<void>;
};

const PORTAL = '<!doctype html><title>Wi-Fi</title><p>Godkänn villkoren';

/** A real HTTP server before the office, with switches for everything that goes wrong on the way. */
export async function switchedServer(office: Fetch): Promise<SwitchedServer> {
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const open = new Set<IncomingMessage['socket']>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const method = request.method ?? 'GET';
    const turned = switched.turn({ method, bytes: body.length });
    switched.log.push({ method, bytes: body.length, switch: turned });
    const forward = () => forwarded(office, request, body);
    switch (turned) {
      case 'pass':
        return send(response, await forward());
      case 'refuse':
        return void request.socket.destroy();
      case 'hang':
        return;
      case 'portal':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
      case 'redirect':
        return void response.writeHead(302, { location: 'http://portal.test/' }).end();
      case 'proxy-error':
        return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
      case 'cut-short': {
        const { status, type, text } = await forward();
        response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
        return void response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      }
      case 'other-nonce': {
        const { text, ...rest } = await forward();
        return send(response, {
          ...rest,
          text: text.replace(/"nonce":"[^"]+"/, '"nonce":"11111111-1111-4111-8111-111111111111"'),
        });
      }
      case 'lying-hashes': {
        const { text, ...rest } = await forward();
        return send(response, {
          ...rest,
          text: text.replaceAll(/"hash":"[^"]+"/g, `"hash":"${'b'.repeat(64)}"`),
        });
      }
      case 'verdict-missing': {
        const { text, ...rest } = await forward();
        return send(response, { ...rest, text: text.replace(/"verdicts":\[.*\]/, '"verdicts":[]') });
      }
      case 'too-large':
        return void response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>Too large</h1>');
      case 'busy':
        return void response.writeHead(503, { 'retry-after': '120' }).end();
      case 'too-often':
        return void response.writeHead(429, { 'retry-after': '30' }).end();
      case 'too-new':
        return send(response, problem('protocol-too-new'));
      case 'signed-out':
        return send(response, problem('device-unknown'));
      case 'answer-lost':
        await forward();
        return void request.socket.destroy();
      default:
        return turned satisfies never;
    }
  };

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const switched: SwitchedServer = {
    fetch: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    turn: () => 'pass',
    log: [],
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return switched;
}

type Answered = { readonly status: number; readonly type: string; readonly text: string };

async function forwarded(office: Fetch, request: IncomingMessage, body: Buffer): Promise<Answered> {
  const { authorization, cookie, ...rest } = request.headers;
  const headers = {
    ...(authorization === undefined ? {} : { authorization }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(rest['content-type'] === undefined ? {} : { 'content-type': rest['content-type'] }),
    ...(rest['content-encoding'] === undefined ? {} : { 'content-encoding': rest['content-encoding'] }),
  };
  const method = request.method ?? 'GET';
  const init = { method, headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) };
  const response = await office(request.url ?? '/', init);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

const problem = (code: 'protocol-too-new' | 'device-unknown'): Answered => {
  const { status } = problems[code];
  return { status, type: PROBLEM_TYPE, text: JSON.stringify({ code, status }) };
};

const send = (response: ServerResponse, { status, type, text }: Answered): void =>
  void response.writeHead(status, { 'content-type': type }).end(text);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
