import { beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../src/wire/paths.ts';
import { SessionAnswer } from '../../src/wire/session.ts';
import { cookieOf, type House, invited, openHouse, PASSWORD, problemOf } from './house.ts';
import { DAY } from './street.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
  return () => house.close();
});

const accept = async (token: string, email: string, password = PASSWORD): Promise<Response> =>
  house.send('PUT', paths.invitation, { token, name: 'Åsa Ek', email, password });

const signIn = (email: string, password: string): Promise<Response> =>
  house.send('POST', paths.session, { email, password });

const whoAmI = (cookie: string): Promise<Response> => house.send('GET', paths.session, undefined, { cookie });

describe('an invitation', () => {
  test('says what it is for, makes the account, signs it in, and writes a member into the log', async () => {
    const { token, expires } = await house.store.invite(['coordinator', 'trustee']);
    const asked = await house.send('POST', paths.invitation, { token });
    expect(await asked.json()).toEqual({ roles: ['coordinator', 'trustee'], expires });
    const response = await accept(token, 'asa@example.se');
    const answer = SessionAnswer.parse(await response.json());
    expect(answer.member).toMatchObject({ name: 'Åsa Ek', roles: ['coordinator', 'trustee'] });
    expect(await (await whoAmI(cookieOf(response))).json()).toEqual(answer);
    expect(await house.store.lastOf(answer.member.id)).toBe(1);
  });

  test('is taken once, in time, with a fresh address and a long password', async () => {
    const { token } = await house.store.invite(['viewer']);
    expect(await problemOf(await accept(token, 'bo@example.se', 'kort'))).toBe('password-too-short');
    expect(await problemOf(await accept(token, 'ingen adress'))).toBe('malformed');
    expect((await accept(token, 'bo@example.se')).status).toBe(200);
    expect(await problemOf(await accept(token, 'bo@example.se'))).toBe('invitation-used');
    const second = await house.store.invite(['coordinator']);
    expect(await problemOf(await accept(second.token, 'BO@example.se'))).toBe('address-taken');
    house.clock.forward(8 * DAY);
    expect(await problemOf(await accept(second.token, 'eva@example.se'))).toBe('invitation-expired');
    expect(await problemOf(await accept('x'.repeat(43), 'eva@example.se'))).toBe('invitation-unknown');
  });

  test('accepted twice at the same moment makes one member', async () => {
    const { token } = await house.store.invite(['viewer']);
    const answers = await Promise.all([accept(token, 'bo@example.se'), accept(token, 'eva@example.se')]);
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    expect((await house.store.figures()).members).toBe(1);
  });
});

describe('signing in', () => {
  test('gives a cookie that no script can read and no other site can send', async () => {
    await accept((await house.store.invite(['viewer'])).token, 'bo@example.se');
    const response = await signIn('Bo@Example.se ', PASSWORD);
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^torg\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/);
    expect((await whoAmI(cookieOf(response))).status).toBe(200);
  });

  test('does not say whether it was the address or the password', async () => {
    await accept((await house.store.invite(['viewer'])).token, 'bo@example.se');
    const [address, password] = [
      await signIn('nobody@example.se', PASSWORD),
      await signIn('bo@example.se', 'fel lösenord'),
    ];
    expect(await address.json()).toEqual(await password.json());
  });

  test('is stopped after ten failures from one address, and says how long; colleagues elsewhere are not', async () => {
    const proxied = await openHouse({ trustProxy: true });
    const { token } = await proxied.store.invite(['viewer']);
    const from = (address: string, path: string, body: object): Promise<Response> =>
      proxied.send(path === paths.invitation ? 'PUT' : 'POST', path, body, {
        headers: { 'x-forwarded-for': address },
      });
    const email = 'bo@example.se';
    await from('192.0.2.1', paths.invitation, { token, name: 'Bo', email, password: PASSWORD });
    for (let tries = 0; tries < 10; tries += 1)
      await from('192.0.2.9', paths.session, { email, password: `gissning ${tries}` });
    const stopped = await from('192.0.2.9', paths.session, { email, password: PASSWORD });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(stopped)).toBe('too-many-attempts');
    expect((await from('192.0.2.1', paths.session, { email, password: PASSWORD })).status).toBe(200);
    proxied.clock.forward(16 * 60_000);
    expect((await from('192.0.2.9', paths.session, { email, password: PASSWORD })).status).toBe(200);
    await proxied.close();
  });

  test('is stopped for an account that is guessed at from a hundred addresses', async () => {
    const proxied = await openHouse({ trustProxy: true });
    const codes: string[] = [];
    for (let tries = 0; tries < 101; tries += 1) {
      const response = await proxied.send(
        'POST',
        paths.session,
        { email: 'bo@example.se', password: `gissning ${tries}` },
        { headers: { 'x-forwarded-for': `192.0.2.${tries}` } },
      );
      codes.push(await problemOf(response));
    }
    expect(codes.slice(99)).toEqual(['wrong-password', 'too-many-attempts']);
    await proxied.close();
  }, 30_000);

  test('ends with signing out: the cookie is worth nothing any more', async () => {
    const { cookie } = await invited(house);
    const response = await house.send('DELETE', paths.session, undefined, { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
    expect(await problemOf(await whoAmI(cookie))).toBe('signed-out');
    expect((await house.send('DELETE', paths.session)).status).toBe(204);
  });

  test('with a cookie that was made up is being signed out', async () => {
    expect(await problemOf(await whoAmI('torg.session_token=abc.def'))).toBe('signed-out');
  });

  test('has no other door: the library’s own addresses are not served', async () => {
    const body = { email: 'a@example.se', password: PASSWORD, name: 'A' };
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/ok'])
      expect(await problemOf(await house.send('POST', path, body))).toBe('not-found');
  });

  test('leaves no address, name, password or token in the log', async () => {
    const { token } = await house.store.invite(['viewer']);
    await accept(token, 'bo@example.se');
    await signIn('bo@example.se', 'fel lösenord');
    const log = JSON.stringify(house.log);
    for (const secret of ['bo@example.se', 'Åsa', PASSWORD, 'fel lösenord', token])
      expect(log).not.toContain(secret);
    expect(house.log.length).toBeGreaterThan(1);
  });
});
