import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { currentRound, roundsOf } from '../../../domain/cycle/current-round.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { placeAt, to } from '../place.ts';
import { roundAt } from './round-at.ts';
import { roundView } from './state-of-round.ts';

/** Which round this browser looked at last, and how to remember another; undefined is the current one. */
export type RoundMemory = {
  readonly kept: string | undefined;
  readonly keep: (cycle: string | undefined) => void;
};

export type RoundsNow = {
  /** The round that the screens look at; undefined before any has been set up. */
  readonly cycle: Cycle | undefined;
  /** The round that the process works with. */
  readonly current: Cycle | undefined;
  /** Every round there is, the newest first. */
  readonly all: readonly Cycle[];
  /** The state with the entries of the round looked at. */
  readonly state: State;
  readonly lookAt: (cycle: string) => void;
};

/**
 * The rounds of the process, and the one that this browser looks at: the one that belongs to what the address names,
 * else the one chosen here, else the current one.
 */
export function useRounds(whole: State, memory: RoundMemory | undefined): RoundsNow {
  const { path, route } = useLocation();
  const [chosen, setChosen] = useState(memory?.kept);
  const [view] = useState(roundView);
  const current = useMemo(() => currentRound(whole), [whole]);
  const all = useMemo(() => roundsOf(whole), [whole]);
  const named = roundAt(placeAt(path), whole);
  const cycle = [named, chosen].flatMap((id) => whole.cycles.get(id ?? '')?.cycle ?? [])[0] ?? current;
  const keep = memory?.keep;

  const choose = useCallback(
    (id: string) => {
      const other = id === current?.id ? undefined : id;
      setChosen(other);
      keep?.(other);
    },
    [current?.id, keep],
  );
  // Whoever follows a link into another round stays in it.
  const here = cycle?.id;
  useEffect(() => {
    if (named !== undefined && named === here) choose(named);
  }, [named, here, choose]);

  return {
    cycle,
    current,
    all,
    state: cycle ? view(whole, cycle.id) : whole,
    lookAt: (id) => {
      choose(id);
      // What the address names belongs to the round that is left.
      if (named !== undefined && named !== id) route(to.overview);
    },
  };
}
