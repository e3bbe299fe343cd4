import { measureFold } from './fold-in.ts';
import { inChromium } from './page.ts';
import type { BenchRow } from './row.ts';

const GOAL = 'at most 3 times JSON.parse (ratio 0.33 or more)';

/** Folding 100,000 entries from their stored bytes, parsing and checking included, beside JSON.parse of the same. */
export async function foldBench(): Promise<readonly BenchRow[]> {
  const here = measureFold();
  const there = await inChromium<typeof here>('fold-in.ts', 'measureFold');
  return [
    row('fold of 100,000 entries from stored bytes (Node)', here),
    row('fold of 100,000 entries from stored bytes (Chromium, no eval)', there),
  ];
}

const row = (name: string, { parse, readAndFold }: ReturnType<typeof measureFold>): BenchRow => ({
  name,
  ours: readAndFold,
  theirs: parse,
  unit: 'ms',
  ratio: parse / readAndFold,
  goal: GOAL,
});
