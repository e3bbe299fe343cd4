import type { SetAside } from '../../../../domain/vote/double-votes.ts';
import type { SetAsideRun } from '../../../../domain/vote/set-aside.ts';
import type { Found } from './searcher.ts';

/** What a search found, as it is shown and exported, whether it has been put forward or not. */
export type RunResult = {
  readonly policy: 'lowest-hash' | 'both-void';
  readonly envelopes: number;
  readonly standing: number;
  readonly digest: string;
  readonly aside: readonly SetAside[];
  readonly unopenable: readonly string[];
  readonly paperTwice: readonly (readonly string[])[];
};

/** A run that was put forward, its parts joined; undefined while not all of it is here. */
export function resultOf(run: SetAsideRun): RunResult | undefined {
  const first = run.parts.get(1);
  if (!first) return undefined;
  const parts = [...run.parts.values()].sort((a, b) => a.part - b.part);
  const aside = parts.flatMap((part) => part.aside);
  const unopenable = parts.flatMap((part) => part.unopenable);
  const { policy, envelopes, digest } = first;
  const standing = envelopes - aside.length - unopenable.length;
  const paperTwice = parts.flatMap((part) => part.paperTwice);
  return { policy, envelopes, standing, digest, aside, unopenable, paperTwice };
}

/** A search that has just ended here. */
export const resultFrom = (found: Found, policy: RunResult['policy']): RunResult => ({ ...found, policy });
