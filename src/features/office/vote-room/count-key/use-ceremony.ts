import { useCallback, useRef, useState } from 'preact/hooks';
import type { Split } from '../../../../domain/vote/count-key-decisions.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { type SerialState, useSerial } from '../../use-serial.ts';
import { useLeaveGuard } from '../use-leave-guard.ts';
import { type FreshKey, freshKey, without } from './fresh-key.ts';

/** How far the making of a count key has come. */
export type Ceremony =
  | { readonly step: 'split' }
  | { readonly step: 'risks'; readonly failed?: 'making' | 'vote-open' | undefined }
  | { readonly step: 'making' }
  /** The key is known to all; its shares are shown, one after the other. */
  | { readonly step: 'shares'; readonly fresh: FreshKey };

export type CeremonyActs = {
  readonly ceremony: Ceremony;
  readonly split: Split;
  readonly serial: SerialState;
  readonly choose: (split: Split) => void;
  readonly back: () => void;
  readonly make: () => void;
  /** A share (from 1) is on paper: it is forgotten here. */
  readonly held: (share: number) => void;
};

/**
 * Makes a count key, sends its entry, and then shows its shares: a share that is on paper always belongs to a key that
 * is known. A page that is left in between takes what is left of the shares with it; the key is worthless then, and
 * the page says so.
 */
export function useCeremony(first: Split, onDone: () => void): CeremonyActs {
  const { office, state } = useOffice();
  const { id: cycle } = useCycle();
  const [split, setSplit] = useState(first);
  const [ceremony, setCeremony] = useState<Ceremony>({ step: 'split' });
  const serial = useSerial(office.sync);
  const unsentRef = useRef<FreshKey | undefined>(undefined);
  useLeaveGuard(ceremony.step === 'shares');

  const make = useCallback(async () => {
    setCeremony({ step: 'making' });
    // A try that nobody answered is made again with the same key: should it have arrived, its shares are these.
    const made = unsentRef.current
      ? { ok: true as const, value: unsentRef.current }
      : await freshKey(state.openings, { cycle, split }, office.log.env()).catch(() => undefined);
    if (!made?.ok) return setCeremony({ step: 'risks', failed: made ? 'vote-open' : 'making' });
    const fresh = made.value;
    unsentRef.current = fresh;
    if (!(await serial.send(fresh.key, () => fresh.entries))) return setCeremony({ step: 'risks' });
    unsentRef.current = undefined;
    setCeremony({ step: 'shares', fresh });
  }, [state.openings, cycle, split, office.log, serial]);

  return {
    ceremony,
    split,
    serial: serial.state,
    choose(next) {
      unsentRef.current = undefined;
      serial.drop();
      setSplit(next);
      setCeremony({ step: 'risks' });
    },
    back: () => setCeremony({ step: 'split' }),
    make: () => void make(),
    held(share) {
      if (ceremony.step !== 'shares') return;
      const { fresh } = ceremony;
      const papers = without(fresh.papers, share);
      setCeremony({ step: 'shares', fresh: { ...fresh, papers } });
      if (share === papers.length) onDone();
    },
  };
}
