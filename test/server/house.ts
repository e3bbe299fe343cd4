import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { byDevice, byMember } from '../../src/domain/log/entry.ts';
import type { DeviceId, MemberId } from '../../src/domain/log/ids.ts';
import type { Role } from '../../src/domain/log/kind.ts';
import { type AppParts, createApp } from '../../src/server/app.ts';
import { openBetterAuth } from '../../src/server/better-auth.ts';
import { type Engine, openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import type { LogLine } from '../../src/server/log.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { providerDoor } from '../../src/server/provider/door.ts';
import { openProvider } from '../../src/server/provider/provider.ts';
import type { ProviderSettings } from '../../src/server/provider/settings.ts';
import type { ServerStore } from '../../src/server/store.ts';
import { CodeAnswer, EnrolAnswer } from '../../src/wire/enrolment.ts';
import { paths } from '../../src/wire/paths.ts';
import { PROBLEM_TYPE, Problem, type ProblemCode } from '../../src/wire/problem.ts';
import { PushAnswer, type PushedEntry } from '../../src/wire/push.ts';
import { SessionAnswer } from '../../src/wire/session.ts';
import { newDevice, random, testClock, type TestClock, type Writer, writer } from './street.ts';

export const PUBLIC_KEY = 'A'.repeat(87);
export const PASSWORD = 'en lång mening på svenska';

/** Who makes a request: by a token, a cookie, or with headers of its own. */
export type As = {
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A whole server without a port: real store, real sign-in, a clock that stands until it is moved. */
export type House = {
  readonly app: Hono<never>;
  readonly store: ServerStore;
  readonly clock: TestClock;
  readonly log: LogLine[];
  send(method: string, path: string, body?: unknown, as?: As): Promise<Response>;
  /** The same data under a server that is set up in another way. */
  restarted(parts: HouseParts): Promise<House>;
  close(): Promise<void>;
};

/** What the operator has set up, beside parts to put in the place of others. */
export type HouseParts = Partial<Omit<AppParts, 'provider'>> & { readonly provider?: ProviderSettings };

export async function openHouse(parts: HouseParts = {}): Promise<House> {
  const clock = testClock(new Date().toISOString());
  const engine = openSqlite(':memory:');
  await migrate(engine);
  return houseOn(engine, clock, parts);
}

const SECRET = 'a secret of the tests, long and dull enough';

async function houseOn(engine: Engine, clock: TestClock, { provider, ...parts }: HouseParts): Promise<House> {
  const { localAccounts = true } = parts;
  const auth = await openBetterAuth(engine, { secret: SECRET, localAccounts });
  const store = await openStore(engine, { now: clock.now, random, secret: SECRET });
  const log: LogLine[] = [];
  const app = createApp({
    store,
    auth,
    clock: clock.now,
    log: (line) => void log.push(line),
    ...(provider && {
      provider: providerDoor(openProvider(provider), {
        key: new Uint8Array(32).fill(7),
        now: clock.now,
        address: undefined,
      }),
    }),
    ...parts,
  });
  return {
    restarted: (other) => houseOn(engine, clock, other),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tests set no variables
    app: app as unknown as Hono<never>,
    store,
    clock,
    log,
    send: async (method, path, body, as = {}) =>
      app.request(path, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(as.token !== undefined && { authorization: `Bearer ${as.token}` }),
          ...(as.cookie !== undefined && { cookie: as.cookie }),
          ...as.headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    close: () => store.close(),
  };
}

export type Member = {
  readonly cookie: string;
  readonly id: MemberId;
  readonly email: string;
  readonly writes: Writer;
};

/** Invites somebody with these roles, who takes the invitation and is signed in. */
export async function invited(house: House, roles: readonly Role[] = ['coordinator']): Promise<Member> {
  const { token } = await house.store.invite(roles);
  const email = `${randomUUID()}@example.se`;
  const response = await house.send('PUT', paths.invitation, {
    token,
    name: 'Åsa',
    email,
    password: PASSWORD,
  });
  const { member, process } = SessionAnswer.parse(await response.json());
  return {
    id: member.id,
    email,
    cookie: cookieOf(response),
    writes: writer(process, byMember(member.id), house.clock.now),
  };
}

/** The cookies of an answer as a browser sends them back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export type TestTablet = {
  readonly device: DeviceId;
  readonly token: string;
  readonly number: number;
  readonly writes: Writer;
  push(...entries: PushedEntry[]): Promise<PushAnswer>;
};

/** Enrols a tablet with a code that a coordinator draws. */
export async function enrolled(
  house: House,
  coordinator: Member,
  publicKey = PUBLIC_KEY,
): Promise<TestTablet> {
  const drawn = await house.send('POST', paths.codes, {}, { cookie: coordinator.cookie });
  const { code } = CodeAnswer.parse(await drawn.json());
  const device = newDevice();
  const answer = await house.send('POST', paths.enrol, { code, device, publicKey });
  const { token, number, process } = EnrolAnswer.parse(await answer.json());
  return {
    device,
    token,
    number,
    writes: writer(process, byDevice(device), house.clock.now),
    push: async (...entries) => {
      const response = await house.send('POST', paths.entries, pushOf(device, entries), { token });
      return PushAnswer.parse(await response.json());
    },
  };
}

/** The body of a push. */
export const pushOf = (device: string, entries: readonly PushedEntry[]): object => ({
  protocol: 1,
  device,
  nonce: randomUUID(),
  waiting: 0,
  entries,
});

/** The problem that a refusal names, after checking that its status and type are the table's. */
export async function problemOf(response: Response): Promise<ProblemCode> {
  const problem = Problem.parse(await response.json());
  if (response.headers.get('content-type') !== PROBLEM_TYPE || response.status !== problem.status)
    throw new Error(`${problem.code} came as ${response.status}`);
  return problem.code;
}
