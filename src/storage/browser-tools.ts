import type { RandomBytes } from '../domain/log/ids.ts';
import { sha256Hex } from '../sealing/hash.ts';
import type { LogTools } from './open-log.ts';

export const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
export const now = (): string => new Date().toISOString();

/** Long enough for a hand that has stopped typing, in milliseconds. */
const QUIET = 2000;

/** Waits for a quiet moment. Safari knows no idle callbacks and gets a plain pause. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 10 * QUIET });
  else setTimeout(run, QUIET);
}

/** The world as a log in a browser sees it. */
export const browserTools: LogTools = { now, random, sha256: sha256Hex, whenIdle };
