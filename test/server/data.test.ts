import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { byDevice, byMember, SERVER } from '../../src/domain/log/entry.ts';
import { EnrolmentCode } from '../../src/domain/log/enrolment-code.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { type Data, DATABASE, openData } from '../../src/server/data.ts';
import { InUseError, restore } from '../../src/server/restore.ts';
import { type OpenServer, openServer } from '../../src/server/server.ts';
import { paths } from '../../src/wire/paths.ts';
import { CHAIN_START } from '../../src/wire/pull.ts';
import type { PushedEntry } from '../../src/wire/push.ts';
import { PUBLIC_KEY } from './house.ts';
import { newDevice, newEpoch, pushed, random, writer } from './street.ts';

let folder: string;
const epoch = newEpoch();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torg-data-'));
  return () => rmSync(folder, { recursive: true });
});

const inFolder = async <Value>(work: (data: Data) => Promise<Value>): Promise<Value> => {
  const data = await openData({ dataFolder: folder });
  try {
    return await work(data);
  } finally {
    await data.close();
  }
};

async function enrolOne(data: Data): Promise<{ device: DeviceId; token: string }> {
  const device = newDevice();
  const { code } = await data.drawCode();
  const enrolled = await data.store.enrol({ code, device, publicKey: PUBLIC_KEY });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  return { device, token: enrolled.value.token };
}

const send = (data: Data, device: DeviceId, ...entries: PushedEntry[]): ReturnType<Data['store']['take']> => {
  const author = byDevice(device);
  return data.store.take({ author, carrier: author, writer: device, asks: device, entries });
};

const ideaOf = async (data: Data, device: DeviceId, seq: number): Promise<PushedEntry> => {
  const { process } = await data.store.standing();
  return pushed(writer(process, byDevice(device), data.now).idea(`Idé ${seq}`), { epoch, seq });
};

describe('the data folder', () => {
  test('starts empty with one process, and is the same when it is opened again', async () => {
    const first = await inFolder(async (data) => {
      expect(await data.isEmpty()).toBe(true);
      await enrolOne(data);
      return data.store.standing();
    });
    await inFolder(async (data) => {
      expect(await data.isEmpty()).toBe(false);
      expect(await data.processes()).toEqual([first.process]);
      expect(await data.store.standing()).toEqual(first);
    });
  });

  test('keeps its secret to its owner, and makes it once', async () => {
    await inFolder(async () => undefined);
    const secret = readFileSync(join(folder, 'secret'), 'utf8');
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, DATABASE)).mode & 0o777).toBe(0o600);
    await inFolder(async () => undefined);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret);
  });

  test('leaves one tidy database file behind when it is closed', async () => {
    await inFolder((data) => enrolOne(data));
    expect(() => statSync(join(folder, `${DATABASE}-wal`))).toThrow(/ENOENT/);
  });

  test('made by a newer program is not touched, and the refusal says what to do', async () => {
    await inFolder(async () => undefined);
    const database = new Database(join(folder, DATABASE));
    database.prepare("insert into kysely_migration values ('9999-later', '2030-01-01')").run();
    database.close();
    await expect(inFolder(async () => undefined)).rejects.toThrow(/newer version of Torg.*9999-later/);
  });

  test('is written by two programs at once without a clash: the command line beside a running server', async () => {
    await inFolder(async (data) => {
      const { device } = await enrolOne(data);
      const beside = fork(join(import.meta.dirname, 'beside.ts'), [folder]);
      const codes = once(beside, 'message');
      const verdicts: string[] = [];
      for (let seq = 1; seq <= 40; seq += 1) {
        const taken = await send(data, device, await ideaOf(data, device, seq));
        verdicts.push(...taken.verdicts.map(({ verdict }) => verdict));
        // A server answers others in between; so must this one.
        await new Promise(setImmediate);
      }
      expect(new Set(verdicts)).toEqual(new Set(['accepted']));
      const [drawn]: unknown[] = await codes;
      for (const code of z.array(EnrolmentCode).parse(drawn).slice(0, 3)) {
        const enrolled = await data.store.enrol({ code, device: newDevice(), publicKey: PUBLIC_KEY });
        expect(enrolled.ok).toBe(true);
      }
    });
  }, 30_000);

  test('takes entries of the server’s own through the same door, and says when one is stale', async () => {
    await inFolder(async (data) => {
      const { process } = await data.store.standing();
      const idea = writer(process, SERVER, data.now).idea();
      expect(await data.appendByServer([idea])).toMatchObject([{ verdict: 'accepted', position: 1 }]);
      expect(await data.appendByServer([idea])).toMatchObject([{ verdict: 'duplicate', position: 1 }]);
    });
  });
});

