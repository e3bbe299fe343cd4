import * as z from 'zod/mini';
import { type Author, type Instant, stands } from '../log/entry.ts';
import { MemberId } from '../log/ids.ts';
import { type EntryIn, kind, type Role, ROLES } from '../log/kind.ts';

/** What somebody may do, each role once. */
export const Roles = z
  .array(z.enum(ROLES))
  .check(z.minLength(1), z.maxLength(ROLES.length))
  .check(z.refine((roles) => new Set(roles).size === roles.length, { error: 'roles.repeated' }));

/** Somebody who signs in at the office. Their address and password are the sign-in's, not the log's. */
export const Member = z.strictObject({
  id: MemberId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length)),
});
export type Member = z.infer<typeof Member>;

const STAFF = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

export const memberKinds = {
  /** Someone took an invitation and may now sign in. */
  'member.joined': kind({
    data: z.strictObject({ member: Member }),
    writers: ['server'],
    readers: STAFF,
  }),
  /** A member may do other things from now on; `revision` counts up from 1 and decides which roles stand. */
  'member.roles-changed': kind({
    data: z.strictObject({ member: MemberId, roles: Roles, revision: z.int().check(z.gte(1)) }),
    writers: ['coordinator', 'server'],
    readers: STAFF,
    serial: true,
  }),
  /**
   * A member has left: the sessions end, the account goes, and what they wrote and never sent is held back. No reason
   * is asked for: a log that is never edited is no place for one about a colleague.
   */
  'member.removed': kind({
    data: z.strictObject({ member: MemberId }),
    writers: ['coordinator', 'server'],
    readers: STAFF,
    serial: true,
  }),
};

type MemberEntry = EntryIn<typeof memberKinds>;
type Trace = { readonly at: Instant; readonly by: Author; readonly entry: string };

/** A member as far as a reader knows: any part may be all that there is. */
export type KnownMember = {
  readonly id: string;
  readonly joined?: Trace & { readonly name: string; readonly roles: readonly Role[] };
  readonly changed?: Trace & { readonly roles: readonly Role[]; readonly revision: number };
  readonly removed?: Trace;
};

export function applyMember(members: Map<string, KnownMember>, entry: MemberEntry): void {
  const trace = { at: entry.at, by: entry.author, entry: entry.id };
  switch (entry.kind) {
    case 'member.joined': {
      const { id, name, roles } = entry.data.member;
      const held: KnownMember = members.get(id) ?? { id };
      if (stands(held.joined?.entry, entry.id))
        members.set(id, { ...held, joined: { ...trace, name, roles } });
      return;
    }
    case 'member.roles-changed': {
      const { member: id, roles, revision } = entry.data;
      const held: KnownMember = members.get(id) ?? { id };
      const known = held.changed?.revision ?? 0;
      const newer = revision > known || (revision === known && stands(held.changed?.entry, entry.id));
      if (newer) members.set(id, { ...held, changed: { ...trace, roles, revision } });
      return;
    }
    case 'member.removed': {
      const id = entry.data.member;
      const held: KnownMember = members.get(id) ?? { id };
      if (stands(held.removed?.entry, entry.id)) members.set(id, { ...held, removed: trace });
    }
  }
}

/** A member who may sign in now: with what they may do, and since when they are here. */
export type PresentMember = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly since: Instant;
  /** Who changed the roles last, and when; absent where they are those of the invitation. */
  readonly changed?: Pick<Trace, 'at' | 'by'>;
};

/** The member as they stand; undefined for one who has been removed, or of whose joining nothing is known. */
export function presentMember(known: KnownMember | undefined): PresentMember | undefined {
  if (!known?.joined || known.removed) return undefined;
  const { id, joined, changed } = known;
  const { name, at: since } = joined;
  return {
    id,
    name,
    since,
    roles: changed?.roles ?? joined.roles,
    ...(changed && { changed: { at: changed.at, by: changed.by } }),
  };
}

/** Everybody who may sign in now. */
export const presentMembers = (members: ReadonlyMap<string, KnownMember>): readonly PresentMember[] =>
  [...members.values()].flatMap((known) => presentMember(known) ?? []);
