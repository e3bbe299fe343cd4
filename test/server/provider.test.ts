import { beforeEach, describe, expect, test, vi } from 'vitest';
import { requireSecondFactor } from '../../src/domain/cycle/second-factor.ts';
import { byMember } from '../../src/domain/log/entry.ts';
import type { Role } from '../../src/domain/log/kind.ts';
import type { ProviderSettings } from '../../src/server/provider/settings.ts';
import { ATTEMPT_COOKIE } from '../../src/server/provider/attempt.ts';
import { MembersAnswer, AccountAnswer, ProviderLinkAnswer } from '../../src/wire/account.ts';
import { paths, providerPaths } from '../../src/wire/paths.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { SessionAnswer } from '../../src/wire/session.ts';
import { cookieOf, type House, invited, openHouse, PASSWORD, problemOf, pushOf } from './house.ts';
import { newDevice, newEpoch, pushed, random } from './street.ts';
import { goThrough, type IdentityProvider, openIdentityProvider, type Person } from './identity-provider.ts';

const BACK = `http://localhost${providerPaths.answer}`;
const ROLES = new Map<string, readonly Role[]>([
  ['Torg samordnare', ['coordinator']],
  ['Torg bedömare', ['assessor']],
  ['Torg räkning', ['trustee']],
]);
const PEOPLE: Readonly<Record<string, Person>> = {
  anna: { name: 'Anna Berg', email: 'anna@nassjo.example', groups: ['Alla', 'Torg samordnare'] },
  bo: { name: 'Bo Ek', email: 'bo@nassjo.example', groups: ['Torg bedömare', 'Torg räkning'] },
  cilla: { name: 'Cilla', email: 'cilla@nassjo.example', groups: ['Alla'] },
};

const settingsOf = (
  { issuer, clientId, clientSecret }: IdentityProvider,
  other: Partial<ProviderSettings> = {},
): { readonly provider: ProviderSettings } => ({
  provider: {
    issuer,
    clientId,
    clientSecret,
    scopes: 'openid profile email',
    responseMode: 'query',
    groupsClaim: 'groups',
    roles: ROLES,
    ...other,
  },
});

let town: IdentityProvider;
let house: House;

beforeEach(async () => {
  town = await openIdentityProvider({ redirectUris: () => [BACK], people: PEOPLE });
  house = await openHouse(settingsOf(town));
  return async () => {
    await house.close();
    await town.close();
  };
});

const begin = (at = house): Promise<Response> => at.send('GET', providerPaths.begin);
const placeOf = (response: Response): string => response.headers.get('location') ?? '';
const comeBack = (to: string, cookie: string, at = house): Promise<Response> =>
  at.send('GET', to.replace('http://localhost', ''), undefined, { cookie });

/** The whole way as a browser goes it. */
async function signIn(person: string, at = house): Promise<Response> {
  const begun = await begin(at);
  const { to } = await goThrough(placeOf(begun), person);
  return comeBack(to, cookieOf(begun), at);
}

async function signedIn(person: string): Promise<{ cookie: string; session: SessionAnswer }> {
  const response = await signIn(person);
  expect(placeOf(response)).toBe('/office');
  const cookie = cookieOf(response);
  const who = await house.send('GET', paths.session, undefined, { cookie });
  return { cookie, session: SessionAnswer.parse(await who.json()) };
}

const refused = async (person: string): Promise<string> =>
  placeOf(await signIn(person)).replace('/office?refused=', '');

