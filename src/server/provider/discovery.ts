import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';

/** Milliseconds that a provider gets for an answer: somebody sits and waits. */
export const PATIENCE = 10_000;

/** Milliseconds after which its addresses are asked for again: providers move them seldom, and say so nowhere. */
const FRESH = 3_600_000;

/** OpenID Connect Discovery 1.0, section 3, as far as it is used here. */
const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.optional(z.url()),
  token_endpoint_auth_methods_supported: z.optional(z.array(z.string())),
  authorization_response_iss_parameter_supported: z.optional(z.boolean()),
});

export type Known = z.infer<typeof Metadata> & { readonly keys: JWTVerifyGetKey };

/** Nobody answers, or not as a provider does. */
export class Unreachable extends Error {}
/** Somebody answers who is not the issuer that the operator named. */
export class WrongIssuer extends Error {}

/**
 * Asks a provider for its addresses when they are first needed, so that the server starts without it, and again after an
 * hour. A failure is not kept: the next sign-in asks again. Throws `Unreachable` or `WrongIssuer`.
 */
export function discovery(issuer: string): () => Promise<Known> {
  let held: { readonly known: Known; readonly until: number } | undefined;
  return async () => {
    if (held && held.until > performance.now()) return held.known;
    const metadata = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (metadata.issuer !== issuer) throw new WrongIssuer(metadata.issuer);
    const known = { ...metadata, keys: keysAt(metadata.jwks_uri) };
    held = { known, until: performance.now() + FRESH };
    return known;
  };
}

/** The provider's keys, kept and asked for anew when a token names one that is not among them. */
function keysAt(url: string): JWTVerifyGetKey {
  const held = createRemoteJWKSet(new URL(url), { timeoutDuration: PATIENCE });
  return async (header, token) => {
    try {
      return await held(header, token);
    } catch (cause) {
      const unknown =
        cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys;
      if (unknown) throw cause;
      throw new Unreachable('The provider does not show its keys', { cause });
    }
  };
}

async function ask(url: string): Promise<z.infer<typeof Metadata>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`It answered ${response.status}`);
    return Metadata.parse(await response.json());
  } catch (cause) {
    throw new Unreachable('The provider does not say where it is', { cause });
  }
}
