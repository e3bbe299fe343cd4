import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../sync/requests.ts';
import { type Failure, failureOf } from './words/problem-words.ts';

/** Something only the server knows, asked for again and again: the last good answer, and why there is no newer. */
export type Watched<Value> = {
  readonly value: Value | undefined;
  readonly failure: Failure | undefined;
  /** Asks now. */
  readonly refresh: () => void;
};

/**
 * Asks at once, every `every` milliseconds while the page is visible, and when it becomes visible again.
 * The last good answer stays when the network goes: the caller says how old it may be.
 */
export function useWatched<Value>(ask: () => Promise<Answer<Value>>, every: number): Watched<Value> {
  const [value, setValue] = useState<Value>();
  const [failure, setFailure] = useState<Failure>();
  const latestRef = useRef(ask);
  useLayoutEffect(() => {
    latestRef.current = ask;
  });
  const askedRef = useRef(0);

  const refresh = useCallback(() => {
    askedRef.current += 1;
    const turn = askedRef.current;
    void (async () => {
      const answer = await latestRef.current();
      if (turn !== askedRef.current) return; // A newer question is out: its answer counts.
      if (answer.kind === 'answer') setValue(answer.value);
      setFailure(answer.kind === 'answer' ? undefined : failureOf(answer));
    })();
  }, []);

  useEffect(() => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    refresh();
    const timer = setInterval(whenVisible, every);
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      askedRef.current += 1;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  }, [every, refresh]);

  return { value, failure, refresh };
}
