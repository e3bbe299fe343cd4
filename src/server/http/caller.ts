import type { Context } from 'hono';
import type { Member } from '../../domain/cycle/member.ts';
import type { Instant } from '../../domain/log/entry.ts';
import type { KnownSession, StaffSignIn } from '../sign-in.ts';
import type { KnownDevice, ServerStore } from '../store.ts';
import { Refused } from './refused.ts';

/** Who is asking: a tablet by its token, or a signed-in member by the cookie. */
export type Caller =
  | { readonly kind: 'device'; readonly device: KnownDevice }
  | { readonly kind: 'member'; readonly member: Member };

type SignInDoors = {
  readonly store: ServerStore;
  readonly auth: StaffSignIn;
  readonly now: () => Instant;
};

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** Finds out who is asking, or refuses. A session that was prolonged gets its new cookie along with the answer. */
export async function callerOf(context: Context, doors: SignInDoors): Promise<Caller> {
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    const device = token === undefined ? undefined : await doors.store.deviceByToken(token);
    if (!device) throw new Refused('device-unknown');
    return { kind: 'device', device };
  }
  const { member, session } = await memberOf(context, doors);
  // Whoever comes by the provider has shown there what the organisation asks for.
  const shown = session.secondFactor || session.way === 'provider';
  if (!shown && (await isAskedFor(doors))) throw new Refused('second-factor-needed');
  return { kind: 'member', member };
}

/** Everybody has had their days to set it up. */
async function isAskedFor({ store, now }: SignInDoors): Promise<boolean> {
  const from = await store.secondFactorFrom();
  return from !== null && from <= now();
}

/** Who is signed in, even one who has yet to set up the second factor that is asked for: for that, and for nothing else. */
export async function memberOf(
  context: Context,
  { store, auth }: SignInDoors,
): Promise<{ readonly member: Member; readonly session: KnownSession }> {
  const session = await auth.session(context.req.raw.headers);
  const member = session && (await store.memberOfAccount(session.account));
  if (!member) throw new Refused('signed-out');
  setCookies(context, session.cookies);
  return { member, session };
}

/** A signed-in member who holds this role, or a refusal. */
export async function coordinatorOf(context: Context, doors: SignInDoors): Promise<Member> {
  const caller = await callerOf(context, doors);
  if (caller.kind !== 'member' || !caller.member.roles.includes('coordinator'))
    throw new Refused('forbidden');
  return caller.member;
}

/** Sends cookies along; `Secure` where the browser came by TLS, which only this request can tell. */
export function setCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const secure = context.get('secure') === true && !/;\s*secure/i.test(cookie);
    context.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true });
  }
}
