import { beforeEach, describe, expect, test } from 'vitest';
import { stamp } from '../../src/domain/log/entry.ts';
import { requireSecondFactor, SECOND_FACTOR_DAYS } from '../../src/domain/cycle/second-factor.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { browserName } from '../../src/server/http/browser.ts';
import { AccountAnswer, MembersAnswer, SecondFactorAnswer } from '../../src/wire/account.ts';
import { paths } from '../../src/wire/paths.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { SessionAnswer } from '../../src/wire/session.ts';
import {
  cookieOf,
  type House,
  invited,
  type Member,
  openHouse,
  PASSWORD,
  problemOf,
  pushOf,
} from './house.ts';
import { DAY, newDevice, newEpoch, pushed } from './street.ts';
import { totpAt } from './totp.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
  return () => house.close();
});

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const EMAIL = 'bo@example.se';

async function joined(email = EMAIL): Promise<{ cookie: string; answer: SessionAnswer }> {
  const { token } = await house.store.invite(['coordinator']);
  const who = { token, name: 'Bo', email, password: PASSWORD };
  const response = await house.send('PUT', paths.invitation, who);
  return { cookie: cookieOf(response), answer: SessionAnswer.parse(await response.json()) };
}

const signIn = (headers: Record<string, string> = {}): Promise<Response> =>
  house.send('POST', paths.session, { email: EMAIL, password: PASSWORD }, { headers });

const account = async (cookie: string): Promise<AccountAnswer> =>
  AccountAnswer.parse(await (await house.send('GET', paths.account, undefined, { cookie })).json());

/** Sets a second factor up, and gives what the app needs, the recovery codes and the session's new cookie. */
async function secured(before: string): Promise<SecondFactorAnswer & { cookie: string }> {
  const begun = await house.send('POST', paths.secondFactor, { password: PASSWORD }, { cookie: before });
  const made = SecondFactorAnswer.parse(await begun.json());
  const code = totpAt(made.uri);
  const confirmed = await house.send('PUT', paths.secondFactor, { code }, { cookie: before });
  expect(confirmed.status).toBe(204);
  return { ...made, cookie: cookieOf(confirmed) };
}

async function writes({ cookie }: Pick<Member, 'cookie'>, entry: Entry): Promise<PushAnswer> {
  const expects = await house.store.lastOf(entry.subject);
  const body = pushOf(newDevice(), [pushed(entry, { epoch: newEpoch(), seq: 1, expects })]);
  const response = await house.send('POST', paths.entries, body, { cookie });
  return PushAnswer.parse(await response.json());
}

describe('a second factor', () => {
  test('is asked for at sign-in once an app has shown that it works, and the password alone opens nothing', async () => {
    const { cookie } = await joined();
    const { uri, cookie: still } = await secured(cookie);
    expect(await account(still)).toMatchObject({ email: EMAIL, secondFactor: true });
    const asked = await signIn();
    expect(await asked.json()).toEqual({ step: 'second-factor' });
    const half = cookieOf(asked);
    for (const path of [paths.session, paths.account, `${paths.entries}?after=0`])
      expect(await problemOf(await house.send('GET', path, undefined, { cookie: half }))).toBe('signed-out');
    const wrong = await house.send('PUT', paths.session, { code: '000000' }, { cookie: half });
    expect(await problemOf(wrong)).toBe('wrong-code');
    const shown = totpAt(uri).replace(/^(...)/, '$1 ');
    const right = await house.send('PUT', paths.session, { code: shown }, { cookie: half });
    expect(SessionAnswer.parse(await right.json()).member.name).toBe('Bo');
    const now = cookieOf(right);
    expect((await house.send('GET', paths.session, undefined, { cookie: now })).status).toBe(200);
    const again = await house.send('PUT', paths.session, { code: totpAt(uri) }, { cookie: half });
    expect(await problemOf(again)).toBe('signed-out');
  });

  test('is not asked for before it is confirmed, and not begun without the password', async () => {
    const { cookie } = await joined();
    const without = await house.send('POST', paths.secondFactor, { password: 'gissning' }, { cookie });
    expect(await problemOf(without)).toBe('wrong-password');
    await house.send('POST', paths.secondFactor, { password: PASSWORD }, { cookie });
    expect(await (await signIn()).json()).toMatchObject({ step: 'in' });
    const wrong = await house.send('PUT', paths.secondFactor, { code: '000000' }, { cookie });
    expect(await problemOf(wrong)).toBe('wrong-code');
    expect(await account(cookie)).toMatchObject({ secondFactor: false });
  });

  test('has recovery codes, each of which lets one in once', async () => {
    const { cookie } = await joined();
    const { recoveryCodes } = await secured(cookie);
    expect(recoveryCodes.length).toBe(10);
    const [code = ''] = recoveryCodes;
    const first = await house.send('PUT', paths.session, { code }, { cookie: cookieOf(await signIn()) });
    expect(first.status).toBe(200);
    const second = await house.send('PUT', paths.session, { code }, { cookie: cookieOf(await signIn()) });
    expect(await problemOf(second)).toBe('wrong-code');
  });

  test('is ended with the password, and set up anew only then', async () => {
    const { cookie } = await joined();
    const { cookie: now } = await secured(cookie);
    const twice = await house.send('POST', paths.secondFactor, { password: PASSWORD }, { cookie: now });
    expect(await problemOf(twice)).toBe('second-factor-on');
    const guess = await house.send('DELETE', paths.secondFactor, { password: 'gissning' }, { cookie: now });
    expect(await problemOf(guess)).toBe('wrong-password');
    const ended = await house.send('DELETE', paths.secondFactor, { password: PASSWORD }, { cookie: now });
    expect(ended.status).toBe(204);
    expect(await account(cookieOf(ended))).toMatchObject({ secondFactor: false });
    expect(await (await signIn()).json()).toMatchObject({ step: 'in' });
  });

  test('is guessed at five times with one password, and ten times in all from an address', async () => {
    const { cookie } = await joined();
    await secured(cookie);
    const half = cookieOf(await signIn());
    const codes: string[] = [];
    for (let tries = 0; tries < 7; tries += 1)
      codes.push(
        await problemOf(await house.send('PUT', paths.session, { code: `00000${tries}` }, { cookie: half })),
      );
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'wrong-code'));
    expect(codes.slice(5)).not.toContain('wrong-code');
  });

  test('that everybody must have leaves those without it their days, and then only the way to set it up', async () => {
    const anna = await invited(house);
    const { cookie } = await joined();
    const { uri } = await secured(cookie);
    const asked = await writes(anna, requireSecondFactor(true, anna.writes.env()));
    expect(asked.verdicts).toMatchObject([{ verdict: 'accepted' }]);
    const { askedFrom } = await account(anna.cookie);
    expect(Date.parse(askedFrom ?? '')).toBe(Date.parse(house.clock.now()) + SECOND_FACTOR_DAYS * DAY);
    const devices = () => house.send('GET', paths.devices, undefined, { cookie: anna.cookie });
    expect((await devices()).status).toBe(200);
    house.clock.forward(SECOND_FACTOR_DAYS * DAY);
    expect(await problemOf(await devices())).toBe('second-factor-needed');
    expect((await account(anna.cookie)).secondFactor).toBe(false);
    const half = cookieOf(await signIn());
    const inside = await house.send('PUT', paths.session, { code: totpAt(uri) }, { cookie: half });
    const bo = cookieOf(inside);
    expect((await house.send('GET', paths.devices, undefined, { cookie: bo })).status).toBe(200);
    const { cookie: secure } = await secured(anna.cookie);
    expect((await house.send('GET', paths.devices, undefined, { cookie: secure })).status).toBe(200);
  });

  test('is demanded of everybody by coordinators alone', async () => {
    const bo = await invited(house, ['assessor', 'trustee', 'viewer']);
    const verdict = await writes(bo, requireSecondFactor(true, bo.writes.env()));
    expect(verdict.verdicts).toMatchObject([{ reason: 'not-permitted' }]);
    const anna = await invited(house);
    const astray = { ...requireSecondFactor(true, anna.writes.env()), subject: anna.id };
    expect((await writes(anna, astray)).verdicts).toMatchObject([{ reason: 'not-permitted' }]);
    expect((await account(anna.cookie)).askedFrom).toBeNull();
  });

  test('goes with the member who is removed', async () => {
    const anna = await invited(house);
    const { cookie, answer } = await joined();
    await secured(cookie);
    const member = answer.member.id;
    const entry = stamp(anna.writes.env(), {
      kind: 'member.removed' as const,
      version: 1,
      subject: member,
      data: { member },
    });
    await writes(anna, entry);
    const back = await joined();
    expect(await account(back.cookie)).toMatchObject({ secondFactor: false });
  });
});

