import { canonical } from '../log/canonical.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { EntryIn } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { ConfiguredCycle, Cycle, cycleKinds } from './cycle.ts';

/** What stands once the vote is open: everything that a ballot, its money or its counting rests on. */
const FROZEN = ['contests', 'voting', 'pots', 'areas'] as const;
export type FrozenPart = (typeof FROZEN)[number];

/** Which of the parts that stand once a vote is open differ between two set-ups of a round. */
export const frozenChanges = (held: Cycle, next: Cycle): readonly FrozenPart[] =>
  FROZEN.filter((part) => canonical(held[part]) !== canonical(next[part]));

/**
 * Sets a round up anew, as its next revision. Refuses, once its vote is open, any change of contests, styles and rules
 * of the vote, pots or areas: `parts` names them. Dates, languages and the rest may still change.
 */
export function configureCycle(
  known: {
    readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
    readonly openings: ReadonlyMap<string, unknown>;
  },
  cycle: Cycle,
  env: Env,
): Result<readonly EntryIn<typeof cycleKinds>[], Refusal<'cycle.vote-open'>> {
  const held = known.cycles.get(cycle.id);
  if (held && known.openings.has(cycle.id)) {
    const parts = frozenChanges(held.cycle, cycle);
    if (parts.length > 0) return refuse('cycle.vote-open', { parts: parts.join(', ') });
  }
  const data = { revision: (held?.revision ?? 0) + 1, cycle };
  return accept([stamp(env, { kind: 'cycle.configured' as const, version: 4, subject: cycle.id, data })]);
}
