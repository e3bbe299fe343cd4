import { isAPIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import * as z from 'zod/mini';
import { accept } from '../domain/log/refusal.ts';
import { authWith, passwordHash, settingsFor } from './better-auth-settings.ts';
import { secondFactorBy } from './better-auth-factor.ts';
import type { Engine } from './kysely/sqlite.ts';
import type { StaffSignIn } from './sign-in.ts';

/** The plugin's column, which the library's types do not carry this far. */
const FactorOf = z.object({ twoFactorEnabled: z.optional(z.nullable(z.boolean())) });

/**
 * Staff sign-in by better-auth, on our database, its tables brought up to date. Only its functions are used: none of
 * its own routes is mounted, so that nobody can sign up without an invitation. It sends nothing anywhere.
 */
export async function openBetterAuth(
  engine: Engine,
  options: { readonly secret: string },
): Promise<StaffSignIn> {
  const settings = settingsFor(engine, options.secret);
  const { runMigrations } = await getMigrations(settings);
  await runMigrations();
  const auth = authWith(settings);
  const { internalAdapter } = await auth.$context;

  return {
    ...secondFactorBy(auth, engine),
    signIn: async (email, given, browser) => {
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
        if (isAPIError(error)) return { ok: false, refusal: { code: 'wrong-password' } };
        throw error;
      }
    },
    session: async (headers) => {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers, returnHeaders: true });
      const { response } = found;
      if (!response) return undefined;
      const { user, session } = response;
      return {
        account: user.id,
        email: user.email,
        id: session.id,
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
        .map(({ id, userAgent, createdAt, updatedAt }) => ({
          id,
          browser: userAgent ?? '',
          began: createdAt.toISOString(),
          used: updatedAt.toISOString(),
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
      if (held?.accounts.some(({ providerId }) => providerId === 'credential')) {
        await internalAdapter.updateUser(user.id, { name });
        await internalAdapter.updatePassword(user.id, hashed);
      } else {
        const account = { userId: user.id, providerId: 'credential', accountId: user.id, password: hashed };
        await internalAdapter.linkAccount(account);
      }
      return accept(user.id);
    },
  };
}
