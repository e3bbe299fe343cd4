import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';

/**
 * What the road between one browser and the server does to a request to the API; anything else it lets through,
 * except that a road that is `cut` carries nothing.
 */
export type Weather =
  | 'clear'
  /** Nothing passes: connections are broken off. */
  | 'cut'
  /** The request goes nowhere and is never answered. */
  | 'hangs'
  /** The server does its work, and its answer is lost. */
  | 'loses-answers'
  /** Somebody else answers, with a page to log in on, and says that all is well. */
  | 'portal'
  /** The answer says how long it is and ends before that. */
  | 'cuts-short'
  /** A proxy says that the server is busy. */
  | 'busy';

const PORTAL = '<!doctype html><title>Gratis wifi</title><h1>Välkommen! Logga in för att surfa.</h1>';

export type Road = {
  /** What a browser takes as its HTTP proxy. */
  readonly proxy: string;
  /** The weather from now on: each request to the API takes the next, the last one stays. */
  become(...weather: readonly [Weather, ...Weather[]]): void;
  /** How many requests to the API the road has met, of this method. */
  met(method: string): number;
  /** From now on keeps everything that travels here, both ways, as it travels: addresses, headers and bodies. */
  listen(): () => readonly Buffer[];
  close(): Promise<void>;
};

/**
 * Opens a road: an HTTP proxy of one browser's own, with switches. It carries requests to this machine alone, so
 * that nothing a browser does on its own account gets out.
 */
export async function openRoad(): Promise<Road> {
  let ahead: Weather[] = ['clear'];
  const sockets = new Set<Socket>();
  const met = new Map<string, number>();
  const travelled: Buffer[] = [];
  let hear: Hear = () => undefined;
  const next = (): Weather => (ahead.length > 1 ? ahead.shift() : ahead[0]) ?? 'clear';

  const server = createServer((asked, answer) => {
    const url = URL.canParse(asked.url ?? '') ? new URL(asked.url ?? '') : undefined;
    if (!url || !['localhost', '127.0.0.1'].includes(url.hostname)) return void answer.writeHead(502).end();
    const isApi = url.pathname.startsWith('/api');
    if (isApi) met.set(asked.method ?? '', (met.get(asked.method ?? '') ?? 0) + 1);
    const weather = isApi ? next() : ahead[0] === 'cut' ? 'cut' : 'clear';
    carry(weather, url, asked, answer, hear);
  });
  server.on('connect', (_asked, socket) => socket.destroy());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    proxy: `http://127.0.0.1:${port}`,
    become(...weather) {
      ahead = [...weather];
      if (weather[0] === 'cut') breakOff();
    },
    met: (method) => met.get(method) ?? 0,
    listen() {
      hear = (part) => void travelled.push(part);
      return () => travelled;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakOff();
      }),
  };
}

/** Is told of every part that travels. */
type Hear = (part: Buffer) => void;

function carry(weather: Weather, url: URL, asked: IncomingMessage, answer: ServerResponse, hear: Hear): void {
  switch (weather) {
    case 'cut':
      answer.destroy();
      return;
    case 'hangs':
      asked.resume();
      return;
    case 'portal':
      asked.resume();
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PORTAL);
      return;
    case 'busy':
      asked.resume();
      answer.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('busy');
      return;
    case 'clear':
    case 'loses-answers':
    case 'cuts-short':
      forward(weather, url, asked, answer, hear);
      return;
    default:
      weather satisfies never;
  }
}

function forward(
  weather: 'clear' | 'loses-answers' | 'cuts-short',
  url: URL,
  asked: IncomingMessage,
  answer: ServerResponse,
  hear: Hear,
): void {
  const { 'proxy-connection': _, ...headers } = asked.headers;
  hear(Buffer.from(`${asked.method ?? ''} ${url.href} ${JSON.stringify(headers)}`));
  const sent: Buffer[] = [];
  asked.on('data', (part: Buffer) => sent.push(part));
  asked.on('end', () => hear(Buffer.concat(sent)));
  // On a connection of its own: the server may close one that is kept at the moment it is used again.
  const onward = request(url, { method: asked.method, headers, agent: false }, (heard) => {
    const parts: Buffer[] = [];
    heard.on('data', (part: Buffer) => parts.push(part));
    heard.on('error', () => answer.destroy());
    heard.on('end', () => {
      if (weather === 'loses-answers') return void answer.destroy();
      const { 'transfer-encoding': _chunked, ...kept } = heard.headers;
      const body = Buffer.concat(parts);
      hear(Buffer.from(JSON.stringify(kept)));
      hear(body);
      answer.writeHead(heard.statusCode ?? 502, { ...kept, 'content-length': body.byteLength });
      if (weather === 'clear') return void answer.end(body);
      answer.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => answer.destroy());
    });
  });
  onward.on('error', () => answer.destroy()); // The server is down: nobody answers.
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
