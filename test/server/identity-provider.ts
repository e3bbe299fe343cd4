import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import * as z from 'zod/mini';

/** Somebody who has an account at the municipality. */
export type Person = {
  readonly name: string;
  readonly email?: string;
  /** Undefined where the provider leaves the claim out. */
  readonly groups?: readonly string[] | string;
  readonly [claim: string]: unknown;
};

/** A municipality's own sign-in: the real thing, with switches for what goes wrong in real ones. */
export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who may sign in there, by their account. */
  readonly people: Map<string, Person>;
  /** Claims in the ID token that are not the right ones. */
  lies: Readonly<Record<string, unknown>> | undefined;
  /** Whether the ID token is signed by somebody else. */
  forged: boolean;
  /** What its description says instead. */
  describes: Readonly<Record<string, unknown>> | undefined;
  /** Whether it answers at all. */
  down: boolean;
  /** How often it has been asked where it is. */
  asked(): number;
  close(): Promise<void>;
};

export async function openIdentityProvider(options: {
  /** Where it may send people back to, asked when it first has to know. */
  readonly redirectUris: () => readonly string[];
  /** Whether the ID token holds the groups, as Entra ID's does; else they are told beside it. */
  readonly inToken?: boolean;
  readonly people: Readonly<Record<string, Person>>;
}): Promise<IdentityProvider> {
  let answer: RequestListener | undefined;
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url?.endsWith('openid-configuration')) asked += 1;
    if (opened.down) return void response.writeHead(503).end();
    answer ??= answering(opened, options);
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const opened: IdentityProvider = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'torg',
    clientSecret: 'en hemlighet, med: tecken & mer',
    people: new Map(Object.entries(options.people)),
    lies: undefined,
    forged: false,
    describes: undefined,
    down: false,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return opened;
}

type Options = { readonly redirectUris: () => readonly string[]; readonly inToken?: boolean };

/** The provider itself, with its lies put in behind it. */
function answering(opened: IdentityProvider, options: Options): RequestListener {
  const [key, stranger] = [keyPair(), keyPair()];
  const provider = new Provider(opened.issuer, configuration(opened, options, key));
  provider.use(async (context, next) => {
    await next();
    const told = z.record(z.string(), z.unknown()).safeParse(context.body);
    if (!told.success) return;
    if (context.path.endsWith('openid-configuration')) context.body = { ...told.data, ...opened.describes };
    const { id_token } = told.data;
    if (context.path === '/token' && typeof id_token === 'string')
      context.body = {
        ...told.data,
        id_token: await signed(id_token, opened.lies, opened.forged ? stranger : key),
      };
  });
  const callback = provider.callback();
  return (request, response) => void callback(request, response);
}

const keyPair = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** The same token with other claims, under a key that need not be the provider's. */
async function signed(
  token: string,
  lies: Readonly<Record<string, unknown>> | undefined,
  key: KeyObject,
): Promise<string> {
  const { kid } = decodeProtectedHeader(token);
  const header = { alg: 'RS256', ...(kid !== undefined && { kid }) };
  return new SignJWT({ ...decodeJwt(token), ...lies }).setProtectedHeader(header).sign(key);
}

const configuration = (
  { clientId, clientSecret, people }: IdentityProvider,
  { redirectUris, inToken = false }: Options,
  key: KeyObject,
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [...redirectUris()],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'town' }] },
  cookies: { keys: ['of the tests'] },
  conformIdTokenClaims: !inToken,
  claims: { openid: ['sub'], email: ['email'], profile: ['name', 'groups', '_claim_names'] },
  pkce: { required: () => true },
  findAccount: (_context, sub) => {
    const person = people.get(sub);
    return person && { accountId: sub, claims: () => ({ sub, ...person }) };
  },
  // Nobody is asked whether Torg may know them: the municipality has said so.
  loadExistingGrant: async ({ oidc }) => {
    const { session, client, provider } = oidc;
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});

type Jar = Map<string, string>;

async function visit(jar: Jar, url: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
  for (const set of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
    jar.set(name, value);
  }
  return response;
}

/**
 * Goes to the provider's own page as a browser does, signs in as this person, and gives the address that the browser is
 * sent to in the end, with the fields of the form where one is sent instead.
 */
export async function goThrough(
  url: string,
  person: string,
): Promise<{ readonly to: string; readonly form?: URLSearchParams }> {
  const jar: Jar = new Map();
  const { origin } = new URL(url);
  let response = await visit(jar, url);
  for (let steps = 0; steps < 12; steps += 1) {
    const location = response.headers.get('location');
    if (location !== null) {
      const to = new URL(location, origin);
      if (to.origin !== origin) return { to: to.href };
      response = await visit(jar, to.href);
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider shows: ${page.slice(0, 400)}`);
    const to = new URL(action, origin);
    if (to.origin !== origin) {
      const fields = page.matchAll(/name="([^"]+)" value="([^"]*)"/g);
      return {
        to: to.href,
        form: new URLSearchParams([...fields].map(([, name = '', value = '']) => [name, value])),
      };
    }
    const body = new URLSearchParams({ prompt: 'login', login: person, password: 'x' });
    response = await visit(jar, to.href, { method: 'POST', body });
  }
  throw new Error('The provider sends the browser in circles');
}
