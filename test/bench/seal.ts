import { inChromium, inSlowChromium } from './page.ts';
import type { BenchRow } from './row.ts';
import { measureSeal, type SealTimes } from './seal-in.ts';

/** A cheap tablet beside this machine, as far as scripts go. */
const SLOWER = 4;

/** Sealing a vote into both its envelopes, beside two bare HPKE seals of the same bytes. */
export async function sealBench(): Promise<readonly BenchRow[]> {
  const here = await measureSeal();
  const there = await inChromium<SealTimes>('seal-in.ts', 'measureSeal');
  const slow = await inSlowChromium<SealTimes>(SLOWER, 'seal-in.ts', 'measureSeal');
  return [
    row('sealing a vote, inside and outside (Node)', here),
    row('sealing a vote, inside and outside (Chromium)', there),
    row(
      `sealing a vote, inside and outside (Chromium, ${SLOWER} times slower; nineteen of twenty within ${slow.within.toFixed(1)} ms)`,
      slow,
      'under 20 ms',
    ),
  ];
}

const row = (name: string, { ours, bare }: SealTimes, goal = 'no slower (ratio 1 or more)'): BenchRow => ({
  name,
  ours,
  theirs: bare,
  unit: 'ms a vote',
  ratio: bare / ours,
  goal,
});
