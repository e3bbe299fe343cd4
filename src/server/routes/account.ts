import {
  type AccountAnswer,
  type MembersAnswer,
  type SecondFactorAnswer,
  SecondFactorCode,
  SecondFactorRequest,
  SessionEnding,
} from '../../wire/account.ts';
import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import { readJson } from '../http/body.ts';
import { coordinatorOf, memberOf, setCookies } from '../http/caller.ts';
import { Refused, unwrap } from '../http/refused.ts';
import type { App, Doors } from './doors.ts';

/** One's own way in: second factor and sessions. Open to those who still have to set the first of them up. */
export function accountRoutes(app: App, doors: Doors): void {
  const { store, auth, signInGuesses } = doors;

  app.get(paths.account, async (context) => {
    const { session } = await memberOf(context, doors);
    return context.json<AccountAnswer>({
      email: session.email,
      way: session.way,
      linkable: doors.provider !== undefined && session.way === 'password',
      secondFactor: session.secondFactor,
      askedFrom: await store.secondFactorFrom(),
      sessions: [...(await auth.sessions(session.account))],
      here: session.id,
    });
  });

  app.post(paths.secondFactor, async (context) => {
    const { session } = await memberOf(context, doors);
    const attempt = { address: context.get('address'), account: session.account };
    await signInGuesses.allow(attempt);
    const { password } = await readJson(context, SecondFactorRequest, BODY_BYTES_MAX);
    const begun = await auth.beginSecondFactor(context.req.raw.headers, password);
    if (!begun.ok) await signInGuesses.failed(attempt);
    const { uri, recoveryCodes } = unwrap(begun);
    return context.json<SecondFactorAnswer>({ uri, recoveryCodes: [...recoveryCodes] });
  });

  app.put(paths.secondFactor, async (context) => {
    const { session } = await memberOf(context, doors);
    const attempt = { address: context.get('address'), account: session.account };
    await signInGuesses.allow(attempt);
    const { code } = await readJson(context, SecondFactorCode, BODY_BYTES_MAX);
    const confirmed = await auth.confirmSecondFactor(context.req.raw.headers, code);
    if (!confirmed.ok) await signInGuesses.failed(attempt);
    setCookies(context, unwrap(confirmed));
    return context.body(null, 204);
  });

  app.delete(paths.secondFactor, async (context) => {
    const { session } = await memberOf(context, doors);
    const attempt = { address: context.get('address'), account: session.account };
    await signInGuesses.allow(attempt);
    const { password } = await readJson(context, SecondFactorRequest, BODY_BYTES_MAX);
    const ended = await auth.endSecondFactor(context.req.raw.headers, password);
    if (!ended.ok) await signInGuesses.failed(attempt);
    setCookies(context, unwrap(ended));
    return context.body(null, 204);
  });

  app.delete(paths.sessions, async (context) => {
    const { member, session } = await memberOf(context, doors);
    const ending = await readJson(context, SessionEnding, BODY_BYTES_MAX);
    if (ending.member === member.id) await auth.endSession(session.account, ending.session);
    else {
      await coordinatorOf(context, doors);
      const held = (await store.accounts()).find(({ member: other }) => other === ending.member);
      if (!held) throw new Refused('not-found');
      await auth.endSession(held.account, ending.session);
    }
    return context.body(null, 204);
  });

  app.get(paths.members, async (context) => {
    await coordinatorOf(context, doors);
    const accounts = await store.accounts();
    const all = accounts.map(({ account }) => account);
    const factor = await auth.withSecondFactor(all);
    const ways = await auth.waysOf(all);
    const members = await Promise.all(
      accounts.map(async ({ member, account }) => ({
        member,
        way: ways.get(account) ?? 'password',
        secondFactor: factor.has(account),
        sessions: [...(await auth.sessions(account))],
      })),
    );
    const groups = doors.provider && [...doors.provider.settings.roles];
    return context.json<MembersAnswer>({
      askedFrom: await store.secondFactorFrom(),
      members,
      groups: groups?.map(([group, roles]) => ({ group, roles: [...roles] })) ?? null,
      localAccounts: doors.localAccounts,
      mail: doors.mail !== undefined,
    });
  });
}
