import { isAPIError } from 'better-auth/api';
import { accept } from '../domain/log/refusal.ts';
import type { Auth } from './better-auth-settings.ts';
import type { Engine } from './kysely/sqlite.ts';
import type { StaffSignIn } from './sign-in.ts';

type Part = Pick<
  StaffSignIn,
  'answerSecondFactor' | 'beginSecondFactor' | 'confirmSecondFactor' | 'endSecondFactor' | 'withSecondFactor'
>;

/** Six digits are from the app (RFC 6238); a recovery code is longer. */
const FROM_APP = /^\d{6}$/;

/** The second factor: time-based codes from an app, and recovery codes for the day when the phone is gone. */
export function secondFactorBy(auth: Auth, engine: Engine): Part {
  return {
    answerSecondFactor: async (headers, given) => {
      // People write spaces where they read them.
      const code = given.replaceAll(/\s/g, '');
      try {
        const asked = { body: { code }, headers, returnHeaders: true as const };
        const answer = FROM_APP.test(code)
          ? await auth.api.verifyTOTP(asked)
          : await auth.api.verifyBackupCode(asked);
        return accept({ account: answer.response.user.id, cookies: answer.headers.getSetCookie() });
      } catch (error) {
        if (!isAPIError(error)) throw error;
        return { ok: false, refusal: { code: whyNot(error.body?.code) } };
      }
    },
    beginSecondFactor: async (headers, password) => {
      try {
        const made = await auth.api.enableTwoFactor({ body: { password }, headers });
        if (made.method !== 'totp') throw new Error('An app was asked for');
        return accept({ uri: made.totpURI, recoveryCodes: made.backupCodes });
      } catch (error) {
        if (!isAPIError(error)) throw error;
        const on = error.body?.code === 'TOTP_ALREADY_ENABLED';
        return { ok: false, refusal: { code: on ? 'second-factor-on' : 'wrong-password' } };
      }
    },
    confirmSecondFactor: async (headers, given) => {
      try {
        const body = { code: given.replaceAll(/\s/g, '') };
        const answer = await auth.api.verifyTOTP({ body, headers, returnHeaders: true });
        return accept(answer.headers.getSetCookie());
      } catch (error) {
        if (!isAPIError(error)) throw error;
        return { ok: false, refusal: { code: 'wrong-code' } };
      }
    },
    endSecondFactor: async (headers, password) => {
      try {
        const answer = await auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
        return accept(answer.headers.getSetCookie());
      } catch (error) {
        if (!isAPIError(error)) throw error;
        return { ok: false, refusal: { code: 'wrong-password' } };
      }
    },
    withSecondFactor: async (accounts) => {
      if (accounts.length === 0) return new Set();
      const rows = await engine.db
        .selectFrom('staff_user')
        .select(['id', 'twoFactorEnabled'])
        .where('id', 'in', [...accounts])
        .execute();
      return new Set(rows.flatMap(({ id, twoFactorEnabled }) => (twoFactorEnabled ? [id] : [])));
    },
  };
}

/** The library's word for a second step that failed. Ten wrong codes lock the account for a quarter of an hour. */
function whyNot(code: unknown): 'wrong-code' | 'signed-out' | 'too-many-attempts' {
  switch (code) {
    case 'INVALID_TWO_FACTOR_COOKIE':
      return 'signed-out';
    case 'ACCOUNT_TEMPORARILY_LOCKED':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return 'too-many-attempts';
    default:
      return 'wrong-code';
  }
}
