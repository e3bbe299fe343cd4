import type { Kysely, Selectable } from 'kysely';
import { INVITATION_DAYS } from '../../domain/cycle/invitation.ts';
import { Member } from '../../domain/cycle/member.ts';
import { Author, type Instant, SERVER, stamp } from '../../domain/log/entry.ts';
import { InvitationId, MemberId, mintUuid } from '../../domain/log/ids.ts';
import type { Role } from '../../domain/log/kind.ts';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { InvitationsAnswer } from '../../wire/people.ts';
import type { InvitationRefusal, KnownInvitation } from '../store.ts';
import { sha256 } from './examine.ts';
import { closeLedger, type Ledger, openLedger } from './ledger.ts';
import { drawToken, later, type Means } from './means.ts';
import { appendOwn } from './own.ts';
import { rolesFrom } from './roles.ts';
import type { Engine } from './sqlite.ts';
import type { Tables } from './tables.ts';

const DAY = 86_400_000;

/** Makes a one-time link's random part; only its digest is kept. */
export async function invite(
  db: Kysely<Tables>,
  means: Means,
  roles: readonly Role[],
): Promise<{ token: string; expires: Instant }> {
  const token = drawToken(means);
  const made = means.now();
  const expires = later(made, INVITATION_DAYS * DAY);
  await db
    .insertInto('invitation')
    .values({
      id: mintUuid(means.random),
      token_hash: sha256(token),
      roles: JSON.stringify(roles),
      made_by: SERVER,
      made,
      expires,
      used_by: null,
    })
    .execute();
  return { token, expires };
}

/** The links that can still be taken, the one that goes out first, first. */
export async function openInvitations(
  db: Kysely<Tables>,
  now: Instant,
): Promise<InvitationsAnswer['invitations']> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'roles', 'made_by', 'made', 'expires'])
    .where('used_by', 'is', null)
    .where('expires', '>', now)
    .orderBy('expires')
    .execute();
  return rows.map(({ id, roles, made_by, made, expires }) => ({
    id: InvitationId.parse(id),
    roles: rolesFrom(roles),
    by: Author.parse(made_by ?? SERVER),
    made,
    expires,
  }));
}

/** What an invitation is for, or why it no longer is. */
export async function invitation(
  db: Kysely<Tables>,
  now: Instant,
  token: string,
): Promise<Result<KnownInvitation, InvitationRefusal>> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  return row ? open(row, now) : { ok: false, refusal: { code: 'invitation-unknown' } };
}

function open(
  row: Selectable<Tables['invitation']>,
  now: Instant,
): Result<KnownInvitation, InvitationRefusal> {
  if (row.used_by !== null) return { ok: false, refusal: { code: 'invitation-used' } };
  if (row.expires <= now) return { ok: false, refusal: { code: 'invitation-expired' } };
  const byServer = (row.made_by ?? SERVER) === SERVER;
  return accept({ roles: rolesFrom(row.roles), expires: row.expires, byServer });
}

/** Spends an invitation on an account that has just been made, and writes it into the log. */
export async function join(
  engine: Engine,
  means: Means,
  command: { readonly token: string; readonly account: string; readonly name: string },
): Promise<Result<Member, InvitationRefusal>> {
  const now = means.now();
  return engine.db.transaction().execute(async (trx) => {
    const ledger = await openLedger(engine, trx, now);
    const invited = await invitation(trx, now, command.token);
    if (!invited.ok) return invited;
    const member: Member = {
      id: MemberId.parse(mintUuid(means.random)),
      name: command.name,
      roles: invited.value.roles,
    };
    await trx
      .updateTable('invitation')
      .set({ used_by: member.id })
      .where('token_hash', '=', sha256(command.token))
      .execute();
    await enter(ledger, means, { member, account: command.account });
    await closeLedger(ledger);
    return accept(member);
  });
}

/** Makes somebody a member, and writes it into the log. */
export async function enter(
  ledger: Ledger,
  { random }: Means,
  { member, account }: { readonly member: Member; readonly account: string },
): Promise<void> {
  const { id, name, roles } = member;
  await ledger.trx
    .insertInto('member')
    .values({ id, account, name, roles: JSON.stringify(roles) })
    .execute();
  const env = { process: ledger.process, author: SERVER, now: ledger.now, random };
  await appendOwn(
    ledger,
    random,
    stamp(env, { kind: 'member.joined', version: 1, subject: id, data: { member } }),
  );
}

/** The member whom an account of the sign-in stands for; nobody once they have been removed. */
export async function memberWhere(
  db: Kysely<Tables>,
  column: 'account' | 'id',
  value: string,
): Promise<Member | undefined> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where(column, '=', value)
    .where('removed', 'is', null)
    .executeTakeFirst();
  return row && Member.parse({ id: row.id, name: row.name, roles: rolesFrom(row.roles) });
}

/** The accounts behind the members who may sign in. */
export async function memberAccounts(
  db: Kysely<Tables>,
): Promise<readonly { readonly member: MemberId; readonly account: string }[]> {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'account'])
    .where('removed', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map(({ id, account }) => ({ member: MemberId.parse(id), account }));
}