describe('signing in at the municipality', () => {
  test('makes a member of whoever is in a group, with the roles of all their groups', async () => {
    const { session } = await signedIn('bo');
    expect(session.member).toMatchObject({ name: 'Bo Ek', roles: ['assessor', 'trustee'] });
    expect(await house.store.lastOf(session.member.id)).toBe(1);
  });

  test('finds the same member again by issuer and subject, whatever became of name and address', async () => {
    const first = await signedIn('anna');
    town.people.set('anna', { name: 'Anna Ny', email: 'ny@nassjo.example', groups: ['Torg samordnare'] });
    const again = await signedIn('anna');
    expect(again.session.member).toEqual(first.session.member);
    expect((await house.store.figures()).members).toBe(1);
  });

  test('sends code, PKCE, state and nonce, and asks where the provider is once', async () => {
    const [one, two] = [await begin(), await begin()].map((response) => new URL(placeOf(response)));
    expect(Object.fromEntries(one?.searchParams ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'torg',
      redirect_uri: BACK,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    });
    for (const drawn of ['state', 'nonce', 'code_challenge'])
      expect(one?.searchParams.get(drawn)).not.toBe(two?.searchParams.get(drawn));
    expect(town.asked()).toBe(1);
  });

  test('keeps what it must compare with in a cookie that tells nobody anything', async () => {
    const begun = await begin();
    const [cookie = ''] = begun.headers.getSetCookie();
    expect(cookie).toMatch(/^torg\.provider=[\w.-]+; Path=\/sign-in; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(new URL(placeOf(begun)).searchParams.get('nonce'));
  });

  test('works where the groups stand in the ID token, and where one group comes as text', async () => {
    const entra = await openIdentityProvider({ redirectUris: () => [BACK], people: PEOPLE, inToken: true });
    entra.people.set('anna', { name: 'Anna', groups: 'Torg samordnare' });
    const other = await openHouse(settingsOf(entra));
    expect(placeOf(await signIn('anna', other))).toBe('/office');
    await other.close();
    await entra.close();
  });

  test('works where the provider sends a form, which brings no cookie of ours', async () => {
    const other = await openHouse(settingsOf(town, { responseMode: 'form_post' }));
    const begun = await begin(other);
    const { to, form } = await goThrough(placeOf(begun), 'anna');
    expect(to).toBe(BACK);
    const posted = await other.app.request(providerPaths.answer, {
      method: 'POST',
      body: form ?? '',
      headers: { origin: town.issuer, 'sec-fetch-site': 'cross-site' },
    });
    expect(posted.status).toBe(303);
    expect(placeOf(await comeBack(placeOf(posted), cookieOf(begun), other))).toBe('/office');
    await other.close();
  });

  test('tells apart in the list of sessions how each was opened', async () => {
    const { cookie } = await signedIn('anna');
    const account = await house.send('GET', paths.account, undefined, { cookie });
    expect(AccountAnswer.parse(await account.json())).toMatchObject({
      way: 'provider',
      email: 'anna@nassjo.example',
      linkable: false,
      sessions: [{ way: 'provider' }],
    });
    await invited(house, ['viewer']);
    const members = await house.send('GET', paths.members, undefined, { cookie });
    const { members: all, groups } = MembersAnswer.parse(await members.json());
    expect(all.map(({ way }) => way).toSorted()).toEqual(['password', 'provider']);
    expect(groups).toContainEqual({ group: 'Torg samordnare', roles: ['coordinator'] });
  });

  test('needs no second factor here: the provider has asked for what the municipality wants', async () => {
    const { cookie, session } = await signedIn('anna');
    const { process, member } = session;
    const env = { process, author: byMember(member.id), now: house.clock.now(), random };
    const entry = pushed(requireSecondFactor(true, env), { epoch: newEpoch(), seq: 1, expects: 0 });
    const taken = await house.send('POST', paths.entries, pushOf(newDevice(), [entry]), { cookie });
    expect(PushAnswer.parse(await taken.json()).verdicts).toMatchObject([{ verdict: 'accepted' }]);
    house.clock.forward(8 * 86_400_000);
    expect((await house.send('GET', paths.members, undefined, { cookie })).status).toBe(200);
  });
});

describe('a session by the municipality’s account', () => {
  test('ends after twelve hours however much it is used, so that the groups are asked again', async () => {
    const { cookie } = await signedIn('anna');
    const stillIn = async (hours: number): Promise<boolean> => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
      try {
        return (await house.send('GET', paths.session, undefined, { cookie })).status === 200;
      } finally {
        vi.useRealTimers();
      }
    };
    expect([await stillIn(6), await stillIn(11.9), await stillIn(12.1)]).toEqual([true, true, false]);
  });
});

