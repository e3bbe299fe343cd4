import { type Env, type Stamped, stamp } from '../log/entry.ts';
import { InvitationId, MemberId, mintUuid } from '../log/ids.ts';
import { type DataOf, type Role, ROLES } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { invitationKinds } from './invitation.ts';
import { type KnownMember, type memberKinds, presentMember, presentMembers } from './member.ts';

type Members = ReadonlyMap<string, KnownMember>;
type MemberKind = 'member.roles-changed' | 'member.removed';
type InvitationKind = 'invitation.made' | 'invitation.withdrawn';
type Of<Table, Kind extends keyof Table & string> = Stamped<Kind, DataOf<Table[Kind]>>;

export type MemberRefusal = Refusal<
  'member.unknown' | 'member.no-roles' | 'member.unchanged' | 'member.last-coordinator'
>;

/**
 * Gives a member other roles. Refuses nobody known, no role at all, the same roles again, and the demotion of the last
 * coordinator, after whom nobody could invite one.
 */
export function changeRoles(
  members: Members,
  command: { readonly member: string; readonly roles: readonly Role[] },
  env: Env,
): Result<Of<typeof memberKinds, 'member.roles-changed'>, MemberRefusal> {
  const held = presentMember(members.get(command.member));
  if (!held) return refuse('member.unknown');
  const roles = ROLES.filter((role) => command.roles.includes(role));
  if (roles.length === 0) return refuse('member.no-roles');
  if (ROLES.every((role) => held.roles.includes(role) === roles.includes(role)))
    return refuse('member.unchanged');
  if (!roles.includes('coordinator') && isLastCoordinator(members, command.member))
    return refuse('member.last-coordinator');
  const member = MemberId.parse(command.member);
  const revision = (members.get(command.member)?.changed?.revision ?? 0) + 1;
  return accept(about(env, 'member.roles-changed', member, { member, roles, revision }));
}

/** Removes a member. Refuses nobody known, and the last coordinator. */
export function removeMember(
  members: Members,
  command: { readonly member: string },
  env: Env,
): Result<Of<typeof memberKinds, 'member.removed'>, MemberRefusal> {
  if (!presentMember(members.get(command.member))) return refuse('member.unknown');
  if (isLastCoordinator(members, command.member)) return refuse('member.last-coordinator');
  const member = MemberId.parse(command.member);
  return accept(about(env, 'member.removed', member, { member }));
}

/** Whether nobody would be coordinator without this one. */
export function isLastCoordinator(members: Members, member: string): boolean {
  const coordinators = presentMembers(members).filter(({ roles }) => roles.includes('coordinator'));
  return coordinators.length === 1 && coordinators[0]?.id === member;
}

/** Makes an invitation for a link whose random part has this SHA-256. Refuses no role at all. */
export function makeInvitation(
  command: { readonly roles: readonly Role[]; readonly digest: string },
  env: Env,
): Result<Of<typeof invitationKinds, 'invitation.made'>, MemberRefusal> {
  const roles = ROLES.filter((role) => command.roles.includes(role));
  if (roles.length === 0) return refuse('member.no-roles');
  const invitation = InvitationId.parse(mintUuid(env.random));
  const { digest } = command;
  return accept(about(env, 'invitation.made', invitation, { invitation, digest, roles }));
}

/** Takes an invitation back. */
export const withdrawInvitation = (
  invitation: InvitationId,
  env: Env,
): Of<typeof invitationKinds, 'invitation.withdrawn'> =>
  about(env, 'invitation.withdrawn', invitation, { invitation });

const about = <Kind extends MemberKind | InvitationKind, Data>(
  env: Env,
  kind: Kind,
  subject: string,
  data: Data,
): Stamped<Kind, Data> => stamp(env, { kind, version: 1, subject, data });
