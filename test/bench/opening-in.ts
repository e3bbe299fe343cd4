import '../../src/domain/jitless.ts';
import type { Cycle } from '../../src/domain/cycle/cycle.ts';
import { countsOf } from '../../src/domain/outcome/count-standing.ts';
import { manifestOf } from '../../src/domain/vote/manifest.ts';
import { type CountDesk, openCountDesk } from '../../src/features/office/count-room/engine/count-desk.ts';
import type { RunResult } from '../../src/features/office/vote-room/double-votes/run-result.ts';
import { type HeldKey, sealTo } from '../../src/sealing/held-key.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { pairFromPkcs8 } from '../../src/sealing/x25519.ts';
import { random } from '../../src/storage/browser-tools.ts';
import type { Log } from '../../src/storage/log.ts';
import { CYCLE } from '../domain/values.ts';
import type { BareWork } from './bare-opener.ts';
import { median } from './fold-in.ts';
import { bigCycle, readLog, runOver, sealVotes, STYLE, writeLog } from './opening-votes.ts';

/** Ballots of the list that is opened beside the bare library, and how often. */
const BESIDE = 20_000;
const ROUNDS = 3;
const VOTE_BYTES = 63;
/** The log of the whole count. */
const MANY = 'bench/many';
const OFFICE = '91bc02d3-2b8d-4a57-9a51-3f1f0d9a6b20';
const COUNT = '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b20';

declare global {
  /** Given by page-tasks.ts. */
  var beginWatch: () => Promise<void>;
  var endWatch: () => Promise<number>;
}

/** Seconds that the phases of a whole count took, and the longest task of the page meanwhile, in milliseconds of work. */
type WholeCount = {
  readonly strip: number;
  readonly open: number;
  readonly tally: number;
  readonly longest: number;
};

/** What lies in the browser to be counted, and what it takes: keys as PKCS #8, in plain numbers. */
type Begun = {
  readonly run: RunResult;
  readonly keys: { readonly office: readonly number[]; readonly count: readonly number[] };
};

/** Opens a second, ours and the library's. */
type OpeningTimes = { readonly ours: number; readonly bare: number; readonly begun: Begun };

/**
 * Opening sealed ballots with the count desk, beside the HPKE library in one worker a core that opens as many insides of
 * the same size, turn about. Leaves a log with `ballots` of them for `countAll`.
 */
export async function measureOpening(ballots: number): Promise<OpeningTimes> {
  const cycle = bigCycle();
  const [office, count] = [await makeOfficeKey(), await makeOfficeKey()];
  const officeKey = { key: OFFICE, publicKey: office.publicKey };
  const countKey = { key: COUNT, publicKey: count.publicKey };
  const votes = await sealVotes(cycle, ballots, { officeKey, countKey });
  const exported = { office: [...office.exported], count: [...count.exported] };
  const keys = await keysFrom(exported);

  const few = votes.slice(0, BESIDE);
  await writeLog(cycle, few, 'bench/few');
  const log = await readLog('bench/few');
  const desk = openCountDesk(log);
  const root = await strip(desk, log, cycle, keys, await runOver(few));
  const insides = await Promise.all(
    Array.from({ length: BESIDE }, () => sealTo(countKey, new Uint8Array(random(VOTE_BYTES)), PURPOSE)),
  );
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(BESIDE / (await seconds(() => open(desk, cycle, keys, root))));
    bare.push(BESIDE / (await seconds(() => openBare(keys.count, insides))));
  }
  desk.close();
  await writeLog(cycle, votes, MANY);
  const begun = { run: await runOver(votes), keys: exported };
  return { ours: median(ours), bare: median(bare), begun };
}

type Keys = { readonly office: HeldKey; readonly count: HeldKey };

async function keysFrom({ office, count }: Begun['keys']): Promise<Keys> {
  const opening = (bytes: readonly number[]) => pairFromPkcs8(Uint8Array.from(bytes));
  return {
    office: { key: OFFICE, opening: await opening(office) },
    count: { key: COUNT, opening: await opening(count) },
  };
}

const PURPOSE = { purpose: 'torg/ballot/1', about: { cycle: CYCLE, style: STYLE } };

/** A whole count out of the log that was left, on a page that holds nothing else, and is watched. */
export async function countAll(begun: Begun): Promise<WholeCount> {
  const { run } = begun;
  const [cycle, keys, log] = [bigCycle(), await keysFrom(begun.keys), await readLog(MANY)];
  const desk = openCountDesk(log);
  await globalThis.beginWatch();
  let root = '';
  const stripping = await seconds(async () => {
    root = await strip(desk, log, cycle, keys, run);
  });
  const opening = await seconds(() => open(desk, cycle, keys, root));
  const tallying = await seconds(() => tally(desk, log, cycle));
  const longest = await globalThis.endWatch();
  desk.close();
  return { strip: stripping, open: opening, tally: tallying, longest };
}

async function strip(desk: CountDesk, log: Log, cycle: Cycle, keys: Keys, run: RunResult): Promise<string> {
  const bags = [...log.state().bags.values()];
  const never = new AbortController().signal;
  const end = await desk.strip({ cycle, bags, keys: [keys.office], run }, () => undefined, never);
  if (end.end !== 'stripped' || end.inners !== run.envelopes) throw new Error(JSON.stringify(end));
  return end.root;
}

async function open(desk: CountDesk, cycle: Cycle, { count }: Keys, root: string): Promise<void> {
  const input = { cycle, key: count.opening, keyId: count.key, root };
  const end = await desk.open(input, () => undefined).ended;
  if (end.end !== 'opened' || end.failed.length > 0) throw new Error(JSON.stringify(end));
}

async function tally(desk: CountDesk, log: Log, cycle: Cycle): Promise<void> {
  const { counts, batches, lots, ...state } = log.state();
  const count = countsOf(counts, CYCLE).at(-1);
  if (!count) throw new Error('No count');
  const manifest = manifestOf({ ...state, batches }, cycle);
  const facts = { cycle, count, manifest, batches, lots: lots.get(CYCLE), paperTwice: 0 };
  const end = await desk.tally({ ...facts, sealed: true, before: undefined });
  if (end.end !== 'tallied') throw new Error(JSON.stringify(end));
}

/** The same on all cores with nothing but the library. */
async function openBare(key: HeldKey, insides: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  const cores = navigator.hardwareConcurrency;
  const each = Math.ceil(insides.length / cores);
  const opened = await Promise.all(
    Array.from({ length: cores }, (_, at) => {
      const worker = new Worker(new URL('./bare-opener.ts', import.meta.url), { type: 'module' });
      const work: BareWork = {
        key: key.opening,
        sealed: insides.slice(at * each, (at + 1) * each),
        purpose: PURPOSE.purpose,
        about: { ...PURPOSE.about, key: key.key },
      };
      return new Promise<number>((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
          worker.terminate();
          resolve(data);
        });
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage(work, []);
      });
    }),
  );
  if (opened.reduce((sum, count) => sum + count, 0) !== insides.length) throw new Error('Some did not open');
}

async function seconds(once: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await once();
  return (performance.now() - before) / 1000;
}
