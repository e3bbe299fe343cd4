import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Instant } from '../../domain/log/entry.ts';
import { accept, type Result } from '../../domain/log/refusal.ts';
import { providerPaths } from '../../wire/paths.ts';
import { setCookies } from '../http/caller.ts';
import { type Attempt, ATTEMPT_COOKIE, ATTEMPT_SECONDS, openAttempt, sealAttempt } from './attempt.ts';
import type { Outside, Provider, Vouched } from './provider.ts';
import type { ProviderSettings } from './settings.ts';

/** The provider as the routes use it: a browser is sent there, and comes back. */
export type ProviderDoor = {
  readonly settings: ProviderSettings;
  /** Where the browser goes now; what it must bring back lies in its cookie. */
  begin(context: Context, link?: string): Promise<Result<string, Outside>>;
  /** Who came back, and the account to tie to them where that was asked for. The cookie is spent. */
  back(context: Context): Promise<Result<Vouched & Pick<Attempt, 'link'>, Outside>>;
};

/** `address` is the one that people use; without it, the one that a request came to. `key` is 32 bytes. */
export function providerDoor(
  provider: Provider,
  options: { readonly key: Uint8Array; readonly now: () => Instant; readonly address: string | undefined },
): ProviderDoor {
  const { key, now } = options;
  const redirectUri = (context: Context): string =>
    `${options.address ?? ownAddress(context)}${providerPaths.answer}`;
  return {
    settings: provider.settings,
    begin: async (context, link) => {
      const begun = await provider.begin(redirectUri(context), link);
      if (!begun.ok) return begun;
      const sealed = await sealAttempt(key, begun.value.attempt, now());
      setCookies(context, [cookie(sealed, ATTEMPT_SECONDS)]);
      return accept(begun.value.url);
    },
    back: async (context) => {
      const attempt = await openAttempt(key, getCookie(context, ATTEMPT_COOKIE), now());
      setCookies(context, [cookie('', 0)]);
      if (!attempt) return { ok: false, refusal: { code: 'attempt-lost', why: 'cookie' } };
      const answer = new URL(context.req.url).searchParams;
      const redeemed = await provider.redeem(answer, attempt, redirectUri(context));
      return redeemed.ok ? accept({ ...redeemed.value, link: attempt.link }) : redeemed;
    },
  };
}

/** Lax: it comes along when the provider sends the browser back, and with no request that another site makes beside it. */
const cookie = (value: string, seconds: number): string =>
  `${ATTEMPT_COOKIE}=${value}; Path=${providerPaths.begin}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;

/** A made-up host gets nobody anywhere: the provider knows the address that the operator gave it. */
function ownAddress(context: Context): string {
  const { host } = new URL(context.req.url);
  return `${context.get('secure') === true ? 'https' : 'http'}://${context.req.header('host') ?? host}`;
}
