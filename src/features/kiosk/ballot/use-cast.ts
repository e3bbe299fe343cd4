import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../domain/log/refusal.ts';
import type { CastRefusal } from './ballot-session.ts';

/** Casts once at a time, however often it is pressed; what went wrong stays in sight until it goes right. */
export function useCast(
  cast: () => Promise<Result<undefined, CastRefusal>>,
  onCasting: (casting: boolean) => void,
  onCast: () => void,
) {
  const runningRef = useRef(false);
  const [casting, setCasting] = useState(false);
  const [refusal, setRefusal] = useState<CastRefusal>();
  const run = async () => {
    const running = (now: boolean) => {
      runningRef.current = now;
      setCasting(now);
      onCasting(now);
    };
    running(true);
    setRefusal(undefined);
    const result = await cast();
    running(false);
    if (result.ok) onCast();
    else {
      setRefusal(result.refusal);
      window.scrollTo(0, 0); // What went wrong stands at the top.
    }
  };
  const start = () => {
    if (!runningRef.current) void run();
  };
  return [casting, refusal, start] as const;
}
