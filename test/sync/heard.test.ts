import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hear } from '../../src/sync/heard.ts';

const Schema = z.strictObject({ said: z.string() });
const NOW = Date.parse('2026-05-09T10:00:00.000Z');
const json = { 'content-type': 'application/json; charset=utf-8' };
const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ code, status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
const heard = (response: Response) => hear(response, Schema, NOW);

describe('an answer', () => {
  test('is believed when it is JSON of the right shape', async () => {
    const answer = await heard(new Response('{"said":"hej"}', { headers: json }));
    expect(answer).toEqual({ kind: 'answer', value: { said: 'hej' } });
  });

  test('without content is nothing, where nothing was asked for', async () => {
    expect(await hear(new Response(null, { status: 204 }), z.null(), NOW)).toEqual({
      kind: 'answer',
      value: null,
    });
  });

  test.each([
    ['a page', new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } })],
    ['a page that calls itself JSON', new Response('<h1>Wi-Fi</h1>', { headers: json })],
    ['half of it', new Response('{"said":"he', { headers: json })],
    ['another shape', new Response('{"said":1}', { headers: json })],
    ['one field more', new Response('{"said":"hej","and":1}', { headers: json })],
    ['no type at all', new Response(new Blob(['{"said":"hej"}']))],
    ['nothing', new Response('', { headers: json })],
    ['not found, by somebody else', new Response('', { status: 404 })],
    ['not allowed, by somebody else', new Response('<h1>Logga in</h1>', { status: 401 })],
    ['a problem that we do not know', problem('tired', 404)],
  ])('that is %s is strange', async (_what, response) => {
    expect((await heard(response)).kind).toBe('strange');
  });

  test('that refuses in our own words says which', async () => {
    expect(await heard(problem('device-revoked', 403))).toEqual({
      kind: 'refused',
      status: 403,
      problem: { code: 'device-revoked', status: 403 },
    });
  });

  test.each([413, 429, 500, 502, 503, 504])('%i is understood from whoever says it', async (status) => {
    expect(await heard(new Response('<h1>Oj</h1>', { status }))).toEqual({ kind: 'refused', status });
  });

  test.each([
    ['120', 120_000],
    ['Sat, 09 May 2026 10:01:00 GMT', 60_000],
    ['Sat, 09 May 2026 09:00:00 GMT', 0],
    ['999999999', 3_600_000],
    ['soon', undefined],
  ])('asks to wait %s', async (header, wait) => {
    const answer = await heard(new Response('', { status: 503, headers: { 'retry-after': header } }));
    expect(answer).toEqual({ kind: 'refused', status: 503, ...(wait === undefined ? {} : { wait }) });
  });
});
