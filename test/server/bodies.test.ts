import { type ClientRequest, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byDevice } from '../../src/domain/log/entry.ts';
import { type OpenServer, openServer } from '../../src/server/server.ts';
import { EnrolAnswer } from '../../src/wire/enrolment.ts';
import { PUSH_BYTES_MAX } from '../../src/wire/limits.ts';
import { paths } from '../../src/wire/paths.ts';
import { Problem, PROBLEM_TYPE } from '../../src/wire/problem.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { PUBLIC_KEY, pushOf } from './house.ts';
import { newDevice, newEpoch, pushed, writer } from './street.ts';

const MEGABYTE = 1024 * 1024;
let folder: string;
let server: OpenServer;
let token: string;
const device = newDevice();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torg-bodies-'));
  server = await openServer({ dataFolder: folder, port: 0, log: () => undefined });
  const { code } = await server.drawCode();
  const response = await fetch(`${server.url}${paths.enrol}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, publicKey: PUBLIC_KEY }),
  });
  ({ token } = EnrolAnswer.parse(await response.json()));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

type Answer = { readonly status: number; readonly code: string | undefined };

/** Sends a body piece by piece and hears the answer, even one that comes before the body has ended. */
function send(
  headers: Readonly<Record<string, string | number>>,
  write: (request: ClientRequest) => Promise<void> | void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${server.url}${paths.entries}`,
      {
        method: 'POST',
        agent: false,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const isProblem = incoming.headers['content-type'] === PROBLEM_TYPE;
          const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
          const code = isProblem ? Problem.parse(body).code : undefined;
          resolve({ status: incoming.statusCode ?? 0, code });
        });
      },
    );
    // The server hangs up on whoever goes on sending; the answer has been read by then.
    outgoing.on('error', (error) => setImmediate(() => reject(error)));
    void Promise.resolve(write(outgoing)).then(() => outgoing.end());
  });
}

const sendAll = (
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => send(headers, (outgoing) => void outgoing.write(body));

/** Keeps writing until the other end has had enough or everything is out. */
async function pour(outgoing: ClientRequest, megabytes: number): Promise<void> {
  const chunk = Buffer.alloc(MEGABYTE, ' ');
  for (let sent = 0; sent < megabytes && !outgoing.destroyed; sent += 1) {
    if (!outgoing.write(chunk)) {
      await new Promise<void>((resolve) => {
        outgoing.once('drain', resolve);
        outgoing.once('close', resolve);
      });
    }
  }
}

describe('a body that is not a push', () => {
  test('of 100 MB that says so is refused before it is read', async () => {
    const answer = await send({ 'content-length': 100 * MEGABYTE }, (outgoing) => pour(outgoing, 3));
    expect(answer).toEqual({ status: 413, code: 'too-large' });
  });

  test('of 100 MB that does not say so is refused as soon as it is too large, and the memory stays flat', async () => {
    globalThis.gc?.();
    const before = process.memoryUsage();
    const answer = await send({ 'transfer-encoding': 'chunked' }, (outgoing) => pour(outgoing, 100));
    expect(answer).toEqual({ status: 413, code: 'too-large' });
    const after = process.memoryUsage();
    expect((after.rss - before.rss) / MEGABYTE).toBeLessThan(60);
  });

  test('of gzip that swells to a gigabyte is stopped while it is inflated, and the memory stays flat', async () => {
    const layer = gzipSync(Buffer.alloc(64 * MEGABYTE), { level: 9 });
    // Sixteen members of 64 MB each: a gigabyte in a megabyte, which is under the limit as it is sent.
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => layer));
    expect(bomb.byteLength).toBeLessThan(PUSH_BYTES_MAX);
    const before = process.memoryUsage();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendAll(bomb, { 'content-encoding': 'gzip' })),
    );
    for (const answer of answers) expect(answer).toEqual({ status: 413, code: 'too-large' });
    const after = process.memoryUsage();
    expect((after.rss - before.rss) / MEGABYTE).toBeLessThan(250);
  });

  test('nested a hundred thousand deep is malformed', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await sendAll(deep)).toEqual({ status: 400, code: 'malformed' });
    const inside = JSON.stringify({ ...pushOf(device, []), entries: [{ bytes: deep }] });
    expect(await sendAll(inside)).toEqual({ status: 400, code: 'malformed' });
  });

  test('with bytes that are no UTF-8 is refused by name', async () => {
    const body = Buffer.from(JSON.stringify(pushOf(device, [])).replace('nonce', 'n\u00f6nce'), 'latin1');
    expect(await sendAll(body)).toEqual({ status: 400, code: 'bad-encoding' });
  });

  test('of another type, charset or encoding is refused by name', async () => {
    const body = JSON.stringify(pushOf(device, []));
    const wrong = { status: 415, code: 'wrong-content-type' };
    expect(await sendAll(body, { 'content-type': 'text/plain' })).toEqual(wrong);
    expect(await sendAll(body, { 'content-type': 'application/json; charset=latin1' })).toEqual(wrong);
    expect(await sendAll(body, { 'content-encoding': 'br' })).toEqual(wrong);
  });

  test('that is no JSON, or no gzip, is refused by name', async () => {
    expect(await sendAll('<html>Logga in</html>')).toEqual({ status: 400, code: 'not-json' });
    expect(await sendAll('')).toEqual({ status: 400, code: 'not-json' });
    expect(await sendAll('plain', { 'content-encoding': 'gzip' })).toEqual({
      status: 400,
      code: 'bad-encoding',
    });
  });
});

test('a push in gzip is taken like any other', async () => {
  const { process: id } = await server.store.standing();
  const idea = writer(id, byDevice(device), server.now).idea();
  const body = gzipSync(JSON.stringify(pushOf(device, [pushed(idea, { epoch: newEpoch(), seq: 1 })])));
  const response = await fetch(`${server.url}${paths.entries}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'gzip',
    },
    body,
  });
  expect(PushAnswer.parse(await response.json()).verdicts).toMatchObject([{ verdict: 'accepted' }]);
});
