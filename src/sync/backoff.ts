import type { RandomBytes } from '../domain/log/ids.ts';

/** The first pause, the longest, and the least, in milliseconds. */
const FIRST = 1000;
const LONGEST = 60_000;
const LEAST = 250;

/**
 * How long to wait after so many failures in a row (1 and up): any moment between now and a cap that doubles, so
 * that tablets which lost the network together do not come back together ("full jitter", M. Brooker,
 * Exponential Backoff and Jitter, 2015).
 */
export function pauseAfter(failures: number, random: RandomBytes): number {
  const cap = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
  const [high = 0, low = 0] = random(2);
  return Math.max(LEAST, Math.round((cap * (high * 256 + low)) / 65_535));
}
