import { describe, expect, test } from 'vitest';
import { createApi } from '../../src/sync/api.ts';
import { paths } from '../../src/wire/paths.ts';
import { PushRequest } from '../../src/wire/push.ts';
import { idOf } from '../storage/prepared.ts';

const member = { id: idOf(1), name: 'Sara', roles: ['coordinator'] };
const session = { member, process: idOf(2), generation: idOf(3) };
const json = { headers: { 'content-type': 'application/json' } };

/** An API whose server says this, and the requests that it got. */
function saying(answer: () => Response) {
  const asked: { path: string; init: RequestInit }[] = [];
  const api = createApi(async (path, init) => {
    asked.push({ path, init });
    return answer();
  });
  return { api, asked };
}

describe('the requests that are asked once', () => {
  test('hand on an answer that has been checked', async () => {
    const { api, asked } = saying(() => new Response(JSON.stringify(session), json));
    expect(await api.session()).toEqual({ kind: 'answer', value: session });
    expect(asked[0]).toMatchObject({ path: paths.session, init: { method: 'GET', redirect: 'manual' } });
  });

  test("hand on our server's refusal with its code and how long to wait", async () => {
    const body = { code: 'too-many-attempts', status: 429, retryAfter: 60 };
    const { api } = saying(
      () =>
        new Response(JSON.stringify(body), {
          status: 429,
          headers: { 'content-type': 'application/problem+json', 'retry-after': '60' },
        }),
    );
    expect(await api.signIn({ email: 'sara@example.se', password: 'hemligt' })).toEqual({
      kind: 'problem',
      problem: body,
    });
  });

  test("call a portal's page unreachable, and so a network that is gone", async () => {
    const portal = saying(() => new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } }));
    expect(await portal.api.devices()).toMatchObject({ kind: 'unreachable', reason: 'not-our-server' });
    const gone = saying(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await gone.api.devices()).toEqual({
      kind: 'unreachable',
      reason: 'offline',
      detail: 'Failed to fetch',
    });
  });

  test('sign out with an answer that has no content', async () => {
    const { api } = saying(() => new Response(null, { status: 204 }));
    expect(await api.signOut()).toEqual({ kind: 'answer', value: null });
  });

  test('confirm the tablets, and ask whether they wait for that', async () => {
    const waiting = { unconfirmedSince: '2026-05-12T10:00:00.000Z' };
    const asking = saying(() => new Response(JSON.stringify(waiting), json));
    expect(await asking.api.confirmation()).toEqual({ kind: 'answer', value: waiting });
    const telling = saying(() => new Response(null, { status: 204 }));
    expect(await telling.api.confirmDevices()).toEqual({ kind: 'answer', value: null });
    expect(telling.asked[0]).toMatchObject({ path: paths.confirmation, init: { method: 'POST' } });
  });

  test('believe a carried push only when every verdict is on what was sent', async () => {
    const nonce = idOf(9);
    const { api } = saying(
      () =>
        new Response(
          JSON.stringify({
            nonce: idOf(10),
            generation: idOf(3),
            head: 0,
            backedUpTo: 0,
            seen: {},
            forked: [],
            verdicts: [],
          }),
          json,
        ),
    );
    const request = { protocol: 1, device: idOf(4), nonce, waiting: 0, entries: [] };
    expect((await api.push(PushRequest.parse(request))).kind).toBe('unreachable');
  });
});
