import { useEffect } from 'preact/hooks';

/** Keeps the screen lit while the kiosk is shown (Screen Wake Lock); where that is not allowed, the tablet's own setting rules. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || over) return;
      // Refused on low battery, or by a policy: nothing that a resident could do about it.
      const held = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (over) await held?.release();
      else lock = held;
    };
    const again = () => void ask();
    // The browser lets go of the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', again);
    again();
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