test('an erasure among other pushes leaves no trace of the bytes in any file', async () => {
  await inFolder(async (data) => {
    const { device } = await enrolOne(data);
    const { process } = await data.store.standing();
    const author = await memberOf(data);
    const secret = 'Ett namn som ska bort';
    const idea = pushed(writer(process, byDevice(device), data.now).idea(secret), { epoch, seq: 1 });
    await send(data, device, idea);
    const erasure = writer(process, author, data.now).erasure([idea.id]);
    const others = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => ideaOf(data, device, at + 2)),
    );
    const answers = await Promise.all([
      data.store.take({
        author,
        carrier: author,
        entries: [{ ...pushed(erasure, { epoch: newEpoch(), seq: 1 }), expects: 0 }],
      }),
      ...others.map((other) => send(data, device, other)),
    ]);
    for (const { verdicts } of answers) expect(verdicts).toMatchObject([{ verdict: 'accepted' }]);
    for (const name of readdirSync(folder))
      expect([name, readFileSync(join(folder, name)).includes(secret)]).toEqual([name, false]);
    expect(readFileSync(join(folder, 'erased.txt'), 'utf8')).toContain(idea.id);
  });
}, 30_000);

describe('a server that is set back to last week’s copy of its file', () => {
  test('is noticed at the next contact, and everything that the tablets hold arrives again', async () => {
    const copy = join(folder, 'last-week.sqlite');
    const { device, ideas, cursor } = await inFolder(async (data) => {
      const { device: id } = await enrolOne(data);
      const first = await ideaOf(data, id, 1);
      await send(data, id, first);
      await data.backup(copy);
      const since = await Promise.all([2, 3].map((seq) => ideaOf(data, id, seq)));
      const { head, chain } = await send(data, id, ...since);
      return { device: id, ideas: [first, ...since], cursor: { after: head, chain } };
    });
    copyFileSync(copy, join(folder, DATABASE));
    await inFolder(async (data) => {
      const pulled = await data.store.pull({ parties: ['device'] }, cursor);
      expect(pulled).toMatchObject({ reset: true, next: 0, chain: CHAIN_START });
      const { generation } = await data.store.standing();
      const again = await send(data, device, ...ideas.map((idea) => ({ ...idea, recovers: generation })));
      expect(again.verdicts.map(({ verdict }) => verdict)).toEqual(['duplicate', 'accepted', 'accepted']);
      expect(again).toMatchObject({ forked: [], seen: { [epoch]: 3 } });
    });
  });

  test('is noticed by its chain even when it has grown past the old head since', async () => {
    const copy = join(folder, 'last-week.sqlite');
    const cursor = await inFolder(async (data) => {
      const { device } = await enrolOne(data);
      await data.backup(copy);
      const { head, chain } = await send(data, device, await ideaOf(data, device, 1));
      return { after: head, chain };
    });
    copyFileSync(copy, join(folder, DATABASE));
    await inFolder(async (data) => {
      await enrolOne(data);
      await enrolOne(data);
      expect(await data.store.pull({ parties: ['viewer'] }, cursor)).toMatchObject({ reset: true });
    });
  });
});

