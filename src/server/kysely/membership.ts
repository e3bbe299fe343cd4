import { INVITATION_DAYS } from '../../domain/cycle/invitation.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import { absurd } from '../../domain/log/refusal.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { later } from './means.ts';
import { rolesFrom } from './roles.ts';
import { int } from './tables.ts';

const DAY = 86_400_000;

/** What coordinators do about who may sign in. */
export type Membership = Extract<
  Entry,
  { kind: 'member.roles-changed' | 'member.removed' | 'invitation.made' | 'invitation.withdrawn' }
>;

export function isMembership(entry: Entry): entry is Membership {
  return (
    entry.kind === 'member.roles-changed' ||
    entry.kind === 'member.removed' ||
    entry.kind === 'invitation.made' ||
    entry.kind === 'invitation.withdrawn'
  );
}

/** Why it may not be let in, or undefined: each is about its own subject, and a coordinator always remains. */
export async function membershipObstacle({ ledger }: Desk, entry: Membership): Promise<string | undefined> {
  const about = 'member' in entry.data ? entry.data.member : entry.data.invitation;
  if (entry.subject !== about) return 'it has what it is about as its subject';
  switch (entry.kind) {
    case 'invitation.withdrawn':
      return undefined;
    case 'invitation.made': {
      const { digest, invitation } = entry.data;
      const held = await ledger.trx
        .selectFrom('invitation')
        .select('id')
        .where((eb) => eb.or([eb('token_hash', '=', digest), eb('id', '=', invitation)]))
        .executeTakeFirst();
      return held && 'there is such an invitation already';
    }
    case 'member.roles-changed':
    case 'member.removed': {
      const stays = entry.kind === 'member.roles-changed' && entry.data.roles.includes('coordinator');
      const present = await presentRows(ledger);
      if (!present.some(({ id }) => id === about)) return `${about} is no member`;
      return stays || (await othersCoordinate(ledger, about))
        ? undefined
        : 'nobody would be coordinator any more';
    }
    default:
      return absurd(entry);
  }
}

const presentRows = ({ trx }: Ledger): Promise<{ id: string; roles: string; revision: unknown }[]> =>
  trx.selectFrom('member').select(['id', 'roles', 'revision']).where('removed', 'is', null).execute();

/** Whether somebody would be coordinator without this member. */
export async function othersCoordinate(ledger: Ledger, member: string): Promise<boolean> {
  const present = await presentRows(ledger);
  return present.some(({ id, roles }) => id !== member && rolesFrom(roles).includes('coordinator'));
}

/** Does at once what it says: rights are the row's, and who is removed is signed out in the same transaction. */
export async function actOnMembership(ledger: Ledger, entry: Membership): Promise<void> {
  switch (entry.kind) {
    case 'invitation.made':
      return openInvitation(ledger, entry);
    case 'invitation.withdrawn':
      await ledger.trx
        .deleteFrom('invitation')
        .where('id', '=', entry.data.invitation)
        .where('used_by', 'is', null)
        .execute();
      return;
    case 'member.roles-changed':
      return changeRoles(ledger, entry.data);
    case 'member.removed':
      return remove(ledger, entry.data.member);
    default:
      return absurd(entry);
  }
}

async function openInvitation(
  { trx, now }: Ledger,
  { data, author }: Extract<Membership, { kind: 'invitation.made' }>,
): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({
      id: data.invitation,
      token_hash: data.digest,
      roles: JSON.stringify(data.roles),
      made_by: author,
      made: now,
      expires: later(now, INVITATION_DAYS * DAY),
      used_by: null,
    })
    .execute();
}

/** An older change that is sent again after a restore must not undo a newer one. */
async function changeRoles(
  { trx }: Ledger,
  { member, roles, revision }: Extract<Membership, { kind: 'member.roles-changed' }>['data'],
): Promise<void> {
  const row = await trx.selectFrom('member').select('revision').where('id', '=', member).executeTakeFirst();
  if (!row || int(row.revision) >= revision) return;
  await trx
    .updateTable('member')
    .set({ roles: JSON.stringify(roles), revision })
    .where('id', '=', member)
    .execute();
}

/**
 * The row stays, since what they wrote is still judged by what they might write; the account goes with everything the
 * sign-in knows of them, address and sessions included.
 */
async function remove({ trx, now }: Ledger, member: string): Promise<void> {
  const row = await trx
    .updateTable('member')
    .set({ removed: now })
    .where('id', '=', member)
    .where('removed', 'is', null)
    .returning('account')
    .executeTakeFirst();
  if (!row) return;
  await trx.deleteFrom('calendar').where('member', '=', member).execute();
  await trx.deleteFrom('staff_session').where('userId', '=', row.account).execute();
  await trx.deleteFrom('staff_two_factor').where('userId', '=', row.account).execute();
  await trx.deleteFrom('staff_account').where('userId', '=', row.account).execute();
  await trx.deleteFrom('staff_user').where('id', '=', row.account).execute();
}
