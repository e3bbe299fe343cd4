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
  /**
   * The same for an act of one entry that somebody else's cannot make wrong, only late: where another was faster, it is
   * decided again on what was heard then. `decide` gives undefined where the act is no longer to be done.
   */
  readonly insist: (act: string, decide: () => Entry | undefined) => Promise<boolean>;
  /** Forgets a failed try. */
  readonly drop: () => void;
};

/** How often an act is decided again because somebody was faster. */
const INSISTENCE = 5;

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
  const insist = useCallback(
    async (act: string, decide: () => Entry | undefined): Promise<boolean> => {
      const unheard = unheardRef.current?.act === act ? unheardRef.current.entries[0] : undefined;
      unheardRef.current = undefined;
      setState({ step: 'sending' });
      let answer: Submitted = { outcome: 'stale' };
      for (let tries = 0; answer.outcome === 'stale' && tries < INSISTENCE; tries++) {
        const entry = (tries === 0 && unheard) || decide();
        if (!entry) {
          setState({ step: 'idle' });
          return false;
        }
        // oxlint-disable-next-line no-await-in-loop -- each is decided on what the one before has heard
        answer = await sync.submit(entry);
        if (answer.outcome === 'not-sent') unheardRef.current = { act, entries: [entry] };
      }
      setState(answer.outcome === 'accepted' ? { step: 'idle' } : { step: 'failed', why: answer });
      return answer.outcome === 'accepted';
    },
    [sync],
  );
  const drop = useCallback(() => setState({ step: 'idle' }), []);
  return { state, send, insist, drop };
}
