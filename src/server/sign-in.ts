import type { Result } from '../domain/log/refusal.ts';

/** Who is signed in, and cookies to send along where the session was prolonged. */
export type Session = { readonly account: string; readonly cookies: readonly string[] };

/** Staff sign-in as the rest of the server sees it: a kept library's work behind a small door. */
export type StaffSignIn = {
  /** Checks a password; the cookies carry the new session. */
  signIn(email: string, password: string): Promise<Result<Session, { readonly code: 'wrong-password' }>>;
  /** Whose session these headers carry. */
  session(headers: Headers): Promise<Session | undefined>;
  /** Ends the session that these headers carry; the cookies tell the browser so. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /**
   * Makes an account for an address. One that exists already is `taken`, unless no member stands behind it: then
   * its making was cut short before, and it gets this name and password.
   */
  makeAccount(
    who: { readonly email: string; readonly name: string; readonly password: string },
    isMember: (account: string) => Promise<boolean>,
  ): Promise<Result<string, { readonly code: 'address-taken' }>>;
};
