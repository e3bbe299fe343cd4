import type { countAll, measureOpening } from './opening-in.ts';
import { giveWatch } from './page-tasks.ts';
import { onPage, runOn } from './page.ts';
import type { BenchRow } from './row.ts';

const MODULE = 'opening-in.ts';

/** Ballots of the whole count. */
const BALLOTS = 100_000;

/** A longer task, in milliseconds, keeps a page from answering. */
const LONG_TASK = 50;

/** Opening sealed ballots on all cores beside the bare HPKE library, and whether the page answers meanwhile. */
export async function openingBench(): Promise<readonly BenchRow[]> {
  const { ours, bare, whole } = await onPage(async (page) => {
    await giveWatch(page);
    const left = await runOn<Awaited<ReturnType<typeof measureOpening>>>(page, MODULE, 'measureOpening', [
      BALLOTS,
    ]);
    // A page that has sealed all those votes itself would have their memory to sweep.
    await page.reload();
    const counted = await runOn<Awaited<ReturnType<typeof countAll>>>(page, MODULE, 'countAll', [left.begun]);
    return { ...left, whole: counted };
  });
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
      name: `the longest task of the page in counting ${BALLOTS.toLocaleString('en')} ballots (${phases.join(', ')})`,
      ours: whole.longest,
      theirs: LONG_TASK,
      unit: 'ms of work',
      ratio: LONG_TASK / Math.max(1, whole.longest),
      goal: 'at most 50 ms',
    },
  ];
}