describe('a backup', () => {
  test('is a sound copy, written while entries arrive, and moves backedUpTo', async () => {
    await inFolder(async (data) => {
      const { device } = await enrolOne(data);
      await send(data, device, await ideaOf(data, device, 1));
      const { head, backedUpTo } = await data.backup(join(folder, 'copy.sqlite'));
      expect(backedUpTo).toBe(head);
      expect(await send(data, device, await ideaOf(data, device, 2))).toMatchObject({
        backedUpTo: head,
        head: head + 1,
      });
    });
  });

  test('restored begins a new generation, keeps the old database, and lets no tablet read until confirmed', async () => {
    const copy = join(folder, 'copy.sqlite');
    const before = await inFolder(async (data) => {
      const tablet = await enrolOne(data);
      const kept = await ideaOf(data, tablet.device, 1);
      await send(data, tablet.device, kept);
      await data.backup(copy);
      const { process, generation } = await data.store.standing();
      const erasure = writer(process, SERVER, data.now).erasure([kept.id]);
      // Erasing is a coordinator's act; the list outside the database is what counts here.
      const author = await memberOf(data);
      const bytes = JSON.stringify({ ...erasure, author });
      await data.store.take({
        author,
        carrier: author,
        entries: [{ ...pushed({ ...erasure, author }, { epoch, seq: 1 }), bytes, expects: 0 }],
      });
      return { ...tablet, kept, generation };
    });
    const { standing, setAside } = await restore({ dataFolder: folder, fromFile: copy });
    expect(standing.generation).not.toBe(before.generation);
    expect(setAside && statSync(setAside).isFile()).toBe(true);
    await withServer(async (server) => {
      const pull = (): Promise<Response> =>
        fetch(`${server.url}${paths.entries}?after=0&chain=${CHAIN_START}`, {
          headers: { authorization: `Bearer ${before.token}` },
        });
      const refused = await pull();
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ code: 'device-list-unconfirmed' });
      const sent = await send(server, before.device, before.kept, await ideaOf(server, before.device, 2));
      expect(sent.verdicts.map(({ verdict }) => verdict)).toEqual(['erased', 'accepted']);
      expect(await server.store.unconfirmedSince()).not.toBeNull();
      await server.confirmDevices();
      expect((await pull()).status).toBe(200);
      const { entries } = await server.store.pull(
        { parties: ['coordinator'] },
        { after: 0, chain: CHAIN_START },
      );
      expect(entries.find(({ id }) => id === before.kept.id)?.bytes).toBeNull();
    });
  });

  test('is not restored under a running server, nor when it is damaged; then nothing is changed', async () => {
    const copy = join(folder, 'copy.sqlite');
    await inFolder(async (data) => {
      await enrolOne(data);
      const { generation } = await data.backup(copy);
      await expect(restore({ dataFolder: folder, fromFile: copy })).rejects.toThrow(InUseError);
      expect(await data.store.standing()).toMatchObject({ generation });
    });
    const damaged = join(folder, 'damaged.sqlite');
    writeFileSync(damaged, readFileSync(copy).fill(7, 8192, 40_000));
    const was = readFileSync(join(folder, DATABASE));
    await expect(restore({ dataFolder: folder, fromFile: damaged })).rejects.toThrow(/not sound|malformed/);
    expect(readFileSync(join(folder, DATABASE)).equals(was)).toBe(true);
  });
});

/** A coordinator without a password, for what only coordinators may write. */
async function memberOf(data: Data): Promise<ReturnType<typeof byDevice>> {
  const { token } = await data.invite(['coordinator']);
  const joined = await data.store.join({ token, account: String(random(4)), name: 'Åsa' });
  if (!joined.ok) throw new Error(joined.refusal.code);
  return byMember(joined.value.id);
}

async function withServer(work: (server: OpenServer) => Promise<void>): Promise<void> {
  const server = await openServer({ dataFolder: folder, port: 0, log: () => undefined });
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

describe('stopping', () => {
  test('answers what has been asked, and frees the port', async () => {
    const server = await openServer({ dataFolder: folder, port: 0, log: () => undefined });
    const asked = fetch(`${server.url}${paths.openapi}`);
    await (await fetch(`${server.url}${paths.health}`)).text();
    await server.close();
    expect((await asked).status).toBe(200);
    await expect(fetch(`${server.url}${paths.health}`)).rejects.toThrow('fetch failed');
  });
});
