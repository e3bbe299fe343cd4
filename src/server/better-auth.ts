import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { accept } from '../domain/log/refusal.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../wire/session.ts';
import type { Engine } from './kysely/sqlite.ts';
import type { StaffSignIn } from './sign-in.ts';

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Seconds that a session lasts: a working day; each hour of work prolongs it. */
const SESSION_SECONDS = 12 * 3600;
const PROLONGED_EVERY = 3600;

/**
 * Staff sign-in by better-auth, on our database, its tables brought up to date. Only its functions are used: none of
 * its own routes is mounted, so that nobody can sign up without an invitation. It sends nothing anywhere.
 */
export async function openBetterAuth(
  engine: Engine,
  options: { readonly secret: string },
): Promise<StaffSignIn> {
  const settings = {
    appName: 'Torg',
    // Only addresses in mails and redirects would be built from it, and there are none.
    baseURL: 'http://torg.invalid',
    basePath: '/api/auth',
    secret: options.secret,
    database: { db: engine.db, type: engine.type },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'staff_user' },
    account: { modelName: 'staff_account' },
    verification: { modelName: 'staff_verification' },
    session: {
      modelName: 'staff_session',
      expiresIn: SESSION_SECONDS,
      updateAge: PROLONGED_EVERY,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: {
        hash: (password: string) => hash(password, ARGON2),
        verify: (given: { hash: string; password: string }) => verify(given.hash, given.password),
      },
    },
    advanced: {
      cookiePrefix: 'torg',
      // Whether it came by TLS is known per request, and said there.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  };
  const { runMigrations } = await getMigrations(settings);
  await runMigrations();
  const auth = betterAuth(settings);
  const { internalAdapter, password } = await auth.$context;

  return {
    signIn: async (email, given) => {
      try {
        const body = { email: email.trim(), password: given };
        const { headers, response } = await auth.api.signInEmail({ body, returnHeaders: true });
        return accept({ account: response.user.id, cookies: headers.getSetCookie() });
      } catch (error) {
        if (isAPIError(error)) return { ok: false, refusal: { code: 'wrong-password' } };
        throw error;
      }
    },
    session: async (headers) => {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers, returnHeaders: true });
      const { response } = found;
      return response ? { account: response.user.id, cookies: found.headers.getSetCookie() } : undefined;
    },
    signOut: async (headers) => {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    makeAccount: async ({ email, name, password: given }, isMember) => {
      const hashed = await password.hash(given);
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
