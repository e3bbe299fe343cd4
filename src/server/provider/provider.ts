import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { ProviderRefusal } from '../../wire/sign-in.ts';
import type { Attempt } from './attempt.ts';
import { discovery, type Known, Unreachable, WrongIssuer } from './discovery.ts';
import { type Claims, granted, type Granted } from './groups.ts';
import type { ProviderSettings } from './settings.ts';
import { redeemCode, userInfo } from './tokens.ts';

/** Somebody for whom the provider vouches. `subject` with the issuer is who they are; a name and an address may change. */
export type Vouched = {
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly granted: Granted;
};

/** Why it ends outside: a name for the screen, and a word for the operator's log that says nothing of who. */
export type Outside = { readonly code: ProviderRefusal; readonly why: string };

export type Provider = {
  readonly settings: ProviderSettings;
  /** Where to send the browser, and what to compare with when it comes back. */
  begin(
    redirectUri: string,
    link?: string,
  ): Promise<Result<{ readonly url: string; readonly attempt: Attempt }, Outside>>;
  /** Takes the provider's answer: the code is redeemed, and every claim about who it came from is checked. */
  redeem(answer: URLSearchParams, attempt: Attempt, redirectUri: string): Promise<Result<Vouched, Outside>>;
};

/** Signatures that only the provider can make; those by a shared secret and none at all are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds that two clocks may differ by. */
const CLOCKS = 60;

const outside = (code: ProviderRefusal, why: string): { readonly ok: false; readonly refusal: Outside } => ({
  ok: false,
  refusal: { code, why },
});

/** The authorization code flow with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 7636, RFC 9207). */
export function openProvider(settings: ProviderSettings): Provider {
  const known = discovery(settings.issuer);
  return {
    settings,
    begin: (redirectUri, link) =>
      refusing(async () => {
        const { authorization_endpoint } = await known();
        const [state, nonce, verifier] = [draw(), draw(), draw()];
        const url = new URL(authorization_endpoint);
        const query = {
          response_type: 'code',
          client_id: settings.clientId,
          redirect_uri: redirectUri,
          scope: settings.scopes,
          state,
          nonce,
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
          ...(settings.responseMode !== 'query' && { response_mode: settings.responseMode }),
        };
        for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
        const attempt = { state, nonce, verifier, ...(link !== undefined && { link }) };
        return accept({ url: url.href, attempt });
      }),
    redeem: (answer, attempt, redirectUri) =>
      refusing(async () => {
        if (answer.get('state') !== attempt.state) return outside('attempt-lost', 'state');
        const provider = await known();
        if (isFromElsewhere(answer.get('iss'), provider)) return outside('provider-untrusted', 'iss');
        const code = answer.get('code');
        if (code === null) return outside('provider-refused', plainWord(answer.get('error')));
        const tokens = await redeemCode(provider, settings, {
          code,
          code_verifier: attempt.verifier,
          redirect_uri: redirectUri,
        });
        if (!tokens.ok) return outside(tokens.refusal.code, plainWord(tokens.refusal.why));
        const { id_token, access_token } = tokens.value;
        const claims = await verified(id_token, attempt.nonce, provider, settings);
        const told = settings.groupsClaim in claims && 'name' in claims;
        const more = told ? {} : await userInfo(provider, access_token, claims.sub);
        return accept(vouched(claims.sub, { ...more, ...claims }, settings));
      }),
  };
}

const draw = (): string => randomBytes(32).toString('base64url');

/** A mix-up of two providers ends here (RFC 9207). */
const isFromElsewhere = (iss: string | null, provider: Known): boolean =>
  iss === null ? provider.authorization_response_iss_parameter_supported === true : iss !== provider.issuer;

/** What comes from outside goes into the log as a word or not at all. */
const plainWord = (text: string | null): string => /^[a-z_]{1,40}$/.exec(text ?? '')?.[0] ?? 'unnamed';

/** OpenID Connect Core 3.1.3.7. */
async function verified(
  token: string,
  nonce: string,
  { issuer, keys }: Known,
  { clientId }: ProviderSettings,
): Promise<Claims & { readonly sub: string }> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    clockTolerance: CLOCKS,
  });
  if (payload['nonce'] !== nonce) throw new errors.JWTClaimValidationFailed('other nonce', payload, 'nonce');
  const several = Array.isArray(payload.aud) && payload.aud.length > 1;
  if ((several || payload['azp'] !== undefined) && payload['azp'] !== clientId)
    throw new errors.JWTClaimValidationFailed('other party', payload, 'azp');
  const { sub } = payload;
  if (sub === undefined || sub === '') throw new errors.JWTClaimValidationFailed('nobody', payload, 'sub');
  return { ...payload, sub };
}

/** AD FS names people by account alone where no rule gives more. */
const NAMES = ['name', 'unique_name', 'preferred_username', 'upn'];
const ADDRESSES = ['email', 'upn', 'preferred_username'];

function vouched(subject: string, claims: Claims, settings: ProviderSettings): Vouched {
  const text = (name: string): string[] => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  };
  const whole = [...text('given_name'), ...text('family_name')].join(' ');
  const [name] = [...text('name'), ...(whole === '' ? [] : [whole]), ...NAMES.flatMap(text)];
  const email = ADDRESSES.flatMap(text).find((address) => /^[^\s@]+@[^\s@]+$/.test(address));
  return { subject, name: name?.slice(0, 120), email, granted: granted(settings, claims) };
}

/** Everything that a provider can do wrong, as a value; what is ours to mend crashes. */
async function refusing<Value>(work: () => Promise<Result<Value, Outside>>): Promise<Result<Value, Outside>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreachable) return outside('provider-unreachable', 'no-answer');
    if (error instanceof WrongIssuer) return outside('provider-untrusted', 'issuer');
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
      return outside('provider-untrusted', plainWord(error.claim));
    if (error instanceof errors.JOSEError) return outside('provider-untrusted', 'signature');
    throw error;
  }
}
