import type { Transaction } from 'kysely';
import { type Author, authorKind } from '../../domain/log/entry.ts';
import type { Party } from '../../domain/log/kind.ts';
import { QuarantineReason } from '../../wire/push.ts';
import { rolesFrom } from './roles.ts';
import { int, type Tables } from './tables.ts';

/** What the database already holds of the ids that are arriving. Kept up to date while they are taken. */
export type Known = {
  readonly log: Map<string, { readonly hash: string; readonly position: number }>;
  /** Reasons, by id and hash: two writings may claim one id. */
  readonly quarantine: Map<string, QuarantineReason>;
  readonly erased: Set<string>;
};

export const writing = (id: string, hash: string): string => `${id}/${hash}`;

/** Looks all arriving ids up at once. */
export async function known(trx: Transaction<Tables>, ids: readonly string[]): Promise<Known> {
  if (ids.length === 0) return { log: new Map(), quarantine: new Map(), erased: new Set() };
  const padded = pad(ids);
  const log = await trx
    .selectFrom('entry')
    .select(['id', 'hash', 'position'])
    .where('id', 'in', padded)
    .execute();
  const quarantine = await trx
    .selectFrom('quarantine')
    .select(['id', 'hash', 'reason'])
    .where('id', 'in', padded)
    .execute();
  const erased = await trx.selectFrom('erasure').select('id').where('id', 'in', padded).execute();
  return {
    log: new Map(log.map(({ id, hash, position }) => [id, { hash, position: int(position) }])),
    quarantine: new Map(
      quarantine.map(({ id, hash, reason }) => [writing(id, hash), QuarantineReason.parse(reason)]),
    ),
    erased: new Set(erased.map(({ id }) => id)),
  };
}

/** Repeats the last id up to the next of a few lengths, so that few distinct statements are prepared. */
export function pad(ids: readonly string[]): readonly string[] {
  const length = [1, 10, 100, 500].find((size) => size >= ids.length) ?? ids.length;
  return [...ids, ...Array.from({ length: length - ids.length }, () => ids.at(-1) ?? '')];
}

/** What an author may do now: rights are judged when the server takes the entry. */
export type AuthorStanding = {
  readonly parties: readonly Party[];
  /** A tablet that is shut out, or a member who has left: what they send is held back. */
  readonly revoked: boolean;
  /** A device cannot have written anything before it was let in. */
  readonly since?: string;
};

/** Looks up the rights of an author. One that is not known has none. */
export async function standingOfAuthor(trx: Transaction<Tables>, author: Author): Promise<AuthorStanding> {
  const kind = authorKind(author);
  if (kind === 'server') return { parties: ['server'], revoked: false };
  const id = author.slice(author.indexOf(':') + 1);
  if (kind === 'member') {
    const member = await trx
      .selectFrom('member')
      .select(['roles', 'removed'])
      .where('id', '=', id)
      .executeTakeFirst();
    return { parties: member ? rolesFrom(member.roles) : [], revoked: (member?.removed ?? null) !== null };
  }
  const device = await trx.selectFrom('device').select('enrolled').where('id', '=', id).executeTakeFirst();
  const revocation = await trx
    .selectFrom('revocation')
    .select('device')
    .where('device', '=', id)
    .executeTakeFirst();
  return {
    parties: device ? ['device'] : [],
    revoked: revocation !== undefined,
    ...(device && { since: device.enrolled }),
  };
}
