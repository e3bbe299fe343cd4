import { beforeEach, describe, expect, test } from 'vitest';
import { byMember, stamp } from '../../src/domain/log/entry.ts';
import { InvitationId, type MemberId, mintUuid } from '../../src/domain/log/ids.ts';
import { sha256 } from '../../src/server/kysely/examine.ts';
import { paths } from '../../src/wire/paths.ts';
import { InvitationsAnswer } from '../../src/wire/people.ts';
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
import { newDevice, newEpoch, pushed, random } from './street.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
  return () => house.close();
});

const get = (path: string, { cookie }: Pick<Member, 'cookie'>): Promise<Response> =>
  house.send('GET', path, undefined, { cookie });

async function removes(coordinator: Member, member: MemberId): Promise<PushAnswer> {
  const entry = stamp(coordinator.writes.env(), {
    kind: 'member.removed' as const,
    version: 1,
    subject: member,
    data: { member },
  });
  const expects = await house.store.lastOf(member);
  const body = pushOf(newDevice(), [pushed(entry, { epoch: newEpoch(), seq: 1, expects })]);
  const response = await house.send('POST', paths.entries, body, { cookie: coordinator.cookie });
  return PushAnswer.parse(await response.json());
}

describe('a member who is removed', () => {
  test('is signed out everywhere at once, and their address and password are gone', async () => {
    const anna = await invited(house);
    const { token } = await house.store.invite(['coordinator']);
    const who = { name: 'Bo', email: 'bo@example.se', password: PASSWORD };
    const joined = await house.send('PUT', paths.invitation, { token, ...who });
    const again = await house.send('POST', paths.session, { email: who.email, password: who.password });
    const { member } = SessionAnswer.parse(await joined.json());
    expect((await removes(anna, member.id)).verdicts).toMatchObject([{ verdict: 'accepted' }]);
    for (const cookie of [cookieOf(joined), cookieOf(again)])
      expect(await problemOf(await get(paths.session, { cookie }))).toBe('signed-out');
    const back = await house.send('POST', paths.session, { email: who.email, password: who.password });
    expect(await problemOf(back)).toBe('wrong-password');
    const fresh = await house.store.invite(['viewer']);
    const returned = await house.send('PUT', paths.invitation, { token: fresh.token, ...who });
    expect(returned.status).toBe(200);
  });
});

describe('an invitation made in the office', () => {
  test('is listed for coordinators alone, by its maker and without its link, and lets one person in', async () => {
    const anna = await invited(house);
    const invitation = InvitationId.parse(mintUuid(random));
    const token = 'T'.repeat(43);
    const entry = stamp(anna.writes.env(), {
      kind: 'invitation.made' as const,
      version: 1,
      subject: invitation,
      data: { invitation, digest: sha256(token), roles: ['trustee' as const] },
    });
    const body = pushOf(newDevice(), [pushed(entry, { epoch: newEpoch(), seq: 1, expects: 0 })]);
    await house.send('POST', paths.entries, body, { cookie: anna.cookie });
    const listed = InvitationsAnswer.parse(await (await get(paths.invitations, anna)).json());
    expect(listed.invitations).toMatchObject([{ id: invitation, roles: ['trustee'], by: byMember(anna.id) }]);
    const who = { name: 'Bo', email: 'bo@example.se', password: PASSWORD };
    const joined = await house.send('PUT', paths.invitation, { token, ...who });
    expect(SessionAnswer.parse(await joined.json()).member.roles).toEqual(['trustee']);
    expect(await problemOf(await get(paths.invitations, { cookie: cookieOf(joined) }))).toBe('forbidden');
    expect(await problemOf(await get(paths.invitations, { cookie: '' }))).toBe('signed-out');
    expect(await (await get(paths.invitations, anna)).json()).toEqual({ invitations: [] });
  });
});
