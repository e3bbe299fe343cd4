import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Guards an act against a double tap: while it goes on, further calls do nothing. The first answer is whether it
 * goes on; the second starts it. The guard is a ref, since two taps may come before a render.
 */
export function useOneAtATime<Args extends unknown[]>(
  act: (...args: Args) => Promise<void>,
): readonly [boolean, (...args: Args) => void] {
  const runningRef = useRef(false);
  const shownRef = useRef(true);
  const latestRef = useRef(act);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    latestRef.current = act;
  });
  useEffect(() => {
    shownRef.current = true;
    return () => {
      shownRef.current = false;
    };
  }, []);
  const start = useCallback((...args: Args) => {
    if (runningRef.current) return;
    runningRef.current = true;
    setBusy(true);
    void latestRef.current(...args).finally(() => {
      runningRef.current = false;
      if (shownRef.current) setBusy(false);
    });
  }, []);
  return [busy, start];
}
