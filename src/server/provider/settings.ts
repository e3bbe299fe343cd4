import type { Role } from '../../domain/log/kind.ts';

/** The organisation's own sign-in (OpenID Connect), as the operator has set it up. */
export type ProviderSettings = {
  /** As the provider itself writes it: `iss` must be the same, sign for sign. */
  readonly issuer: string;
  readonly clientId: string;
  /** Without one, PKCE alone stands behind the code. */
  readonly clientSecret?: string;
  readonly scopes: string;
  /** How the provider sends the answer: AD FS gives groups only to `form_post`. */
  readonly responseMode: 'query' | 'form_post';
  /** The claim that names the groups. */
  readonly groupsClaim: string;
  /** What each group lets somebody do. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
};
