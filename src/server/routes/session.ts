import type { Member } from '../../domain/cycle/member.ts';
import { SecondFactorCode } from '../../wire/account.ts';
import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import {
  InvitationAcceptance,
  type InvitationAnswer,
  InvitationQuery,
  PASSWORD_MIN,
  type SessionAnswer,
  type SignInAnswer,
  SignInRequest,
} from '../../wire/session.ts';
import { check, readAny, readJson } from '../http/body.ts';
import { browserName } from '../http/browser.ts';
import { memberOf, setCookies } from '../http/caller.ts';
import { Refused, unwrap } from '../http/refused.ts';
import type { App, Doors } from './doors.ts';

/** Signing in and out, and taking an invitation. */
export function sessionRoutes(app: App, doors: Doors): void {
  const { store, auth, signInGuesses, localAccounts } = doors;

  const answer = async (member: Member): Promise<SessionAnswer> => {
    const { process, generation } = await store.standing();
    return { member, process, generation };
  };

  app.get(paths.session, async (context) => {
    if (context.req.header('authorization') !== undefined) throw new Refused('signed-out');
    const { member } = await memberOf(context, doors);
    return context.json(await answer(member));
  });

  app.post(paths.session, async (context) => {
    const { email, password } = await readJson(context, SignInRequest, BODY_BYTES_MAX);
    const attempt = { address: context.get('address'), account: email.trim().toLowerCase() };
    await signInGuesses.allow(attempt);
    const signedIn = await auth.signIn(email, password, browserName(context.req.header('user-agent')));
    if (!signedIn.ok) await signInGuesses.failed(attempt);
    const right = unwrap(signedIn);
    if (right.step === 'second-factor') {
      setCookies(context, right.cookies);
      return context.json<SignInAnswer>({ step: 'second-factor' });
    }
    const member = await store.memberOfAccount(right.account);
    if (!member) throw new Refused('wrong-password');
    setCookies(context, right.cookies);
    return context.json<SignInAnswer>({ step: 'in', session: await answer(member) });
  });

  app.put(paths.session, async (context) => {
    const attempt = { address: context.get('address') };
    await signInGuesses.allow(attempt);
    const { code } = await readJson(context, SecondFactorCode, BODY_BYTES_MAX);
    const cookie = context.req.header('cookie') ?? '';
    const headers = new Headers({ cookie, 'user-agent': browserName(context.req.header('user-agent')) });
    const answered = await auth.answerSecondFactor(headers, code);
    if (!answered.ok) await signInGuesses.failed(attempt);
    const { account, cookies } = unwrap(answered);
    const member = await store.memberOfAccount(account);
    if (!member) throw new Refused('signed-out');
    setCookies(context, cookies);
    return context.json(await answer(member));
  });

  app.delete(paths.session, async (context) => {
    setCookies(context, await auth.signOut(context.req.raw.headers));
    return context.body(null, 204);
  });

  app.post(paths.invitation, async (context) => {
    const attempt = { address: context.get('address') };
    await signInGuesses.allow(attempt);
    const { token } = await readJson(context, InvitationQuery, BODY_BYTES_MAX);
    const invitation = await store.invitation(token);
    if (!invitation.ok) await signInGuesses.failed(attempt);
    const { roles, expires, byServer } = unwrap(invitation);
    if (!localAccounts && !byServer) throw new Refused('local-accounts-off');
    return context.json<InvitationAnswer>({ roles, expires });
  });

  app.put(paths.invitation, async (context) => {
    const attempt = { address: context.get('address') };
    await signInGuesses.allow(attempt);
    const { token, ...who } = readAcceptance(await readAny(context, BODY_BYTES_MAX));
    const invitation = await store.invitation(token);
    if (!invitation.ok) await signInGuesses.failed(attempt);
    if (!unwrap(invitation).byServer && !localAccounts) throw new Refused('local-accounts-off');
    const isMember = async (account: string): Promise<boolean> =>
      (await store.memberOfAccount(account)) !== undefined;
    const account = unwrap(await auth.makeAccount(who, isMember));
    const member = unwrap(await store.join({ token, account, name: who.name }));
    const browser = browserName(context.req.header('user-agent'));
    setCookies(context, unwrap(await auth.signIn(who.email, who.password, browser)).cookies);
    return context.json(await answer(member));
  });
}

/** A short password is a mistake with a name of its own, not a malformed request. */
function readAcceptance(body: unknown): InvitationAcceptance {
  const password: unknown = typeof body === 'object' && body !== null && 'password' in body && body.password;
  if (typeof password === 'string' && password.length < PASSWORD_MIN) throw new Refused('password-too-short');
  return check(InvitationAcceptance, body);
}
