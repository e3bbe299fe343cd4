import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../domain/log/entry.ts';

/** The instant, told anew every `every` milliseconds while the page is seen, and when it is seen again. */
export function useNow(every: number): Instant {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setNow(new Date().toISOString());
    };
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [every]);
  return now;
}
