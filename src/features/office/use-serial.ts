import { useCallback, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Submitted, Sync } from '../../sync/engine.ts';

/** How far a serial act has come. */
export type SerialState =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  | { readonly step: 'failed'; readonly why: Exclude<Submitted, { outcome: 'accepted' }> };

export type Serial = {
  readonly state: SerialState;
  /**
   * Sends the entries of an act one after another; true once the server has taken all of them. `act` says in a word
   * what is done to what: the same act after a try that nobody answered sends the very same entries, which is
   * harmless if they did arrive.
   */
  readonly send: (act: string, make: () => readonly Entry[]) => Promise<boolean>;
  /** Forgets a failed try. */
  readonly drop: () => void;
};

type Unheard = { readonly act: string; readonly entries: readonly Entry[] };

/** Acts that are decided online, one at a time: the server must take them before anything is said to be done. */
export function useSerial(sync: Sync): Serial {
  const [state, setState] = useState<SerialState>({ step: 'idle' });
  const unheardRef = useRef<Unheard | undefined>(undefined);

  const send = useCallback(
    async (act: string, make: () => readonly Entry[]): Promise<boolean> => {
      const unheard = unheardRef.current;
      const entries = unheard?.act === act ? unheard.entries : make();
      unheardRef.current = undefined;
      setState({ step: 'sending' });
      for (const [at, entry] of entries.entries()) {
        const answer = await sync.submit(entry);
        if (answer.outcome === 'accepted') continue;
        if (answer.outcome === 'not-sent') unheardRef.current = { act, entries: entries.slice(at) };
        setState({ step: 'failed', why: answer });
        return false;
      }
      setState({ step: 'idle' });
      return true;
    },
    [sync],
  );
  const drop = useCallback(() => setState({ step: 'idle' }), []);
  return { state, send, drop };
}
