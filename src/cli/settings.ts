import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Role, ROLES } from '../domain/log/kind.ts';
import type { MailSettings } from '../server/mail/post.ts';
import type { ProviderSettings } from '../server/provider/settings.ts';
import { UsageError } from './arguments.ts';

/** What the operator sets in the environment. An empty variable is none. */
export type Settings = {
  readonly provider?: ProviderSettings;
  readonly localAccounts: boolean;
  readonly mail?: MailSettings;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The names, as the help page and the README list them. */
export const SETTINGS_HELP = `Settings in the environment (docs/sign-in.md):
  TORG_OIDC_ISSUER              the organisation's own sign-in (OpenID Connect: Entra ID, AD FS ...)
  TORG_OIDC_CLIENT_ID           what Torg is called there
  TORG_OIDC_CLIENT_SECRET       its secret; or TORG_OIDC_CLIENT_SECRET_FILE, a file that holds it
  TORG_OIDC_ROLES               GROUP=ROLE,GROUP=ROLE ...; roles are ${ROLES.join(', ')}
  TORG_OIDC_GROUPS_CLAIM        the claim that names the groups (groups)
  TORG_OIDC_SCOPES              what is asked for (openid profile email)
  TORG_OIDC_RESPONSE_MODE       query, or form_post for AD FS (query)
  TORG_LOCAL_ACCOUNTS           off: passwords of Torg's own are refused (on)
  TORG_SMTP_URL                 how letters are sent: smtp://NAME:PASSWORD@HOST:587, smtps://...; needs --url
  TORG_SMTP_FROM                whom they are from: Torg <torg@kommun.example>`;

/** Reads the settings. Throws a UsageError that names the variable and what is wrong with it. */
export function readSettings(
  environment: Environment,
  readFile: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Settings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const provider = readProvider(read, readFile);
  const local = read('TORG_LOCAL_ACCOUNTS') ?? 'on';
  if (local !== 'on' && local !== 'off') throw new UsageError('TORG_LOCAL_ACCOUNTS is on or off');
  if (local === 'off' && !provider)
    throw new UsageError('TORG_LOCAL_ACCOUNTS=off lets nobody in without TORG_OIDC_ISSUER');
  const mail = readMail(read);
  return { localAccounts: local === 'on', ...(provider && { provider }), ...(mail && { mail }) };
}

function readMail(read: (name: string) => string | undefined): MailSettings | undefined {
  const url = read('TORG_SMTP_URL');
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new UsageError('TORG_SMTP_URL begins with smtp:// or smtps://');
  const from = read('TORG_SMTP_FROM');
  if (from === undefined || !/^(?:[^<>@]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new UsageError('TORG_SMTP_FROM is an address: Torg <torg@kommun.example>');
  return { url, from };
}

function readProvider(
  read: (name: string) => string | undefined,
  readFile: (file: string) => string,
): ProviderSettings | undefined {
  const issuer = read('TORG_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  if (!isSafe(issuer)) throw new UsageError('TORG_OIDC_ISSUER is an address that begins with https://');
  const needed = (name: string): string => {
    const value = read(name);
    if (value === undefined) throw new UsageError(`TORG_OIDC_ISSUER is set, so ${name} must be too`);
    return value;
  };
  const secret = readSecret(read, readFile);
  const mode = z.enum(['query', 'form_post']).safeParse(read('TORG_OIDC_RESPONSE_MODE') ?? 'query');
  if (!mode.success) throw new UsageError('TORG_OIDC_RESPONSE_MODE is query or form_post');
  return {
    issuer,
    clientId: needed('TORG_OIDC_CLIENT_ID'),
    ...(secret !== undefined && { clientSecret: secret }),
    scopes: read('TORG_OIDC_SCOPES') ?? 'openid profile email',
    responseMode: mode.data,
    groupsClaim: read('TORG_OIDC_GROUPS_CLAIM') ?? 'groups',
    roles: readRoles(needed('TORG_OIDC_ROLES')),
  };
}

function readSecret(
  read: (name: string) => string | undefined,
  readFile: (file: string) => string,
): string | undefined {
  const file = read('TORG_OIDC_CLIENT_SECRET_FILE');
  if (file === undefined) return read('TORG_OIDC_CLIENT_SECRET');
  try {
    return readFile(file).trim();
  } catch {
    throw new UsageError(`TORG_OIDC_CLIENT_SECRET_FILE names ${file}, which cannot be read`);
  }
}

/** Tokens travel in clear over plain http, so only a provider on this machine may be reached by it. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

/** A pair ends with a role, so that a group's name may hold commas and equals signs (`CN=Torg,OU=Grupper`). */
const PAIR = new RegExp(`\\s*(.+?)\\s*=\\s*(${ROLES.join('|')})\\s*(?:,|$)`, 'gy');

function readRoles(text: string): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>();
  let end = 0;
  for (const [pair, group = '', named = ''] of text.matchAll(PAIR)) {
    end += pair.length;
    const role = ROLES.find((known) => known === named);
    if (role) roles.set(group, [...(roles.get(group) ?? []), role]);
  }
  const rest = text.slice(end).trim();
  if (rest !== '')
    throw new UsageError(
      `TORG_OIDC_ROLES is GROUP=ROLE,..., where ROLE is ${ROLES.join(', ')}; not “${rest}”`,
    );
  if (![...roles.values()].some((given) => given.includes('coordinator')))
    throw new UsageError('TORG_OIDC_ROLES gives nobody the role coordinator');
  return roles;
}
