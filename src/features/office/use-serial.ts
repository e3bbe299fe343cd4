import { useCallback, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Submitted, Sync } from '../../sync/engine.ts';

/** How far a serial act has come. `failed` keeps the entries, so that trying again sends the very same ones. */
export type SerialState =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  | { readonly step: 'failed'; readonly why: Exclude<Submitted, { outcome: 'accepted' }> };

export type Serial = {
  readonly state: SerialState;
  /** Sends entries one after another; true once the server has taken all of them. */
  readonly send: (entries: readonly Entry[]) => Promise<boolean>;
  /** Sends what a failed try left, the same entries: harmless if they did arrive. */
  readonly again: () => Promise<boolean>;
  /** Forgets a failed try. */
  readonly drop: () => void;
};

/** Acts that are decided online, one at a time: the server must take them before anything is said to be done. */
export function useSerial(sync: Sync): Serial {
  const [state, setState] = useState<SerialState>({ step: 'idle' });
  const leftRef = useRef<readonly Entry[]>([]);

  const run = useCallback(async (): Promise<boolean> => {
    setState({ step: 'sending' });
    for (let next = leftRef.current[0]; next; next = leftRef.current[0]) {
      const answer = await sync.submit(next);
      if (answer.outcome !== 'accepted') {
        setState({ step: 'failed', why: answer });
        return false;
      }
      leftRef.current = leftRef.current.slice(1);
    }
    setState({ step: 'idle' });
    return true;
  }, [sync]);

  const send = useCallback(
    (entries: readonly Entry[]) => {
      leftRef.current = entries;
      return run();
    },
    [run],
  );
  const drop = useCallback(() => {
    leftRef.current = [];
    setState({ step: 'idle' });
  }, []);
  return { state, send, again: run, drop };
}
