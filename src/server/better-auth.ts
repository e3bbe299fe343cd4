import { isAPIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import * as z from 'zod/mini';
import { accept } from '../domain/log/refusal.ts';
import { SignInWay } from '../wire/sign-in.ts';
import { newPasswordsBy } from './better-auth-password.ts';
import { secondFactorBy } from './better-auth-factor.ts';
import { CREDENTIAL, NOBODYS, providerAccountsBy } from './better-auth-provider.ts';
import { authWith, passwordHash, SESSION_SECONDS, settingsFor } from './better-auth-settings.ts';
import type { Engine } from './kysely/sqlite.ts';
import type { StaffSignIn } from './sign-in.ts';

/** Columns of a plugin's and of ours, which the library's types do not carry this far. */
const FactorOf = z.object({ twoFactorEnabled: z.optional(z.nullable(z.boolean())) });
const WayOf = z.object({ way: z.optional(z.nullable(SignInWay)) });
const wayOf = (session: unknown): SignInWay => WayOf.parse(session).way ?? 'password';

/** What marks a password that counts even where local accounts are off. */
const EMERGENCY = 'emergency';

export type SignInOptions = {
  readonly secret: string;
  /** With false only emergency accounts have a password that is taken. */
  readonly localAccounts?: boolean;
};

/**
 * Staff sign-in by better-auth, on our database, its tables brought up to date. Only its functions are used: none of
 * its own routes is mounted, so that nobody can sign up without an invitation. It sends nothing anywhere.
 */
export async function openBetterAuth(
  engine: Engine,
  { secret, localAccounts = true }: SignInOptions,
): Promise<StaffSignIn> {
  const settings = settingsFor(engine, secret);
  const { runMigrations } = await getMigrations(settings);
  await runMigrations();
  const auth = authWith(settings);
  const { internalAdapter } = await auth.$context;
  const mayUsePassword = async (account: string | undefined): Promise<boolean> => {
    if (localAccounts) return true;
    if (account === undefined) return false;
    const held = await internalAdapter.findAccounts(account);
    return held.some(({ providerId, scope }) => providerId === CREDENTIAL && scope === EMERGENCY);
  };
  const wrongPassword = {
    ok: false as const,
    refusal: { code: localAccounts ? ('wrong-password' as const) : ('local-accounts-off' as const) },
  };

  return {
    ...secondFactorBy(auth, engine),
    ...(await providerAccountsBy(auth, engine)),
    ...(await newPasswordsBy(auth, mayUsePassword)),
    signIn: async (email, given, browser) => {
      const asked = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
      if (!(await mayUsePassword(asked?.user.id))) return wrongPassword;
      try {
        const body = { email: email.trim(), password: given };
        const answer = await auth.api.signInEmail({
          body,
          headers: new Headers({ 'user-agent': browser }),
          returnHeaders: true,
        });
        const cookies = answer.headers.getSetCookie();
        const { response } = answer;
        return accept(
          'user' in response
            ? { step: 'in' as const, account: response.user.id, cookies }
            : { step: 'second-factor' as const, cookies },
        );
      } catch (error) {
        if (isAPIError(error)) return wrongPassword;
        throw error;
      }
    },
    isPassword: async (headers, password) => {
      try {
        await auth.api.verifyPassword({ body: { password }, headers });
        return true;
      } catch (error) {
        if (isAPIError(error)) return false;
        throw error;
      }
    },
    session: async (headers) => {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers, returnHeaders: true });
      const { response } = found;
      if (!response) return undefined;
      const { user, session } = response;
      const way = wayOf(session);
      const over = way === 'provider' && isOver(session.createdAt);
      if (over || (way === 'password' && !(await mayUsePassword(user.id)))) {
        await internalAdapter.deleteSession(session.token);
        return undefined;
      }
      return {
        account: user.id,
        email: user.email.endsWith(NOBODYS) ? '' : user.email,
        id: session.id,
        way,
        secondFactor: FactorOf.parse(user).twoFactorEnabled ?? false,
        cookies: found.headers.getSetCookie(),
      };
    },
    signOut: async (headers) => {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    sessions: async (account) => {
      const held = await internalAdapter.listSessions(account, { onlyActiveSessions: true });
      return held
        .map((session) => ({
          id: session.id,
          browser: session.userAgent ?? '',
          way: wayOf(session),
          began: session.createdAt.toISOString(),
          used: session.updatedAt.toISOString(),
        }))
        .toSorted((a, b) => (a.used < b.used ? 1 : -1));
    },
    endSession: async (account, id) => {
      const held = await internalAdapter.listSessions(account);
      const found = held.find((session) => session.id === id);
      if (found) await internalAdapter.deleteSession(found.token);
    },
    makeAccount: async ({ email, name, password: given }, isMember) => {
      const hashed = await passwordHash(given);
      const held = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
      if (held && (await isMember(held.user.id))) return { ok: false, refusal: { code: 'address-taken' } };
      const user =
        held?.user ?? (await internalAdapter.createUser({ email, name }, { method: 'email-password' }));
      if (held?.accounts.some(({ providerId }) => providerId === CREDENTIAL)) {
        await internalAdapter.updateUser(user.id, { name });
        await internalAdapter.updatePassword(user.id, hashed);
      } else {
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: CREDENTIAL,
          accountId: user.id,
          password: hashed,
          ...(!localAccounts && { scope: EMERGENCY }),
        });
      }
      return accept(user.id);
    },
  };
}

/** Groups are asked at each sign-in, so one sign-in lasts a working day and is not prolonged. */
const isOver = (began: Date): boolean => began.getTime() + SESSION_SECONDS * 1000 <= Date.now();
