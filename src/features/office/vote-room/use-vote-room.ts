import { useMemo } from 'preact/hooks';
import type { ConfiguredCycle } from '../../../domain/cycle/cycle.ts';
import { type Bundle, bundlesOf } from '../../../domain/vote/bundle.ts';
import { type Manifest, manifestOf } from '../../../domain/vote/manifest.ts';
import { questionsOf } from '../../../domain/vote/question.ts';
import { useCycle, useOffice } from '../office-context.ts';

/** What every ballot point owes the office and what has come, live. Found anew only when something of it has changed. */
export function useManifest(): Manifest {
  const { state } = useOffice();
  const cycle = useCycle();
  const { batches, events, points, bags, devices, checkIns, losses } = state;
  return useMemo(
    () => manifestOf({ batches, events, points, bags, devices, checkIns, losses }, cycle),
    // The rest of the state does not bear on it, and changes with every idea.
    [cycle, batches, events, points, bags, devices, checkIns, losses],
  );
}

/** The stacks of paper of the round, with every reading of them. */
export function useBundles(): readonly Bundle[] {
  const { state } = useOffice();
  const cycle = useCycle();
  return useMemo(
    () => bundlesOf(state.batches.values(), cycle.id, (style) => questionsOf(cycle, style)),
    [cycle, state.batches],
  );
}

/** The round with its revision, as decisions about it want it. */
export function useConfigured(): ConfiguredCycle {
  const { state } = useOffice();
  const cycle = useCycle();
  const configured = state.cycles.get(cycle.id);
  if (!configured) throw new Error('No round has been set up');
  return configured;
}
