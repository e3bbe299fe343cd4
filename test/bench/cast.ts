import type { measureCast } from './cast-in.ts';
import { inChromium } from './page.ts';
import type { BenchRow } from './row.ts';

/** Casting a vote until it may be shown as done, on a tablet with 20,000 entries, beside one raw transaction. */
export async function castBench(): Promise<readonly BenchRow[]> {
  const { ours, raw } = await inChromium<Awaited<ReturnType<typeof measureCast>>>(
    'cast-in.ts',
    'measureCast',
  );
  return [
    {
      name: 'casting a vote, 20,000 entries and 19 envelopes present, against one raw strict transaction (p50)',
      ours,
      theirs: raw,
      unit: 'ms',
      ratio: raw / ours,
      goal: 'at most 1.5 times (ratio 0.67 or more)',
    },
  ];
}
