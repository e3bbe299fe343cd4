import type { Context } from 'hono';
import { ProviderLinkRequest, type ProviderLinkAnswer } from '../../wire/account.ts';
import { BODY_BYTES_MAX } from '../../wire/limits.ts';
import { paths, providerPaths } from '../../wire/paths.ts';
import { LINKED, type ProviderRefusal, REFUSED, type SignInWays } from '../../wire/sign-in.ts';
import { readJson } from '../http/body.ts';
import { browserName } from '../http/browser.ts';
import { memberOf, setCookies } from '../http/caller.ts';
import { Refused } from '../http/refused.ts';
import type { Log } from '../log.ts';
import type { ProviderDoor } from '../provider/door.ts';
import type { Outside, Vouched } from '../provider/provider.ts';
import type { App, Doors } from './doors.ts';

const OFFICE = '/office';
const ACCOUNT = '/office/account';

/** What ways in there are, and the one by the organisation's own provider. */
export function providerRoutes(app: App, doors: Doors, log: Log): void {
  const { auth, signInGuesses, provider, localAccounts } = doors;

  app.get(paths.signInWays, (context) =>
    context.json<SignInWays>({
      localAccounts,
      provider: provider !== undefined,
      mail: doors.mail !== undefined,
    }),
  );
  app.post(paths.providerLink, async (context) => {
    const { session } = await memberOf(context, doors);
    const attempt = { address: context.get('address'), account: session.account };
    await signInGuesses.allow(attempt);
    const { password } = await readJson(context, ProviderLinkRequest, BODY_BYTES_MAX);
    if (!(await auth.isPassword(context.req.raw.headers, password))) {
      await signInGuesses.failed(attempt);
      throw new Refused('wrong-password');
    }
    const begun = await provider?.begin(context, session.account);
    if (!begun?.ok) throw new Refused('provider-unreachable');
    return context.json<ProviderLinkAnswer>({ url: begun.value });
  });

  if (!provider) return;

  /** The browser is on its way: it hears why it stays outside from the page that it ends at. */
  const outside = (context: Context, { code, why }: Outside, page = OFFICE): Response => {
    log({ level: 'warn', event: 'provider', code, why });
    return context.redirect(`${page}?${REFUSED}=${code}`, 303);
  };

  app.use(`${providerPaths.begin}/*`, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.get(providerPaths.begin, async (context) => {
    const begun = await provider.begin(context);
    return begun.ok ? context.redirect(begun.value, 303) : outside(context, begun.refusal);
  });

  // A form that the provider's page sends brings no cookie of ours along; the address that it leads to does.
  app.post(providerPaths.answer, async (context) => {
    const fields = new URLSearchParams(await context.req.text());
    const known = new URLSearchParams();
    for (const name of ['code', 'state', 'iss', 'error']) {
      const value = fields.get(name);
      if (value !== null) known.set(name, value);
    }
    return context.redirect(`${providerPaths.answer}?${known.toString()}`, 303);
  });

  app.get(providerPaths.answer, async (context) => {
    const back = await provider.back(context);
    if (!back.ok) return outside(context, back.refusal);
    const { link, ...vouched } = back.value;
    const page = link === undefined ? OFFICE : ACCOUNT;
    const done = await signIn(context, doors, { provider, vouched, link });
    if ('code' in done) return outside(context, done, page);
    if (done.kept) log({ level: 'warn', event: 'provider', code: 'last-coordinator', why: 'kept' });
    setCookies(context, await auth.signInVouched(done.account, browserOf(context)));
    return context.redirect(link === undefined ? OFFICE : `${ACCOUNT}?${LINKED}`, 303);
  });
}

const browserOf = (context: Context): string => browserName(context.req.header('user-agent'));

type Arrived = {
  readonly provider: ProviderDoor;
  readonly vouched: Vouched;
  readonly link: string | undefined;
};

/** Does what the groups say for whoever has arrived: a member joins, gets other roles, or is one no longer. */
async function signIn(
  context: Context,
  doors: Doors,
  { provider, vouched, link }: Arrived,
): Promise<{ readonly account: string; readonly kept: boolean } | Outside> {
  const { auth, store } = doors;
  const { issuer, groupsClaim: source } = provider.settings;
  const { subject, granted } = vouched;
  const held = await auth.accountOf({ issuer, subject });
  if (granted.told === 'too-many') return hidden('overage');
  // Nobody loses anything because a claim was renamed: only where it gave roles before does its absence take them.
  if (granted.told === 'nothing' && held !== undefined && held.source !== source) return hidden('renamed');
  if (held !== undefined && held.source !== source) await auth.noteClaim({ issuer, subject, source });
  const roles = granted.told === 'groups' ? granted.roles : [];
  const name = vouched.name ?? vouched.email ?? subject.slice(0, 120);
  const nothing = { code: 'no-role', why: granted.told } as const;

  if (link !== undefined) {
    const session = await auth.session(context.req.raw.headers);
    if (session?.account !== link) return { code: 'attempt-lost', why: 'session' };
    if (held !== undefined && held.account !== link) return { code: 'account-linked', why: 'subject' };
    if (roles.length === 0) return nothing;
    if (held === undefined) await auth.tie(link, { issuer, subject, source });
    return heed(link);
  }
  if (held !== undefined) return heed(held.account);
  if (roles.length === 0) return nothing;
  const isMember = async (account: string): Promise<boolean> =>
    (await store.memberOfAccount(account)) !== undefined;
  const who = { issuer, subject, source, name, email: vouched.email };
  const made = await auth.makeProviderAccount(who, isMember);
  return made.ok ? heed(made.value) : { code: made.refusal.code, why: 'address' };

  async function heed(account: string): Promise<{ account: string; kept: boolean } | Outside> {
    const heeded = await store.heed({ account, name, roles });
    if (heeded.ok) return { account, kept: heeded.value.kept };
    await auth.endSessions(account);
    return { code: heeded.refusal.code, why: granted.told };
  }
}

const hidden = (why: string): Outside => ({ code: 'groups-hidden' satisfies ProviderRefusal, why });
