import * as z from 'zod/mini';
import { Instant } from '../domain/log/entry.ts';
import { MemberId } from '../domain/log/ids.ts';
import { ROLES } from '../domain/log/kind.ts';
import { PASSWORD_MAX } from './session.ts';
import { SignInWay } from './sign-in.ts';

/** A browser in which somebody is signed in. */
export const StaffSession = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** "Firefox, Linux": no more of what the browser says of itself is kept. */
  browser: z.string(),
  way: SignInWay,
  began: Instant,
  /** When it was last prolonged: at most an hour before it was last used. */
  used: Instant,
});
export type StaffSession = z.infer<typeof StaffSession>;

/** One's own way in. */
export const AccountAnswer = z.strictObject({
  /** Empty where the provider names none. */
  email: z.string(),
  way: SignInWay,
  /** Whether the account can be tied to one of the organisation's own provider, and its password dropped. */
  linkable: z.boolean(),
  secondFactor: z.boolean(),
  /** From when nobody gets in without a second factor; null when none is asked for. */
  askedFrom: z.nullable(Instant),
  sessions: z.array(StaffSession),
  /** The id of the session that asks. */
  here: z.string(),
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** How each member gets in, for coordinators. */
export const MembersAnswer = z.strictObject({
  askedFrom: z.nullable(Instant),
  members: z.array(
    z.strictObject({
      member: MemberId,
      way: SignInWay,
      secondFactor: z.boolean(),
      sessions: z.array(StaffSession),
    }),
  ),
  /** Which groups of the provider give which roles; null where nobody signs in by one. */
  groups: z.nullable(z.array(z.strictObject({ group: z.string(), roles: z.array(z.enum(ROLES)) }))),
  /** Whether people may have passwords of Torg's own. */
  localAccounts: z.boolean(),
  /** Whether letters can be sent. */
  mail: z.boolean(),
});
export type MembersAnswer = z.infer<typeof MembersAnswer>;

/** Ends a session: one's own, or a member's when a coordinator asks. */
export const SessionEnding = z.strictObject({
  member: MemberId,
  session: z.string().check(z.maxLength(100)),
});
export type SessionEnding = z.infer<typeof SessionEnding>;

const Password = z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX));

/** Begins or ends a second factor: whoever sits at an open screen does not know the password. */
export const SecondFactorRequest = z.strictObject({ password: Password });

/** Asks to tie the account to one of the organisation's own provider. */
export const ProviderLinkRequest = z.strictObject({ password: Password });

/** Where the browser goes to show who it is. */
export const ProviderLinkAnswer = z.strictObject({ url: z.url() });
export type ProviderLinkAnswer = z.infer<typeof ProviderLinkAnswer>;

/** What is scanned, and the codes for the day when the phone is gone; never shown again. */
export const SecondFactorAnswer = z.strictObject({
  uri: z.string().check(z.regex(/^otpauth:\/\/totp\//)),
  recoveryCodes: z.array(z.string()),
});
export type SecondFactorAnswer = z.infer<typeof SecondFactorAnswer>;

/** Six digits from the app, or a recovery code; spaces are the reader's. */
export const SecondFactorCode = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(40)) });
