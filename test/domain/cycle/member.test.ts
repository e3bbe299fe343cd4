import { expect, test } from 'vitest';
import {
  applyMember,
  type KnownMember,
  presentMember,
  presentMembers,
} from '../../../src/domain/cycle/member.ts';
import {
  changeRoles,
  isLastCoordinator,
  makeInvitation,
  removeMember,
} from '../../../src/domain/cycle/member-decisions.ts';
import { type Env, SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Role } from '../../../src/domain/log/kind.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { seeded, testEnv } from '../env.ts';

const ANNA = MemberId.parse(mintUuid(seeded(1)));
const BO = MemberId.parse(mintUuid(seeded(2)));

type About = Parameters<typeof applyMember>[1];

const joined = (id: MemberId, name: string, roles: Role[]): About =>
  stamp(
    { ...testEnv(3), author: SERVER },
    {
      kind: 'member.joined' as const,
      version: 1,
      subject: id,
      data: { member: { id, name, roles } },
    },
  );

function members(...entries: About[]): Map<string, KnownMember> {
  const held = new Map<string, KnownMember>();
  for (const entry of entries) applyMember(held, entry);
  return held;
}

const both = () => [joined(ANNA, 'Anna', ['coordinator']), joined(BO, 'Bo', ['assessor'])];
const env = (seed: number): Env => testEnv(seed);

test('roles that are changed stand at once, with who changed them and when', () => {
  const changed = changeRoles(members(...both()), { member: BO, roles: ['viewer', 'trustee'] }, env(5));
  if (!changed.ok) throw new Error(changed.refusal.code);
  expect(changed.value.data).toEqual({ member: BO, roles: ['trustee', 'viewer'], revision: 1 });
  expect(presentMember(members(...both(), changed.value).get(BO))).toEqual({
    id: BO,
    name: 'Bo',
    since: '2026-05-12T12:00:00.000Z',
    roles: ['trustee', 'viewer'],
    changed: { at: changed.value.at, by: changed.value.author },
  });
});

test('the later of two changes stands, in whatever order they come', () => {
  const first = changeRoles(members(...both()), { member: BO, roles: ['viewer'] }, env(5));
  if (!first.ok) throw new Error(first.refusal.code);
  const second = changeRoles(members(...both(), first.value), { member: BO, roles: ['coordinator'] }, env(6));
  if (!second.ok) throw new Error(second.refusal.code);
  for (const order of [
    [first.value, second.value],
    [second.value, first.value],
  ])
    expect(presentMember(members(...order, ...both()).get(BO))?.roles).toEqual(['coordinator']);
});

test('whoever is removed is not there any more, and cannot be changed or removed again', () => {
  const removed = removeMember(members(...both()), { member: BO }, env(5));
  if (!removed.ok) throw new Error(removed.refusal.code);
  const after = members(removed.value, ...both());
  expect(presentMembers(after).map(({ name }) => name)).toEqual(['Anna']);
  expect(after.get(BO)).toMatchObject({ joined: { name: 'Bo' }, removed: { by: removed.value.author } });
  expect(removeMember(after, { member: BO }, env(6))).toMatchObject({ refusal: { code: 'member.unknown' } });
  expect(changeRoles(after, { member: BO, roles: ['viewer'] }, env(6))).toMatchObject({
    refusal: { code: 'member.unknown' },
  });
});

test('the last coordinator is neither removed nor made anything else', () => {
  const held = members(...both());
  expect(isLastCoordinator(held, ANNA)).toBe(true);
  expect(isLastCoordinator(held, BO)).toBe(false);
  expect(removeMember(held, { member: ANNA }, env(5))).toMatchObject({
    refusal: { code: 'member.last-coordinator' },
  });
  expect(changeRoles(held, { member: ANNA, roles: ['trustee'] }, env(5))).toMatchObject({
    refusal: { code: 'member.last-coordinator' },
  });
  expect(changeRoles(held, { member: ANNA, roles: ['coordinator', 'trustee'] }, env(5)).ok).toBe(true);
});

test('a coordinator who has left is no reason to let the last one go', () => {
  const two = [...both(), joined(MemberId.parse(mintUuid(seeded(4))), 'Cai', ['coordinator'])];
  const left = removeMember(members(...two), { member: ANNA }, env(5));
  if (!left.ok) throw new Error(left.refusal.code);
  const after = members(...two, left.value);
  const [last] = presentMembers(after).filter(({ roles }) => roles.includes('coordinator'));
  expect(removeMember(after, { member: last?.id ?? '' }, env(6))).toMatchObject({
    refusal: { code: 'member.last-coordinator' },
  });
});

test('no roles, and the same roles in another order, are refused', () => {
  const held = members(joined(ANNA, 'Anna', ['trustee', 'coordinator']));
  expect(changeRoles(held, { member: ANNA, roles: [] }, env(5))).toMatchObject({
    refusal: { code: 'member.no-roles' },
  });
  expect(changeRoles(held, { member: ANNA, roles: ['coordinator', 'trustee'] }, env(5))).toMatchObject({
    refusal: { code: 'member.unchanged' },
  });
  expect(makeInvitation({ roles: [], digest: 'a'.repeat(64) }, env(5))).toMatchObject({
    refusal: { code: 'member.no-roles' },
  });
});

test('an invitation holds the digest of its link, and each role once', () => {
  const made = makeInvitation({ roles: ['viewer', 'coordinator'], digest: 'a'.repeat(64) }, env(5));
  if (!made.ok) throw new Error(made.refusal.code);
  const entry: Entry = made.value;
  expect(entry).toMatchObject({
    kind: 'invitation.made',
    subject: made.value.data.invitation,
    data: { digest: 'a'.repeat(64), roles: ['coordinator', 'viewer'] },
  });
});
