import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long the question "Är du kvar?" stands before the screen is given to the next person (WCAG 2.2.1: at least 20 s). */
export const GRACE_SECONDS = 20;

/** What counts as somebody being there: a finger, a key, a switch, a wheel. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'click', 'wheel'] as const;

export type IdleWatch = {
  /** Seconds of stillness before the question; null watches nothing. */
  readonly seconds: number | null;
  /** Whether the question is asked, or `onGone` called straight away. */
  readonly ask: boolean;
  readonly onGone: () => void;
};

export type Idle = {
  /** Seconds left of the question, while it is asked. */
  readonly left: number | undefined;
  /** Gives the full time back, without limit. */
  readonly stay: () => void;
};

/**
 * Watches whether anybody is still there. Deadlines are points in time, since a sleeping tablet stops its timers:
 * whoever wakes it long after is somebody else, and must not see the last person's words.
 */
export function useIdle({ seconds, ask, onGone }: IdleWatch): Idle {
  const [left, setLeft] = useState<number>();
  const lastSignRef = useRef(0);
  const askingRef = useRef(false);
  const goneRef = useRef(onGone);
  useLayoutEffect(() => {
    goneRef.current = onGone;
  });

  const stay = useCallback(() => {
    lastSignRef.current = Date.now();
    askingRef.current = false;
    setLeft(undefined);
  }, []);

  useLayoutEffect(() => {
    stay();
    if (seconds === null) return undefined;
    const look = () => {
      const still = (Date.now() - lastSignRef.current) / 1000;
      if (still < seconds) return;
      const rest = Math.ceil(seconds + GRACE_SECONDS - still);
      if (ask && rest > 0) {
        askingRef.current = true;
        setLeft(rest);
        return;
      }
      stay();
      goneRef.current();
    };
    const onSign = (event: Event) => {
      // While the question stands only a deliberate act answers it: a sleeve on the glass does not.
      if (askingRef.current && event.type !== 'keydown' && event.type !== 'click') return;
      stay();
    };
    const ticking = setInterval(look, 1000);
    for (const sign of SIGNS) document.addEventListener(sign, onSign, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(ticking);
      for (const sign of SIGNS) document.removeEventListener(sign, onSign, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [seconds, ask, stay]);

  return { left, stay };
}
