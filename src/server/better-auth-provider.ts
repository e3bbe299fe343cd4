import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';
import { accept } from '../domain/log/refusal.ts';
import type { Auth } from './better-auth-settings.ts';
import type { Engine } from './kysely/sqlite.ts';
import type { StaffSignIn, Subject } from './sign-in.ts';

type Part = Pick<
  StaffSignIn,
  'accountOf' | 'makeProviderAccount' | 'noteClaim' | 'tie' | 'signInVouched' | 'endSessions' | 'waysOf'
>;

/** What is kept with a password of Torg's own. */
export const CREDENTIAL = 'credential';

/** The issuer belongs to the identity: another provider's subjects are other people (OpenID Connect Core 5.7). */
const providerId = ({ issuer }: Pick<Subject, 'issuer'>): string => `oidc ${issuer}`;

/** A session for somebody whom the provider has vouched for. Never an address: only this server calls it. */
export const vouchedSession = {
  id: 'torg-vouched' as const,
  endpoints: {
    openVouchedSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ account: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.account);
        if (!user) throw new Error('There is no such account');
        const session = await internalAdapter.createSession(user.id, false, { way: 'provider' });
        await setSessionCookie(context, { session, user });
        return null;
      },
    ),
  },
};

/** Accounts that the organisation's own provider vouches for, found by its issuer and subject, never by an address. */
export async function providerAccountsBy(auth: Auth, { db }: Engine): Promise<Part> {
  const { internalAdapter } = await auth.$context;
  const accountOf: Part['accountOf'] = async (who) => {
    const row = await db
      .selectFrom('staff_account')
      .select(['userId', 'scope'])
      .where('providerId', '=', providerId(who))
      .where('accountId', '=', who.subject)
      .executeTakeFirst();
    return row && { account: row.userId, source: row.scope ?? '' };
  };
  const link = (userId: string, { source, ...who }: Subject & { readonly source: string }) =>
    internalAdapter.linkAccount({
      userId,
      providerId: providerId(who),
      accountId: who.subject,
      scope: source,
    });
  const endSessions = async (account: string): Promise<void> => {
    await db.deleteFrom('staff_session').where('userId', '=', account).execute();
  };

  return {
    accountOf,
    endSessions,
    makeProviderAccount: async ({ name, email, ...who }, isMember) => {
      const address = (email ?? nobodys(who)).toLowerCase();
      const held = await internalAdapter.findUserByEmail(address);
      if (held && (await isMember(held.user.id))) return { ok: false, refusal: { code: 'account-exists' } };
      const user =
        held?.user ?? (await internalAdapter.createUser({ email: address, name }, { method: 'oauth' }));
      await link(user.id, who);
      return accept(user.id);
    },
    noteClaim: async ({ source, ...who }) => {
      await db
        .updateTable('staff_account')
        .set({ scope: source })
        .where('providerId', '=', providerId(who))
        .where('accountId', '=', who.subject)
        .execute();
    },
    tie: async (account, who) => {
      await link(account, who);
      await endSessions(account);
      await db.deleteFrom('staff_two_factor').where('userId', '=', account).execute();
      await db
        .deleteFrom('staff_account')
        .where('userId', '=', account)
        .where('providerId', '=', CREDENTIAL)
        .execute();
      await internalAdapter.updateUser(account, { twoFactorEnabled: false });
    },
    signInVouched: async (account, browser) => {
      const { headers } = await auth.api.openVouchedSession({
        body: { account },
        headers: new Headers({ 'user-agent': browser }),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
    waysOf: async (accounts) => {
      if (accounts.length === 0) return new Map();
      const rows = await db
        .selectFrom('staff_account')
        .select(['userId', 'providerId'])
        .where('userId', 'in', [...accounts])
        .execute();
      return new Map(
        rows.map((row) => [row.userId, row.providerId === CREDENTIAL ? 'password' : 'provider']),
      );
    },
  };
}

/** The library wants an address of everybody. This one is nobody's (RFC 2606), and is never shown. */
export const NOBODYS = '@provider.invalid';
const nobodys = ({ issuer, subject }: Subject): string =>
  `${Buffer.from(`${issuer} ${subject}`).toString('hex').slice(-200)}${NOBODYS}`;
