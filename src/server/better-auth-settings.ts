import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { vouchedSession } from './better-auth-provider.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../wire/session.ts';
import type { Engine } from './kysely/sqlite.ts';

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Seconds that a session lasts: a working day; each hour of work prolongs it. */
export const SESSION_SECONDS = 12 * 3600;
const PROLONGED_EVERY = 3600;

export const passwordHash = (password: string): Promise<string> => hash(password, ARGON2);

/** How the library is set up on our database. */
export const settingsFor = (engine: Engine, secret: string) => ({
  appName: 'Torg',
  // Only addresses in mails and redirects would be built from it, and there are none.
  baseURL: 'http://torg.invalid',
  basePath: '/api/auth',
  secret,
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
    // By which way it was opened; a session from before there were two is one by password.
    additionalFields: { way: { type: 'string' as const, required: false, input: false } },
  },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: PASSWORD_MIN,
    maxPasswordLength: PASSWORD_MAX,
    password: {
      hash: passwordHash,
      verify: (given: { hash: string; password: string }) => verify(given.hash, given.password),
    },
  },
  plugins: [twoFactor({ issuer: 'Torg', twoFactorTable: 'staff_two_factor' }), vouchedSession],
  advanced: {
    cookiePrefix: 'torg',
    // Whether it came by TLS is known per request, and said there.
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
    ipAddress: { disableIpTracking: true },
  },
});

export const authWith = (settings: ReturnType<typeof settingsFor>) => betterAuth(settings);
export type Auth = ReturnType<typeof authWith>;
