import { createHash, randomBytes } from 'node:crypto';
import { accept } from '../domain/log/refusal.ts';
import { NEW_PASSWORD_MINUTES } from '../wire/mail.ts';
import { CREDENTIAL } from './better-auth-provider.ts';
import { type Auth, passwordHash } from './better-auth-settings.ts';
import type { StaffSignIn } from './sign-in.ts';

type Part = Pick<StaffSignIn, 'forgetPassword' | 'choosePassword'>;

/** A leaked database must not hold links that still work: the token's digest is kept. */
const identifier = (token: string): string =>
  `torg-password-${createHash('sha256').update(token).digest('hex')}`;

/** New passwords for those who have forgotten theirs, by a link that works once. */
export async function newPasswordsBy(
  auth: Auth,
  mayUsePassword: (account: string) => Promise<boolean>,
): Promise<Part> {
  const { internalAdapter } = await auth.$context;
  return {
    forgetPassword: async (email, isMember) => {
      const held = await internalAdapter.findUserByEmail(email.trim().toLowerCase(), {
        includeAccounts: true,
      });
      if (!held?.accounts.some(({ providerId }) => providerId === CREDENTIAL)) return undefined;
      const { id } = held.user;
      if (!(await isMember(id)) || !(await mayUsePassword(id))) return undefined;
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(Date.now() + NEW_PASSWORD_MINUTES * 60_000);
      await internalAdapter.createVerificationValue({ identifier: identifier(token), value: id, expiresAt });
      return token;
    },
    choosePassword: async (token, password) => {
      const held = await internalAdapter.consumeVerificationValue(identifier(token));
      if (!held || held.expiresAt.getTime() <= Date.now())
        return { ok: false, refusal: { code: 'password-link-over' } };
      await internalAdapter.updatePassword(held.value, await passwordHash(password));
      await internalAdapter.deleteUserSessions(held.value);
      return accept(null);
    },
  };
}
