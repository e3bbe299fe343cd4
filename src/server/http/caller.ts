import type { Context } from 'hono';
import type { Member } from '../../domain/cycle/member.ts';
import type { StaffSignIn } from '../sign-in.ts';
import type { KnownDevice, ServerStore } from '../store.ts';
import { Refused } from './refused.ts';

/** Who is asking: a tablet by its token, or a signed-in member by the cookie. */
export type Caller =
  | { readonly kind: 'device'; readonly device: KnownDevice }
  | { readonly kind: 'member'; readonly member: Member };

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** Finds out who is asking, or refuses. A session that was prolonged gets its new cookie along with the answer. */
export async function callerOf(
  context: Context,
  { store, auth }: { readonly store: ServerStore; readonly auth: StaffSignIn },
): Promise<Caller> {
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    const device = token === undefined ? undefined : await store.deviceByToken(token);
    if (!device) throw new Refused('device-unknown');
    return { kind: 'device', device };
  }
  const session = await auth.session(context.req.raw.headers);
  const member = session && (await store.memberOfAccount(session.account));
  if (!member) throw new Refused('signed-out');
  setCookies(context, session.cookies);
  return { kind: 'member', member };
}

/** A signed-in member who holds this role, or a refusal. */
export async function coordinatorOf(
  context: Context,
  doors: { readonly store: ServerStore; readonly auth: StaffSignIn },
): Promise<Member> {
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
