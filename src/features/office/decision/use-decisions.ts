import { useMemo } from 'preact/hooks';
import {
  type DecisionRevision,
  decisionsOf,
  isSettled,
  proposalKey,
} from '../../../domain/outcome/decision-standing.ts';
import type { Verdict } from '../../../domain/outcome/decision.ts';
import { type ResultReading, usePublishedResult } from '../count-room/published-result.ts';
import { useCycle, useOffice } from '../office-context.ts';
import type { Elsewhere } from './decision-draft.ts';
import { type VoteOutcome, voteOutcomeOf } from './vote-outcome.ts';

/** The formal decisions of the round as they stand, in the order they were taken. */
export function useDecisions(): readonly DecisionRevision[] {
  const { state } = useOffice();
  const { id } = useCycle();
  return useMemo(() => decisionsOf(state.decisions, id), [state.decisions, id]);
}

/** How far the vote's word on every proposal has come to this screen. */
export type OutcomeReading =
  | Exclude<ResultReading, { step: 'there' }>
  | { readonly step: 'newer' }
  | { readonly step: 'there'; readonly outcome: VoteOutcome };

/**
 * The published result as a board meets it: the one that stands, or that of a certain count. `newer`: published by a program
 * that says more than this one can read.
 */
export function useOutcome(of?: string): OutcomeReading {
  const reading = usePublishedResult(of);
  const there = reading.step === 'there' ? reading : undefined;
  const outcome = useMemo(
    () => there && voteOutcomeOf(there.file, there.count.id, there.digest),
    // The file is read once for each digest.
    // oxlint-disable-next-line react/exhaustive-deps
    [there?.digest],
  );
  if (reading.step !== 'there') return reading;
  return outcome ? { step: 'there', outcome } : { step: 'newer' };
}

/** What other decisions than this one say of the proposals: settled before put off. */
export function elsewhereOf(decisions: readonly DecisionRevision[], own: string): Elsewhere {
  const found = new Map<string, Verdict>();
  for (const { about, annulled, decision, proposals } of decisions) {
    if (about !== 'outcome' || annulled || decision === own) continue;
    for (const each of proposals) {
      const key = proposalKey(each);
      const held = found.get(key);
      if (held === undefined || !isSettled({ verdict: held })) found.set(key, each.verdict);
    }
  }
  return found;
}
