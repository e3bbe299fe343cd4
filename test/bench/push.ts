import { type ChildProcess, fork } from 'node:child_process';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod/mini';
import { byDevice } from '../../src/domain/log/entry.ts';
import {
  AreaId,
  CycleId,
  DeviceId,
  IdeaId,
  type ProcessId,
  StreetEventId,
} from '../../src/domain/log/ids.ts';
import { drawReceiptCode } from '../../src/domain/log/receipt-code.ts';
import { collectIdea } from '../../src/domain/ideas/idea.ts';
import { DATABASE } from '../../src/server/data.ts';
import { openSqlite } from '../../src/server/kysely/sqlite.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { EnrolAnswer } from '../../src/wire/enrolment.ts';
import { paths } from '../../src/wire/paths.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import type { BenchRow } from './row.ts';

const ENTRIES = 20_000;
const BATCH = 500;
const ROUNDS = 5;
/** As the server opens its own. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'cache_size = -32768',
];
const MEGABYTE = 1024 * 1024;
const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/**
 * Push of 20,000 ideas over loopback HTTP against raw prepared inserts of the very same rows into the same table
 * with the same indexes, durability and batches; and what it does to the server's memory.
 */
export async function pushBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'torg-bench-'));
  const child = fork(join(import.meta.dirname, 'push-server.ts'), [join(folder, 'data')]);
  try {
    const rounds = await measure(child, join(folder, 'data', DATABASE), join(folder, 'raw.sqlite'));
    const ours = median(rounds.map(({ pushed }) => pushed));
    const theirs = median(rounds.map(({ raw }) => raw));
    const [first = 0, last = 0] = [rounds[0]?.memory, rounds.at(-1)?.memory];
    return [
      {
        name: `push of ${ENTRIES} entries over HTTP, against raw inserts of the same rows`,
        ours: Math.round(ours),
        theirs: Math.round(theirs),
        unit: 'ms',
        ratio: theirs / ours,
        goal: 'at least 0.5',
      },
      {
        name: `server memory after ${ENTRIES * ROUNDS} entries, against after the first ${ENTRIES}`,
        ours: Math.round(last / MEGABYTE),
        theirs: Math.round(first / MEGABYTE),
        unit: 'MB',
        ratio: first / last,
        goal: 'flat',
      },
    ];
  } finally {
    await ask(child, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}

type Round = { readonly pushed: number; readonly raw: number; readonly memory: number };

/** Takes turns, so that whatever else the machine does falls on both alike. Both tables grow round by round. */
async function measure(child: ChildProcess, from: string, to: string): Promise<Round[]> {
  const url = z.string().parse(await heard(child));
  const device = DeviceId.parse(randomUUID());
  const code = await ask(child, 'code');
  const enrolment = JSON.stringify({ code, device, publicKey: 'A'.repeat(87) });
  const { process, token } = EnrolAnswer.parse(JSON.parse(await post(`${url}${paths.enrol}`, enrolment)));
  const raw = await openRaw(from, to);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const requests = prepare(process, device);
    const answers: string[] = [];
    const began = performance.now();
    for (const body of requests) answers.push(await post(`${url}${paths.entries}`, body, token));
    const pushed = performance.now() - began;
    for (const answer of answers) checkAccepted(answer);
    const memory = z.number().parse(await ask(child, 'rss'));
    rounds.push({ pushed, raw: raw.insertNewest(), memory });
  }
  raw.close();
  return rounds;
}

function checkAccepted(answer: string): void {
  const { verdicts } = PushAnswer.parse(JSON.parse(answer));
  if (verdicts.some(({ verdict }) => verdict !== 'accepted')) throw new Error('An entry was not accepted.');
}

/** Requests as a tablet would send them, ready before the clock starts. */
function prepare(process: ProcessId, device: DeviceId): Uint8Array<ArrayBuffer>[] {
  const epoch = randomUUID();
  const cycle = CycleId.parse(randomUUID());
  const event = StreetEventId.parse(randomUUID());
  const env = { process, author: byDevice(device), now: new Date().toISOString(), random };
  const entries = Array.from({ length: ENTRIES }, (_, at) => {
    const collected = {
      cycle,
      event,
      title: `En bänk vid hållplatsen, nummer ${at}`,
      area: AreaId.parse('solberga'),
      text: 'Det saknas en bänk vid hållplatsen, så de äldre kan inte vila när de väntar på bussen. '.repeat(
        2,
      ),
      language: 'sv',
      channel: 'kiosk' as const,
      receipt: drawReceiptCode(random),
    };
    const idea = collectIdea({ idea: IdeaId.parse(randomUUID()), collected }, env);
    if (!idea.ok || !idea.value[0]) throw new Error('The idea was refused.');
    const bytes = JSON.stringify(idea.value[0]);
    return { id: idea.value[0].id, epoch, seq: at + 1, hash: hash('sha256', bytes), bytes };
  });
  return Array.from({ length: ENTRIES / BATCH }, (_, batch) =>
    new TextEncoder().encode(
      JSON.stringify({
        protocol: 1,
        device,
        nonce: randomUUID(),
        waiting: 0,
        entries: entries.slice(batch * BATCH, (batch + 1) * BATCH),
      }),
    ),
  );
}

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The same table, empty, and a way to write into it what the server wrote last. */
async function openRaw(from: string, to: string): Promise<{ insertNewest: () => number; close: () => void }> {
  const engine = openSqlite(to);
  await migrate(engine);
  await engine.close();
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  for (const pragma of PRAGMAS) target.pragma(pragma);
  const processRow = Row.parse(source.prepare('select * from process').get());
  target.prepare(insertion('process', processRow)).run(Object.values(processRow));
  return {
    insertNewest: () => {
      const newest = source.prepare('select * from entry order by position desc limit ?').all(ENTRIES);
      const rows = z.array(Row).parse(newest.toReversed());
      const insert = target.prepare(insertion('entry', rows[0] ?? {}));
      const insertBatch = target.transaction((batch: readonly unknown[][]) => {
        for (const values of batch) insert.run(values);
      });
      const all = rows.map((row) => Object.values(row));
      const began = performance.now();
      for (let at = 0; at < ENTRIES; at += BATCH) insertBatch(all.slice(at, at + BATCH));
      return performance.now() - began;
    },
    close: () => {
      source.close();
      target.close();
    },
  };
}

const insertion = (table: string, row: Readonly<Record<string, unknown>>): string => {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
};

async function post(url: string, body: string | Uint8Array<ArrayBuffer>, token?: string): Promise<string> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body,
  });
  return response.text();
}

const heard = async (child: ChildProcess): Promise<unknown> => {
  const [message]: unknown[] = await once(child, 'message');
  return message;
};

async function ask(child: ChildProcess, question: 'code' | 'rss' | 'close'): Promise<unknown> {
  const answer = heard(child);
  child.send(question);
  return answer;
}

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

if (import.meta.main) console.table(await pushBench());