describe('what the groups say at each sign-in', () => {
  test('gives other roles, which the log tells', async () => {
    await signedIn('anna');
    const before = await signedIn('bo');
    town.people.set('bo', { name: 'Bo Ek', groups: ['Torg samordnare'] });
    const after = await signedIn('bo');
    expect(after.session.member).toEqual({ ...before.session.member, roles: ['coordinator'] });
    expect(await house.store.lastOf(before.session.member.id)).toBe(3);
  });

  test('takes rights and every session away from whoever is in no group any more', async () => {
    await signedIn('anna');
    const { cookie, session } = await signedIn('bo');
    town.people.set('bo', { name: 'Bo Ek', groups: ['Alla'] });
    expect(await refused('bo')).toBe('no-role');
    expect(await problemOf(await house.send('GET', paths.session, undefined, { cookie }))).toBe('signed-out');
    expect(await house.store.member(session.member.id)).toBeUndefined();
    town.people.set('bo', { name: 'Bo Ek', groups: ['Torg bedömare'] });
    expect((await signedIn('bo')).session.member.id).not.toBe(session.member.id);
  });

  test('does so too when the provider leaves the claim out, as Entra ID does for nobody’s groups', async () => {
    await signedIn('anna');
    const { session } = await signedIn('bo');
    town.people.set('bo', { name: 'Bo Ek' });
    expect(await refused('bo')).toBe('no-role');
    expect(await house.store.member(session.member.id)).toBeUndefined();
  });

  test('takes nothing from anybody when the operator names another claim that nobody has', async () => {
    await signedIn('anna');
    const { session } = await signedIn('bo');
    const renamed = await house.restarted(settingsOf(town, { groupsClaim: 'gruppr' }));
    expect(placeOf(await signIn('bo', renamed))).toBe('/office?refused=groups-hidden');
    expect(await house.store.member(session.member.id)).toBeDefined();
  });

  test('takes nothing from anybody who is in more groups than fit', async () => {
    await signedIn('anna');
    const { session } = await signedIn('bo');
    town.people.set('bo', { name: 'Bo Ek', _claim_names: { groups: 'src1' } });
    expect(await refused('bo')).toBe('groups-hidden');
    expect(await house.store.member(session.member.id)).toBeDefined();
  });

  test('lets nobody in who never was in a group', async () => {
    expect(await refused('cilla')).toBe('no-role');
    expect((await house.store.figures()).members).toBe(0);
  });

  test('leaves the last coordinator the role until there is another, and tells the operator', async () => {
    await signedIn('anna');
    town.people.set('anna', { name: 'Anna', groups: ['Torg bedömare'] });
    expect((await signedIn('anna')).session.member.roles).toEqual(['coordinator']);
    expect(house.log).toContainEqual({
      level: 'warn',
      event: 'provider',
      code: 'last-coordinator',
      why: 'kept',
    });
    await invited(house, ['coordinator']);
    expect((await signedIn('anna')).session.member.roles).toEqual(['assessor']);
  });

  test('lets the last coordinator in no more once they are in no group, and takes the sessions', async () => {
    const { cookie } = await signedIn('anna');
    town.people.set('anna', { name: 'Anna', groups: [] });
    expect(await refused('anna')).toBe('last-coordinator');
    expect(await problemOf(await house.send('GET', paths.session, undefined, { cookie }))).toBe('signed-out');
    const newcomer = await invited(house, ['coordinator']);
    expect(newcomer.id).toBeDefined();
    expect(await refused('anna')).toBe('no-role');
  });
});

describe('a sign-in that cannot be trusted', () => {
  test.each([
    ['another issuer', { iss: 'https://annan.example' }, 'iss'],
    ['another audience', { aud: 'diariet' }, 'aud'],
    ['several audiences and no party', { aud: ['torg', 'diariet'] }, 'azp'],
    ['another nonce', { nonce: 'uppspelad' }, 'nonce'],
    ['a token that has gone out', { exp: 1_600_000_000 }, 'exp'],
  ])('ends outside: %s', async (_what, lies, why) => {
    town.lies = lies;
    expect(await refused('anna')).toBe('provider-untrusted');
    expect(house.log).toContainEqual({ level: 'warn', event: 'provider', code: 'provider-untrusted', why });
    expect((await house.store.figures()).members).toBe(0);
  });

  test('ends outside when somebody else has signed it', async () => {
    town.forged = true;
    expect(await refused('anna')).toBe('provider-untrusted');
  });

  test('ends outside when the provider calls itself something else', async () => {
    town.describes = { issuer: 'https://annan.example' };
    expect(placeOf(await begin())).toBe('/office?refused=provider-untrusted');
  });

  test('ends outside when the answer names another issuer', async () => {
    const begun = await begin();
    const { to } = await goThrough(placeOf(begun), 'anna');
    const moved = new URL(to);
    moved.searchParams.set('iss', 'https://annan.example');
    expect(placeOf(await comeBack(moved.href, cookieOf(begun)))).toBe('/office?refused=provider-untrusted');
  });

  test('ends outside with another state, in another browser, twice, and after ten minutes', async () => {
    const lost = '/office?refused=attempt-lost';
    const begun = await begin();
    const { to } = await goThrough(placeOf(begun), 'anna');
    const other = await begin();
    expect(placeOf(await comeBack(to, cookieOf(other)))).toBe(lost);
    expect(placeOf(await comeBack(to, ''))).toBe(lost);
    expect(placeOf(await comeBack(to, `${ATTEMPT_COOKIE}=påhittad`))).toBe(lost);
    const done = await comeBack(to, cookieOf(begun));
    expect(placeOf(done)).toBe('/office');
    expect(done.headers.getSetCookie()[0]).toMatch(/^torg\.provider=; .*Max-Age=0/);
    expect(placeOf(await comeBack(to, cookieOf(begun)))).toBe(lost);
    house.clock.forward(11 * 60_000);
    expect(placeOf(await comeBack(to, cookieOf(other)))).toBe(lost);
  });

  test('ends outside when somebody turns back at the provider', async () => {
    const begun = await begin();
    const { state } = Object.fromEntries(new URL(placeOf(begun)).searchParams);
    const to = `${BACK}?error=access_denied&state=${state}&iss=${encodeURIComponent(town.issuer)}`;
    expect(placeOf(await comeBack(to, cookieOf(begun)))).toBe('/office?refused=provider-refused');
  });

  test('ends outside while the provider is down, and works when it is back', async () => {
    town.down = true;
    expect(placeOf(await begin())).toBe('/office?refused=provider-unreachable');
    town.down = false;
    const begun = await begin();
    const { to } = await goThrough(placeOf(begun), 'anna');
    town.down = true;
    expect(placeOf(await comeBack(to, cookieOf(begun)))).toBe('/office?refused=provider-unreachable');
    town.down = false;
    await signedIn('anna');
  });

  test('leaves no name, address, code or token in the log', async () => {
    await signedIn('anna');
    await refused('cilla');
    const log = JSON.stringify(house.log);
    for (const secret of ['Anna', 'Cilla', 'nassjo.example', 'code=', 'eyJ'])
      expect(log).not.toContain(secret);
  });
});

