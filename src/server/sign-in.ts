import type { Result } from '../domain/log/refusal.ts';
import type { StaffSession } from '../wire/account.ts';
import type { SignInWay } from '../wire/sign-in.ts';

/** Who is signed in, and cookies to send along where the session was prolonged. */
export type Session = {
  readonly account: string;
  readonly cookies: readonly string[];
};

/** A session that is looked at: which one, and whether a second factor stands behind it. */
export type KnownSession = Session & {
  readonly id: string;
  /** Empty where the provider names none. */
  readonly email: string;
  readonly way: SignInWay;
  readonly secondFactor: boolean;
};

/** Who somebody is at the organisation's own provider. */
export type Subject = { readonly issuer: string; readonly subject: string };

/** The claim that somebody's roles came from. */
type FromClaim = { readonly source: string };

/** What a right password leads to: a session, or the question for the second factor. */
export type SignedIn =
  | ({ readonly step: 'in' } & Session)
  | { readonly step: 'second-factor'; readonly cookies: readonly string[] };

type Refused<Code> = { readonly code: Code };

/** What somebody needs to set up a second factor; shown once. */
export type SecondFactor = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** Staff sign-in as the rest of the server sees it: a kept library's work behind a small door. */
export type StaffSignIn = {
  /** Checks a password; the cookies carry the new session. `browser` is what the list of sessions will say. */
  signIn(
    email: string,
    password: string,
    browser: string,
  ): Promise<Result<SignedIn, Refused<'wrong-password' | 'local-accounts-off'>>>;
  /** Whether this is the password of whoever these headers sign in. */
  isPassword(headers: Headers, password: string): Promise<boolean>;
  /** The second step of signing in: a code from the app, or one of the recovery codes, which is spent. */
  answerSecondFactor(
    headers: Headers,
    code: string,
  ): Promise<Result<Session, Refused<'wrong-code' | 'signed-out' | 'too-many-attempts'>>>;
  /** Whose session these headers carry. */
  session(headers: Headers): Promise<KnownSession | undefined>;
  /** Ends the session that these headers carry; the cookies tell the browser so. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** The sessions of an account that go on, the one used last first. */
  sessions(account: string): Promise<readonly StaffSession[]>;
  /** Ends one session of an account; nothing happens when it has none such. */
  endSession(account: string, session: string): Promise<void>;
  /** Draws a secret and recovery codes; nothing is asked for before `confirmSecondFactor`. */
  beginSecondFactor(
    headers: Headers,
    password: string,
  ): Promise<Result<SecondFactor, Refused<'wrong-password' | 'second-factor-on'>>>;
  /** A code from the app shows that it was set up: from now on it is asked for. */
  confirmSecondFactor(
    headers: Headers,
    code: string,
  ): Promise<Result<readonly string[], Refused<'wrong-code'>>>;
  /** Asks for no second factor any more. */
  endSecondFactor(
    headers: Headers,
    password: string,
  ): Promise<Result<readonly string[], Refused<'wrong-password'>>>;
  /** Which of these accounts have a second factor. */
  withSecondFactor(accounts: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Makes an account for an address. One that exists already is `taken`, unless no member stands behind it: then
   * its making was cut short before, and it gets this name and password.
   */
  makeAccount(
    who: { readonly email: string; readonly name: string; readonly password: string },
    isMember: (account: string) => Promise<boolean>,
  ): Promise<Result<string, Refused<'address-taken'>>>;

  /** The random part of a link to a new password; undefined where no member signs in by password with this address. */
  forgetPassword(email: string, isMember: (account: string) => Promise<boolean>): Promise<string | undefined>;
  /** Spends such a link. Every session of the account ends; a second factor stays. */
  choosePassword(token: string, password: string): Promise<Result<null, Refused<'password-link-over'>>>;
  /** The account behind a provider's subject. */
  accountOf(who: Subject): Promise<({ readonly account: string } & FromClaim) | undefined>;
  /** Makes one. Refuses an address that a member has: who an address belongs to, the provider need not know. */
  makeProviderAccount(
    who: Subject & FromClaim & { readonly name: string; readonly email: string | undefined },
    isMember: (account: string) => Promise<boolean>,
  ): Promise<Result<string, Refused<'account-exists'>>>;
  /** Their roles come from another claim now. */
  noteClaim(who: Subject & FromClaim): Promise<void>;
  /** From now on this account signs in at the provider alone: password, second factor and sessions go. */
  tie(account: string, who: Subject & FromClaim): Promise<void>;
  /** Opens a session for an account that the provider has vouched for; the cookies carry it. */
  signInVouched(account: string, browser: string): Promise<readonly string[]>;
  /** Ends every session of an account. */
  endSessions(account: string): Promise<void>;
  /** How each of these accounts signs in. */
  waysOf(accounts: readonly string[]): Promise<ReadonlyMap<string, SignInWay>>;
};