describe('sessions', () => {
  test('are listed by browser, without what else it said of itself, and one of them is here', async () => {
    const { cookie } = await joined();
    const there = cookieOf(await signIn({ 'user-agent': FIREFOX }));
    const { sessions, here } = await account(there);
    expect(sessions.map(({ browser }) => browser).toSorted()).toEqual(['', 'Firefox, Linux']);
    expect(sessions.find(({ id }) => id === here)?.browser).toBe('Firefox, Linux');
    expect((await account(cookie)).here).not.toBe(here);
  });

  test('are ended one by one, at once', async () => {
    const { cookie, answer } = await joined();
    const there = cookieOf(await signIn());
    const { here: session } = await account(there);
    const member = answer.member.id;
    const ended = await house.send('DELETE', paths.sessions, { member, session }, { cookie });
    expect(ended.status).toBe(204);
    expect(await problemOf(await house.send('GET', paths.session, undefined, { cookie: there }))).toBe(
      'signed-out',
    );
    expect((await account(cookie)).sessions).toHaveLength(1);
  });

  test('of others are seen and ended by coordinators alone', async () => {
    const { cookie, answer } = await joined();
    const viewer = await invited(house, ['viewer']);
    const { here: session } = await account(cookie);
    const ending = { member: answer.member.id, session };
    const refused = await house.send('DELETE', paths.sessions, ending, { cookie: viewer.cookie });
    expect(await problemOf(refused)).toBe('forbidden');
    const seen = await house.send('GET', paths.members, undefined, { cookie: viewer.cookie });
    expect(await problemOf(seen)).toBe('forbidden');
    const mine = { member: viewer.id, session };
    await house.send('DELETE', paths.sessions, mine, { cookie: viewer.cookie });
    const anna = await invited(house);
    const listed = await house.send('GET', paths.members, undefined, { cookie: anna.cookie });
    const { members } = MembersAnswer.parse(await listed.json());
    expect(members.find(({ member }) => member === answer.member.id)).toMatchObject({
      secondFactor: false,
      sessions: [{ id: session }],
    });
    await house.send('DELETE', paths.sessions, ending, { cookie: anna.cookie });
    expect(await problemOf(await house.send('GET', paths.account, undefined, { cookie }))).toBe('signed-out');
  });
});

test('a browser is known by its name and its system', () => {
  expect(browserName(FIREFOX)).toBe('Firefox, Linux');
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  expect(browserName(edge)).toBe('Edge, Windows');
  expect(
    browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
  ).toBe('Safari, iPhone');
  expect(browserName('curl/8')).toBe('');
  expect(browserName(undefined)).toBe('');
});
