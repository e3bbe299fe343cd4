import { beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../src/wire/paths.ts';
import { type House, invited, type Member, openHouse, problemOf } from './house.ts';

let house: House;
let office: Member;

beforeEach(async () => {
  house = await openHouse({ trustProxy: true });
  office = await invited(house);
  return () => house.close();
});

const draw = (headers: Record<string, string>): Promise<Response> =>
  house.send('POST', paths.codes, {}, { cookie: office.cookie, headers });

describe('a writing request from another site', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
  ])('is refused: %o', async (headers) => {
    expect(await problemOf(await draw(headers))).toBe('wrong-origin');
  });

  test.each([
    { 'sec-fetch-site': 'same-origin', origin: 'https://torg.example' },
    { origin: 'http://localhost', host: 'localhost' },
    {},
  ])('is not what our own pages and programs send: %o', async (headers) => {
    expect((await draw(headers)).status).toBe(200);
  });
});

describe('every answer', () => {
  test('keeps the page to itself', async () => {
    for (const path of [paths.health, paths.session, '/nowhere']) {
      const { headers } = await house.send('GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    expect((await house.send('GET', paths.session)).headers.get('cache-control')).toBe('no-store');
  });

  test('behind TLS says that it always is, and marks the cookie so', async () => {
    const { token } = await house.store.invite(['viewer']);
    const body = { token, name: 'Bo', email: 'bo@example.se', password: 'tolv tecken minst' };
    const response = await house.send('PUT', paths.invitation, body, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  test('does not believe a proxy that is not there', async () => {
    const alone = await openHouse();
    const { headers } = await alone.send('GET', paths.health, undefined, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(headers.get('strict-transport-security')).toBeNull();
    await alone.close();
  });

  test('to an address or method that is not served is a named problem', async () => {
    expect(await problemOf(await house.send('GET', '/api/v1/nothing'))).toBe('not-found');
    const response = await house.send('PATCH', paths.entries, {});
    expect(response.headers.get('allow')).toBe('POST, GET');
    expect(await problemOf(response)).toBe('method-not-allowed');
  });

  test('to a fault says nothing of it, and the log says all', async () => {
    const failing = await openHouse();
    Object.assign(failing.store, { standing: () => Promise.reject(new Error('the disk is on fire')) });
    const response = await failing.send('GET', paths.health);
    expect(await problemOf(response.clone())).toBe('failed');
    expect(await response.text()).not.toContain('fire');
    expect(JSON.stringify(failing.log)).toContain('the disk is on fire');
    await failing.close();
  });
});

test('health and figures are plain, and tell nobody’s data', async () => {
  expect(await (await house.send('GET', paths.health)).json()).toEqual({ status: 'ok' });
  const text = await (await house.send('GET', paths.metrics)).text();
  expect(text).toContain('# TYPE torg_entries gauge\ntorg_entries 1\n');
  expect(text).toContain('torg_members 1\n');
  expect(text).not.toContain('Åsa');
});
