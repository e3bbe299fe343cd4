import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { equalShares } from '../../src/count/equal-shares.ts';
import type { Instance } from '../../src/count/instance.ts';
import { readPabulib } from '../../src/count/pabulib-read.ts';
import { byCostVotesId } from '../../src/count/ties.ts';
import { AMSTERDAM, benchFile, LODZ, type BenchFile } from './count-files.ts';
import { naiveAdd1u, naiveParse } from './count-naive.ts';
import type { BenchRow } from './row.ts';

/** Processor seconds that `work` takes, the fewest of `times` runs: other work on the machine does not blur the ratio. */
function fastest(times: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

function ourParse(text: string): Instance {
  const reader = readPabulib();
  for (let from = 0; from < text.length; from += 65_536) reader.push(text.slice(from, from + 65_536));
  const answer = reader.end();
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.file.instance;
}

const row = (name: string, ours: number, theirs: number, unit: string, goal: string): BenchRow => ({
  name,
  ours,
  theirs,
  unit,
  ratio: theirs / ours,
  goal,
});

function countRow({ label, text }: BenchFile): BenchRow {
  const instance = ourParse(text);
  const election = naiveParse(text);
  const ours = fastest(5, () => equalShares(instance, { ties: byCostVotesId }));
  const theirs = fastest(1, () => naiveAdd1u(election));
  return row(
    `Equal Shares with Add1u, exact against floating point: ${label}`,
    ours,
    theirs,
    's',
    'ratio at least 10',
  );
}

function memoryOf(which: 'ours' | 'naive'): number {
  const script = fileURLToPath(import.meta.resolve('./count-memory.ts'));
  const { stdout } = spawnSync(process.execPath, [script, which], { encoding: 'utf8' });
  return Number(stdout);
}

/**
 * The count against a straightforward implementation in floating point, in one run: Equal Shares with Add1u on two large
 * elections, reading the larger file, and the memory of both together.
 */
export function countBench(): Promise<BenchRow[]> {
  const lodz = benchFile(LODZ.name, LODZ);
  const amsterdam = benchFile(AMSTERDAM.name, AMSTERDAM);
  const parse = row(
    `Reading and checking against splitting lines: ${lodz.label}`,
    fastest(5, () => ourParse(lodz.text)),
    fastest(5, () => naiveParse(lodz.text)),
    's',
    'under 0.3 s',
  );
  const memory = row(
    `Memory to read and count: ${lodz.label}`,
    memoryOf('ours'),
    memoryOf('naive'),
    'MB',
    'under 300 MB',
  );
  return Promise.resolve([countRow(lodz), countRow(amsterdam), parse, memory]);
}
