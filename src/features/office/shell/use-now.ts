import { useEffect, useState } from 'preact/hooks';

/** The instant, read from a clock that is handed in, and read again every `every` milliseconds. */
export function useNow(read: () => string, every: number): string {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), every);
    return () => clearInterval(timer);
  }, [read, every]);
  return now;
}
