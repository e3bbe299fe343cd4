import '../../src/domain/jitless.ts';
import { emptyState } from '../../src/domain/log/state.ts';
import { folderOf } from '../../src/domain/log/fold.ts';
import { readEntry } from '../../src/domain/log/kinds.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { streetLog } from './street-log.ts';

const ENTRIES = 100_000;
const ROUNDS = 11;

/**
 * Milliseconds for parsing alone, and for reading and folding, of the same bytes. The best of several rounds, turn
 * about: this is work of the processor alone, and whatever else the machine does only adds to it.
 */
export function measureFold(): { readonly parse: number; readonly readAndFold: number } {
  const rows = Array.from(streetLog(ENTRIES), (entry) => JSON.stringify(entry));
  const parse: number[] = [];
  const readAndFold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parse.push(timed(() => parseAll(rows)));
    readAndFold.push(timed(() => foldAll(rows)));
  }
  return { parse: Math.min(...parse), readAndFold: Math.min(...readAndFold) };
}

function parseAll(rows: readonly string[]): number {
  let parsed = 0;
  for (const row of rows) if (JSON.parse(row) !== null) parsed += 1;
  return parsed;
}

function foldAll(rows: readonly string[]): number {
  const folder = folderOf(emptyState());
  folder.take(entriesIn(rows));
  return folder.state().ideas.size;
}

/** One after the other, as a log reads its rows: nothing is held longer than its fold takes. */
function* entriesIn(rows: readonly string[]): Generator<Entry> {
  for (const row of rows) {
    const read = readEntry(row);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    yield read.value;
  }
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
