import type { measureOpening } from './opening-in.ts';
import { inChromium } from './page.ts';
import type { BenchRow } from './row.ts';

/** Ballots of the whole count. */
const BALLOTS = 100_000;

/** What keeps a page from answering, as browsers see it: a task of so many milliseconds. */
const LONG_TASK = 50;

/** Opening sealed ballots on all cores beside the bare HPKE library, and whether the page answers meanwhile. */
export async function openingBench(): Promise<readonly BenchRow[]> {
  const { ours, bare, whole } = await inChromium<Awaited<ReturnType<typeof measureOpening>>>(
    'opening-in.ts',
    'measureOpening',
    BALLOTS,
  );
  const phases = [
    `${whole.strip.toFixed(0)} s to strip`,
    `${whole.open.toFixed(0)} s to open`,
    `${whole.tally.toFixed(1)} s to count`,
  ];
  return [
    {
      name: 'opening sealed ballots on all cores, and mixing their votes, beside bare HPKE opens',
      ours,
      theirs: bare,
      unit: 'a second',
      ratio: ours / bare,
      goal: 'ratio 0.8 or more',
    },
    {
      name: `the longest task of the page over ${BALLOTS.toLocaleString('en')} ballots (0: none over ${LONG_TASK} ms; ${phases.join(', ')})`,
      ours: whole.longest,
      theirs: LONG_TASK,
      unit: 'ms',
      ratio: LONG_TASK / Math.max(1, whole.longest),
      goal: 'none over 50 ms',
    },
  ];
}
