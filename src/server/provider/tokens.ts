import * as z from 'zod/mini';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { ProviderRefusal } from '../../wire/sign-in.ts';
import { type Known, PATIENCE, Unreachable } from './discovery.ts';
import type { Claims } from './groups.ts';
import type { ProviderSettings } from './settings.ts';

const Tokens = z.object({ id_token: z.string(), access_token: z.string() });
const Refusal = z.object({ error: z.string() });
const UserInfo = z.looseObject({ sub: z.string() });

type Code = {
  readonly code: string;
  readonly code_verifier: string;
  readonly redirect_uri: string;
};

/** Gives the code back for tokens (RFC 6749 4.1.3). A code that has gone out, or was used, is an attempt lost. */
export async function redeemCode(
  { token_endpoint, ...provider }: Known,
  settings: ProviderSettings,
  code: Code,
): Promise<Result<z.infer<typeof Tokens>, { readonly code: ProviderRefusal; readonly why: string }>> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', ...code });
  const headers = shown(body, settings, provider.token_endpoint_auth_methods_supported);
  const response = await ask(token_endpoint, { method: 'POST', body, headers });
  if (response.status >= 500) throw new Unreachable(`The provider answered ${response.status}`);
  const answer: unknown = await response.json().catch(() => undefined);
  const tokens = Tokens.safeParse(answer);
  if (response.ok && tokens.success) return accept(tokens.data);
  const why = Refusal.safeParse(answer).data?.error ?? 'token';
  return { ok: false, refusal: { code: why === 'invalid_grant' ? 'attempt-lost' : 'provider-refused', why } };
}

/** Shows the client's secret as the provider wants it: in a header (the standard's default) or in the form. */
function shown(
  body: URLSearchParams,
  { clientId, clientSecret }: ProviderSettings,
  methods: readonly string[] = ['client_secret_basic'],
): Record<string, string> {
  if (clientSecret !== undefined && methods.includes('client_secret_basic')) {
    const pair = [clientId, clientSecret].map((part) =>
      new URLSearchParams([['', part]]).toString().slice(1),
    );
    return { authorization: `Basic ${Buffer.from(pair.join(':')).toString('base64')}` };
  }
  body.set('client_id', clientId);
  if (clientSecret !== undefined) body.set('client_secret', clientSecret);
  return {};
}

/** What the provider says beside the token; nothing where it has no such address or speaks of somebody else. */
export async function userInfo(
  { userinfo_endpoint }: Known,
  accessToken: string,
  subject: string,
): Promise<Claims> {
  if (userinfo_endpoint === undefined) return {};
  const response = await ask(userinfo_endpoint, { headers: { authorization: `Bearer ${accessToken}` } });
  if (!response.ok) return {};
  const told = UserInfo.safeParse(await response.json().catch(() => undefined));
  return told.success && told.data.sub === subject ? told.data : {};
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  } catch (cause) {
    throw new Unreachable('The provider does not answer', { cause });
  }
}
