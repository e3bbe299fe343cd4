import type { measureCapture } from './capture-in.ts';
import { inChromium } from './page.ts';
import type { BenchRow } from './row.ts';

/** Saving an idea until "saved" may be shown, with 20,000 entries on the tablet, beside one raw transaction. */
export async function captureBench(): Promise<readonly BenchRow[]> {
  const { ours, raw } = await inChromium<Awaited<ReturnType<typeof measureCapture>>>(
    'capture-in.ts',
    'measureCapture',
  );
  return [
    {
      name: 'saving an idea, 20,000 entries present, against one raw strict transaction (p50)',
      ours,
      theirs: raw,
      unit: 'ms',
      ratio: raw / ours,
      goal: 'at most 1.5 times (ratio 0.67 or more)',
    },
  ];
}
