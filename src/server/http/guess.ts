import type { Instant } from '../../domain/log/entry.ts';
import type { ServerStore } from '../store.ts';
import { createLimiter } from './limiter.ts';
import { Refused } from './refused.ts';

/** Who tries: from where, and as whom where that is known. */
export type Attempt = { readonly address: string; readonly account?: string };

/** A guard before something that can be guessed. */
export type Guess = {
  /** Refuses when this address, this account, or everyone together has failed too often. */
  allow(attempt: Attempt): Promise<void>;
  /** Counts a failure. */
  failed(attempt: Attempt): Promise<void>;
};

/** Seconds after which the failures of an address or account are forgotten. */
const WINDOW = 15 * 60;

/** Failures of one address in a window, where nothing else is said. */
const MOST_PER_ADDRESS = 10;

/** Failures of one account in a window, from everywhere: high, so that nobody locks a colleague out by guessing. */
const MOST_PER_ACCOUNT = 100;

/** What is counted of an attempt, and how often each may fail. */
const counted = (
  { address, account }: Attempt,
  mostPerAddress: number,
): readonly { key: string; most: number }[] => [
  { key: `address ${address}`, most: mostPerAddress },
  ...(account === undefined ? [] : [{ key: `account ${account}`, most: MOST_PER_ACCOUNT }]),
];

/**
 * Counts failures per address and account in memory, and all together in the database, so that neither many addresses nor a
 * restart gives more than `mostInAll` guesses an hour.
 */
export function guardGuesses(options: {
  readonly scope: string;
  readonly mostInAll: number;
  readonly mostPerAddress?: number;
  readonly store: ServerStore;
  readonly now: () => Instant;
}): Guess {
  const { scope, mostInAll, mostPerAddress = MOST_PER_ADDRESS, store, now } = options;
  const limiter = createLimiter({ seconds: WINDOW, time: () => Date.parse(now()) });
  return {
    allow: async (attempt) => {
      const waits = counted(attempt, mostPerAddress).flatMap(
        ({ key, most }) => limiter.wait(key, most) ?? [],
      );
      if (waits.length > 0) throw new Refused('too-many-attempts', { retryAfter: Math.max(...waits) });
      if ((await store.failures(scope, 1)) >= mostInAll)
        throw new Refused('too-many-attempts', { retryAfter: WINDOW });
    },
    failed: async (attempt) => {
      for (const { key } of counted(attempt, mostPerAddress)) limiter.fail(key);
      await store.addFailure(scope, 1);
    },
  };
}
