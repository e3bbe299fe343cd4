import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { byMember, type Env, SERVER } from '../../src/domain/log/entry.ts';
import { DeviceId, mintUuid, type ProcessId, type RandomBytes } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import type { Member } from '../../src/domain/cycle/member.ts';
import { createApp } from '../../src/server/app.ts';
import { openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import type { ServerStore } from '../../src/server/store.ts';
import type { StaffSignIn } from '../../src/server/sign-in.ts';

/** In memory where there is such a place: a simulated day would spend most of its time waiting for a disk. */
const SHORT_LIVED = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A tablet's pass, as the server gave it out. */
export type Enrolled = { readonly device: DeviceId; readonly process: ProcessId; readonly token: string };

const refuse = () => Promise.reject(new Error('Nobody signs in by password here.'));

/** Signs in whoever names their account in a cookie; the sign-in itself is tested elsewhere. */
const cookieIsAccount: StaffSignIn = {
  signIn: refuse,
  signOut: refuse,
  makeAccount: refuse,
  answerSecondFactor: refuse,
  sessions: refuse,
  endSession: refuse,
  beginSecondFactor: refuse,
  confirmSecondFactor: refuse,
  endSecondFactor: refuse,
  withSecondFactor: refuse,
  isPassword: refuse,
  forgetPassword: refuse,
  choosePassword: refuse,
  accountOf: refuse,
  makeProviderAccount: refuse,
  noteClaim: refuse,
  tie: refuse,
  signInVouched: refuse,
  endSessions: refuse,
  waysOf: refuse,
  async session(headers) {
    const account = headers.get('cookie');
    return account === null
      ? undefined
      : { account, cookies: [], id: account, email: '', way: 'password', secondFactor: false };
  },
};

/** The real server with its real database, without a port; it can be set back and replaced. */
export class OfficeServer {
  readonly #folder = mkdtempSync(join(SHORT_LIVED, 'torg-sim-'));
  readonly #now: () => string;
  readonly #random: RandomBytes;
  #copies = 0;
  #file = '';
  #running: { readonly store: ServerStore; readonly app: ReturnType<typeof createApp> } | undefined;

  private constructor(now: () => string, random: RandomBytes) {
    this.#now = now;
    this.#random = random;
  }

  static async open(now: () => string, random: RandomBytes): Promise<OfficeServer> {
    const server = new OfficeServer(now, random);
    server.#file = server.#newFile();
    await server.#start();
    return server;
  }

  get store(): ServerStore {
    if (!this.#running) throw new Error('The server does not run.');
    return this.#running.store;
  }

  async #start(): Promise<void> {
    const engine = openSqlite(this.#file);
    await migrate(engine);
    // The sign-in library's own table, which a new generation empties.
    await sql`create table if not exists staff_session (id text)`.execute(engine.db);
    const means = { now: this.#now, random: this.#random, secret: 'a secret of the tests' };
    const store = await openStore(engine, means);
    const app = createApp({ store, auth: cookieIsAccount, clock: this.#now, log: () => undefined });
    this.#running = { store, app };
  }

  fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (!this.#running) throw new TypeError('Nobody listens.');
    return this.#running.app.request(`http://office.test${path}`, init);
  };

  /** A copy of the database as it is now, for later. */
  async copy(): Promise<string> {
    const file = this.#newFile();
    const database = new Database(this.#file, { readonly: true });
    await database.backup(file);
    database.close();
    return file;
  }

  /** Puts an older copy in place of the database, as a careless hand does; with a new generation, as `torg restore` does. */
  async replaceBy(copy: string, how: 'silently' | 'as a new generation'): Promise<void> {
    await this.store.close();
    this.#file = this.#newFile();
    copyFileSync(copy, this.#file);
    await this.#start();
    if (how === 'silently') return;
    await this.store.beginGeneration([]);
    await this.store.confirmDevices(SERVER);
  }

  async enrol(): Promise<Enrolled> {
    const code = await this.store.drawCode(SERVER);
    if (!code.ok) throw new Error(code.refusal.code);
    const device = DeviceId.parse(mintUuid(this.#random));
    const publicKey = 'A'.repeat(87);
    const enrolled = await this.store.enrol({ code: code.value.code, device, publicKey });
    if (!enrolled.ok) throw new Error(enrolled.refusal.code);
    return { device, process: enrolled.value.process, token: enrolled.value.token };
  }

  /** A member who may do everything, signed in by the cookie that is their account. */
  async coordinator(account: string): Promise<Member> {
    const { token } = await this.store.invite(['coordinator']);
    const joined = await this.store.join({ token, account, name: 'Sara Samordnare' });
    if (!joined.ok) throw new Error(joined.refusal.code);
    return joined.value;
  }

  /** Writes an entry as a coordinator who is at the office all the time. */
  async write(member: Member, entry: (env: Env) => Entry): Promise<void> {
    const { process } = await this.store.standing();
    const author = byMember(member.id);
    const written = entry({ process, author, now: this.#now(), random: this.#random });
    const bytes = JSON.stringify(written);
    const expects = await this.store.lastOf(written.subject);
    const arrival = { id: written.id, hash: hash('sha256', bytes), bytes, expects };
    const { verdicts } = await this.store.take({ author, carrier: author, entries: [arrival] });
    if (verdicts[0]?.verdict !== 'accepted') throw new Error(JSON.stringify(verdicts));
  }

  /** How often the log holds each entry, by id. */
  async held(): Promise<ReadonlyMap<string, number>> {
    const database = new Database(this.#file, { readonly: true });
    const rows = database.prepare('select id from entry').pluck().all();
    database.close();
    const held = new Map<string, number>();
    for (const id of rows.map(String)) held.set(id, (held.get(id) ?? 0) + 1);
    return held;
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #newFile(): string {
    this.#copies += 1;
    return join(this.#folder, `${this.#copies}.sqlite`);
  }
}
