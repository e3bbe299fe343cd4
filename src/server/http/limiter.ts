/** Counts failures by key in a window of time, in memory. A key that fails too often has to wait. */
export type Limiter = {
  /** Seconds that this key must still wait after `most` failures; undefined when it may try. */
  wait(key: string, most: number): number | undefined;
  fail(key: string): void;
};

/** Keys remembered at most: an attacker with many addresses must not fill the memory. */
const KEYS_MAX = 10_000;

/** Counts within windows of `seconds`, which begin at a key's first failure; time is in milliseconds. */
export function createLimiter(options: { readonly seconds: number; readonly time: () => number }): Limiter {
  const { seconds, time } = options;
  const windows = new Map<string, { readonly until: number; count: number }>();
  const current = (key: string): { readonly until: number; count: number } | undefined => {
    const window = windows.get(key);
    return window && window.until > time() ? window : undefined;
  };
  return {
    wait: (key, most) => {
      const window = current(key);
      if (!window || window.count < most) return undefined;
      return Math.max(1, Math.ceil((window.until - time()) / 1000));
    },
    fail: (key) => {
      const window = current(key) ?? { until: time() + seconds * 1000, count: 0 };
      window.count += 1;
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.keys().next();
      if (windows.size > KEYS_MAX && !oldest.done) windows.delete(oldest.value);
    },
  };
}
