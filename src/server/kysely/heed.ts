import type { Selectable } from 'kysely';
import { Member } from '../../domain/cycle/member.ts';
import { SERVER, stamp } from '../../domain/log/entry.ts';
import { MemberId, mintUuid } from '../../domain/log/ids.ts';
import type { Role } from '../../domain/log/kind.ts';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { Heeded } from '../store.ts';
import { closeLedger, type Ledger, openLedger } from './ledger.ts';
import type { Means } from './means.ts';
import { enter } from './members.ts';
import { othersCoordinate } from './membership.ts';
import { appendOwn } from './own.ts';
import { rolesFrom } from './roles.ts';
import type { Engine } from './sqlite.ts';
import { int, type Tables } from './tables.ts';

type Command = { readonly account: string; readonly name: string; readonly roles: readonly Role[] };
type Outside = { readonly code: 'no-role' | 'last-coordinator' };
const outside = (code: Outside['code']): { readonly ok: false; readonly refusal: Outside } => ({
  ok: false,
  refusal: { code },
});

/** What the directory says at a sign-in, done at once and in one transaction: as the server's own entries. */
export async function heed(engine: Engine, means: Means, command: Command): Promise<Result<Heeded, Outside>> {
  return engine.db.transaction().execute(async (trx) => {
    const ledger = await openLedger(engine, trx, means.now());
    const row = await trx
      .selectFrom('member')
      .selectAll()
      .where('account', '=', command.account)
      .where('removed', 'is', null)
      .executeTakeFirst();
    const heeded = row ? await regard(ledger, means, row, command) : await admit(ledger, means, command);
    await closeLedger(ledger);
    return heeded;
  });
}

async function admit(ledger: Ledger, means: Means, command: Command): Promise<Result<Heeded, Outside>> {
  const { account, name, roles } = command;
  if (roles.length === 0) return outside('no-role');
  const member: Member = { id: MemberId.parse(mintUuid(means.random)), name, roles: [...roles] };
  await enter(ledger, means, { member, account });
  return accept({ member, kept: false });
}

async function regard(
  ledger: Ledger,
  { random }: Means,
  row: Selectable<Tables['member']>,
  { roles }: Command,
): Promise<Result<Heeded, Outside>> {
  const held = Member.parse({ id: row.id, name: row.name, roles: rolesFrom(row.roles) });
  const env = { process: ledger.process, author: SERVER, now: ledger.now, random };
  const { id: member } = held;
  const resigns = held.roles.includes('coordinator') && !roles.includes('coordinator');
  const last = resigns && !(await othersCoordinate(ledger, member));
  if (roles.length === 0) {
    if (last) return outside('last-coordinator');
    const gone = { kind: 'member.removed' as const, version: 1, subject: member, data: { member } };
    await appendOwn(ledger, random, stamp(env, gone));
    return outside('no-role');
  }
  if (last) return accept({ member: held, kept: true });
  const same = roles.length === held.roles.length && roles.every((role) => held.roles.includes(role));
  if (same) return accept({ member: held, kept: false });
  const data = { member, roles: [...roles], revision: int(row.revision) + 1 };
  await appendOwn(
    ledger,
    random,
    stamp(env, { kind: 'member.roles-changed', version: 1, subject: member, data }),
  );
  return accept({ member: { ...held, roles: data.roles }, kept: false });
}
