import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Author, byDevice, type Instant, SERVER } from '../domain/log/entry.ts';
import type { ProcessId, RandomBytes } from '../domain/log/ids.ts';
import type { Role } from '../domain/log/kind.ts';
import type { Entry } from '../domain/log/kinds.ts';
import { BlobPart } from '../wire/blob.ts';
import type { CodeAnswer } from '../wire/enrolment.ts';
import { PUSH_ENTRIES_MAX } from '../wire/limits.ts';
import type { Carried, PushedEntry, Verdict } from '../wire/push.ts';
import { openBetterAuth } from './better-auth.ts';
import { fileDevice } from './carried.ts';
import { erasureList, listingErasures } from './erasure-list.ts';
import { unwrap } from './http/refused.ts';
import { sha256 } from './kysely/examine.ts';
import { openSqlite } from './kysely/sqlite.ts';
import { openStore } from './kysely/store.ts';
import { migrate } from './migrations/migrate.ts';
import { serverSecret } from './secret.ts';
import type { StaffSignIn } from './sign-in.ts';
import type { ServerStore, Standing } from './store.ts';

/** The one file of the database, in the data folder. */
export const DATABASE = 'torg.sqlite';

export type DataOptions = {
  readonly dataFolder: string;
  readonly now?: () => Instant;
  readonly random?: RandomBytes;
  /** With false only emergency accounts have a password that is taken. */
  readonly localAccounts?: boolean;
};

/** The server's data, open: what the command line works with, beside a running server or without one. */
export type Data = {
  readonly store: ServerStore;
  readonly auth: StaffSignIn;
  readonly now: () => Instant;
  readonly random: RandomBytes;
  /** 32 bytes for one purpose, the same for every process on this folder. */
  keyFor(purpose: string): Uint8Array;
  /** Whether nothing but the server's own set-up has been written: the log is empty. */
  isEmpty(): Promise<boolean>;
  /** The processes in this database: exactly one. */
  processes(): Promise<readonly ProcessId[]>;
  /** A one-time invitation, the random part of a link. */
  invite(roles: readonly Role[]): Promise<{ readonly token: string; readonly expires: Instant }>;
  /** A one-time code for a tablet. */
  drawCode(): Promise<CodeAnswer>;
  /**
   * Writes entries of the server's own, through the same door as everyone's. `expects` is the last position of the
   * subject that a serial entry was decided on; without it the entry is taken as it is.
   */
  appendByServer(
    entries: readonly Entry[],
    options?: { readonly expects?: number },
  ): Promise<readonly Verdict[]>;
  /** Takes one chunk of a tablet's signed backup file. Fails with `bad-signature` when it is not that. */
  importCarried(carried: Carried, entries: readonly PushedEntry[]): Promise<readonly Verdict[]>;
  /** Takes a photo that somebody carried here, of a file whose entries name it. */
  importBlob(hash: string, bytes: Uint8Array): Promise<boolean>;
  /** Somebody has looked through the devices after a restore: they may read again. */
  confirmDevices(): Promise<void>;
  /** Writes a verified copy of the database while it is in use. */
  backup(toFile: string): Promise<Standing>;
  close(): Promise<void>;
};

const nowByClock = (): Instant => new Date().toISOString();
const randomByNode: RandomBytes = (count) => new Uint8Array(randomBytes(count));

/** Opens the data folder, making it if need be, and brings the database up to date. */
export async function openData(options: DataOptions): Promise<Data> {
  const { dataFolder, now = nowByClock, random = randomByNode } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const secret = serverSecret(dataFolder, random);
  const file = join(dataFolder, DATABASE);
  ownersOnly(file);
  const engine = openSqlite(file);
  try {
    await migrate(engine);
    const keyFor = (purpose: string): Buffer => createHmac('sha256', secret).update(purpose).digest();
    const auth = await openBetterAuth(engine, {
      secret: keyFor('torg/sign-in/1').toString('base64url'),
      localAccounts: options.localAccounts ?? true,
    });
    const kept = await openStore(engine, { now, random, secret });
    const store = await listingErasures(kept, erasureList(dataFolder));
    return { store, auth, now, random, keyFor, ...commands(store) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Makes the file if need be, for its owner alone; SQLite gives its side files the same rights. */
function ownersOnly(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function commands(store: ServerStore): Omit<Data, 'store' | 'auth' | 'now' | 'random' | 'keyFor'> {
  return {
    isEmpty: async () => (await store.standing()).head === 0,
    processes: async () => [(await store.standing()).process],
    invite: (roles) => store.invite(roles),
    drawCode: async () => unwrap(await store.drawCode(SERVER)),
    appendByServer: (entries, options = {}) => appendByServer(store, entries, options.expects),
    importCarried: async (carried, entries) => {
      const writer = await fileDevice(store, carried, entries);
      const author: Author = byDevice(writer);
      return (await store.take({ author, carrier: SERVER, writer, entries })).verdicts;
    },
    importBlob: async (hash, bytes) => {
      const part = BlobPart.safeParse({ hash, size: bytes.length, at: 0 });
      return part.success && (await store.putBlob({ author: SERVER, part: part.data, bytes })).ok;
    },
    confirmDevices: () => store.confirmDevices(SERVER),
    backup: (toFile) => store.backup(toFile),
    close: () => store.close(),
  };
}

async function appendByServer(
  store: ServerStore,
  entries: readonly Entry[],
  expects: number | undefined,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let from = 0; from < entries.length; from += PUSH_ENTRIES_MAX) {
    const arrivals = entries.slice(from, from + PUSH_ENTRIES_MAX).map((entry) => {
      const bytes = JSON.stringify(entry);
      return { id: entry.id, hash: sha256(bytes), bytes, ...(expects !== undefined && { expects }) };
    });
    const taken = await store.take({ author: SERVER, carrier: SERVER, entries: arrivals });
    verdicts.push(...taken.verdicts);
  }
  return verdicts;
}