describe('an account with a password', () => {
  const local = async (email: string): Promise<{ cookie: string; session: SessionAnswer }> => {
    const { token } = await house.store.invite(['coordinator']);
    const who = { token, name: 'Anna Berg', email, password: PASSWORD };
    const response = await house.send('PUT', paths.invitation, who);
    return { cookie: cookieOf(response), session: SessionAnswer.parse(await response.json()) };
  };
  const link = (cookie: string, password = PASSWORD): Promise<Response> =>
    house.send('POST', paths.providerLink, { password }, { cookie });

  test('is never taken over by an address that the provider names', async () => {
    await local('anna@nassjo.example');
    expect(await refused('anna')).toBe('account-exists');
  });

  test('is tied by whoever knows both, keeps its member, and its password counts no more', async () => {
    const { cookie, session } = await local('anna@nassjo.example');
    expect(await problemOf(await link(cookie, 'fel lösenord'))).toBe('wrong-password');
    const begun = await link(cookie);
    const { url } = ProviderLinkAnswer.parse(await begun.json());
    const { to } = await goThrough(url, 'anna');
    const done = await comeBack(to, `${cookie}; ${cookieOf(begun)}`);
    expect(placeOf(done)).toBe('/office/account?linked');
    const again = await signedIn('anna');
    expect(again.session.member.id).toBe(session.member.id);
    const password = { email: 'anna@nassjo.example', password: PASSWORD };
    expect(await problemOf(await house.send('POST', paths.session, password))).toBe('wrong-password');
    expect(await problemOf(await house.send('GET', paths.session, undefined, { cookie }))).toBe('signed-out');
  });

  test('is tied to nobody who is in no group, by no other session, and to no account of somebody else', async () => {
    const { cookie } = await local('annan@nassjo.example');
    const tie = async (person: string, as = cookie): Promise<string> => {
      const begun = await link(cookie);
      const { url } = ProviderLinkAnswer.parse(await begun.json());
      const { to } = await goThrough(url, person);
      return placeOf(await comeBack(to, `${as}; ${cookieOf(begun)}`));
    };
    expect(await tie('cilla')).toBe('/office/account?refused=no-role');
    const other = await invited(house, ['viewer']);
    expect(await tie('anna', other.cookie)).toBe('/office/account?refused=attempt-lost');
    await signedIn('anna');
    expect(await tie('anna')).toBe('/office/account?refused=account-linked');
    expect((await house.send('GET', paths.session, undefined, { cookie })).status).toBe(200);
  });
});

describe('with local accounts off', () => {
  test('no password is taken, right or wrong, nor a session by one, nor an invitation from the office', async () => {
    const who = await invited(house);
    const off = await house.restarted({ ...settingsOf(town), localAccounts: false });
    const body = { email: who.email, password: PASSWORD };
    expect(await problemOf(await off.send('POST', paths.session, body))).toBe('local-accounts-off');
    const session = await off.send('GET', paths.session, undefined, { cookie: who.cookie });
    expect(await problemOf(session)).toBe('signed-out');
    expect(await (await off.send('GET', paths.signInWays)).json()).toEqual({
      localAccounts: false,
      provider: true,
      mail: false,
    });
  });

  test('an invitation from the server’s command line makes an emergency account, whose password is taken', async () => {
    const off = await house.restarted({ ...settingsOf(town), localAccounts: false });
    const who = await invited(off);
    expect((await off.send('GET', paths.session, undefined, { cookie: who.cookie })).status).toBe(200);
    const body = { email: who.email, password: PASSWORD };
    expect((await off.send('POST', paths.session, body)).status).toBe(200);
  });
});
