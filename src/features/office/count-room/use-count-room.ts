import { useMemo } from 'preact/hooks';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import type { BeforeCount } from '../../../domain/outcome/count-decisions.ts';
import { currentCount } from '../../../domain/outcome/count-standing.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { currentRun } from '../../../domain/vote/set-aside.ts';
import { useBagsSince } from '../vote-room/double-votes/use-bags-since.ts';
import { useManifest } from '../vote-room/use-vote-room.ts';

/** What bears on beginning a count, live. */
export function useBeforeCount(): BeforeCount {
  const { state } = useOffice();
  const { id, voting } = useCycle();
  const manifest = useManifest();
  const { openings, setAsideRuns, counts } = state;
  return useMemo(
    () => ({ cycle: id, voting, manifest, openings, setAsideRuns, counts }),
    [id, voting, manifest, openings, setAsideRuns, counts],
  );
}

/** Bags that came after the search for double votes which the next count would stand on. */
export function useUnsearchedBags(): number {
  const { state } = useOffice();
  const { id } = useCycle();
  return useBagsSince(useMemo(() => currentRun(state.setAsideRuns, id), [state.setAsideRuns, id]));
}

/** The count that goes on, or was the last one. */
export function useCurrentCount(): StartedCount | undefined {
  const { state } = useOffice();
  const { id } = useCycle();
  return useMemo(() => currentCount(state.counts, id), [state.counts, id]);
}
