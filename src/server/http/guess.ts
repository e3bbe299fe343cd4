import type { Instant } from '../../domain/log/entry.ts';
import type { ServerStore } from '../store.ts';
import { createLimiter } from './limiter.ts';
import { Refused } from './refused.ts';

/** A guard before something that can be guessed. */
export type Guess = {
  /** Refuses when this address, or everyone together, has failed too often. */
  allow(keys: readonly string[]): Promise<void>;
  /** Counts a failure. */
  failed(keys: readonly string[]): Promise<void>;
};

/** Failures of one address (or account) before it must wait, and for how many seconds. */
const MOST_PER_KEY = 10;
const SECONDS_PER_KEY = 15 * 60;

/**
 * Counts failures per key in memory, and all together in the database, so that neither many addresses nor a
 * restart gives more than `mostInAll` guesses an hour.
 */
export function guardGuesses(options: {
  readonly scope: string;
  readonly mostInAll: number;
  readonly store: ServerStore;
  readonly now: () => Instant;
}): Guess {
  const { scope, mostInAll, store, now } = options;
  const perKey = createLimiter({
    most: MOST_PER_KEY,
    seconds: SECONDS_PER_KEY,
    time: () => Date.parse(now()),
  });
  return {
    allow: async (keys) => {
      const waits = keys.flatMap((key) => perKey.wait(key) ?? []);
      if (waits.length > 0) throw new Refused('too-many-attempts', { retryAfter: Math.max(...waits) });
      if ((await store.failures(scope, 1)) >= mostInAll)
        throw new Refused('too-many-attempts', { retryAfter: SECONDS_PER_KEY });
    },
    failed: async (keys) => {
      for (const key of keys) perKey.fail(key);
      await store.addFailure(scope, 1);
    },
  };
}
