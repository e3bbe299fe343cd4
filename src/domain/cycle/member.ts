import * as z from 'zod/mini';
import { stands } from '../log/entry.ts';
import { MemberId } from '../log/ids.ts';
import { type EntryIn, kind, ROLES } from '../log/kind.ts';

/** Somebody who signs in at the office. Their address and password are the sign-in's, not the log's. */
export const Member = z.strictObject({
  id: MemberId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length)),
});
export type Member = z.infer<typeof Member>;

export const memberKinds = {
  /** Someone took an invitation and may now sign in. */
  'member.joined': kind({
    data: z.strictObject({ member: Member }),
    writers: ['server'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
};

type MemberEntry = EntryIn<typeof memberKinds>;
export type JoinedMember = Member & { readonly entry: string };

export function applyMember(members: Map<string, JoinedMember>, entry: MemberEntry): void {
  const { member } = entry.data;
  if (stands(members.get(member.id)?.entry, entry.id)) members.set(member.id, { ...member, entry: entry.id });
}
