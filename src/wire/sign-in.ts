import * as z from 'zod/mini';

/** How somebody shows who they are: by a password of Torg's own, or at the organisation's own provider (OpenID Connect). */
export const SignInWay = z.enum(['password', 'provider']);
export type SignInWay = z.infer<typeof SignInWay>;

/** The ways that this server offers, asked before anybody is signed in. */
export const SignInWays = z.strictObject({
  /** With false only emergency accounts have a password that is taken. */
  localAccounts: z.boolean(),
  provider: z.boolean(),
  /** Whether a forgotten password is helped by a letter. */
  mail: z.boolean(),
});
export type SignInWays = z.infer<typeof SignInWays>;

/** Every way in which a sign-in at the provider ends outside. The words are the screens'. */
export const ProviderRefusal = z.enum([
  /** Nobody answers where the provider should be. */
  'provider-unreachable',
  /** The provider would not let them in, or they turned back there. */
  'provider-refused',
  /** The provider's answer cannot be trusted: issuer, audience, nonce, signature. The operator's log says which. */
  'provider-untrusted',
  /** It took too long, was begun in another browser, or comes a second time. */
  'attempt-lost',
  /** They are in none of the groups that give a role. */
  'no-role',
  /** The provider does not say which groups they are in. */
  'groups-hidden',
  /** They are in no such group any more, and nobody else is coordinator. */
  'last-coordinator',
  /** An account with a password has their address already. */
  'account-exists',
  /** Somebody else's account is tied to it already. */
  'account-linked',
]);
export type ProviderRefusal = z.infer<typeof ProviderRefusal>;

/** How a page is told of it: the name in its address. */
export const REFUSED = 'refused';
/** How the account page is told that it is tied now. */
export const LINKED = 'linked';
