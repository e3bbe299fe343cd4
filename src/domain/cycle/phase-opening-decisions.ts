import { type Idea } from '../ideas/idea.ts';
import { type Env, stamp } from '../log/entry.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { StreetEvent } from '../meeting/street-event.ts';
import type { ConfiguredCycle } from './cycle.ts';
import {
  type OpenedStep,
  type PhaseOpening,
  type PhaseOpeningEntry,
  phaseOpeningOf,
} from './phase-opening.ts';
import { type Safeguard, type SafeguardName, SAFEGUARDS, safeguardOf } from './safeguard.ts';

export type OpenPhaseRefusal =
  | Refusal<'phase.already-open' | 'phase.no-way-in' | 'phase.no-criteria'>
  | (Refusal<'phase.no-safeguard'> & { readonly about: SafeguardName });

/** What is known that bears on opening a step. */
export type BeforePhase = {
  readonly configured: ConfiguredCycle;
  readonly phaseOpenings: ReadonlyMap<string, PhaseOpening>;
  readonly safeguards: ReadonlyMap<string, Safeguard>;
  readonly events: ReadonlyMap<string, StreetEvent>;
  readonly ideas: ReadonlyMap<string, Idea>;
};

/**
 * Opens a step. Ideas need the three texts that somebody adopts, and a way in: a street event, or ideas that are here
 * already. The development needs criteria. Areas, languages and ages every set-up has. Refuses a step that is open.
 */
export function openPhase(
  known: BeforePhase,
  step: OpenedStep,
  env: Env,
): Result<readonly PhaseOpeningEntry[], OpenPhaseRefusal> {
  const [refusal] = obstaclesToPhase(known, step);
  if (refusal) return { ok: false, refusal };
  const { cycle, revision } = known.configured;
  const data = { cycle: cycle.id, step, revision };
  return accept([stamp(env, { kind: 'phase.opened' as const, version: 1, subject: cycle.id, data })]);
}

/** Everything that `openPhase` would refuse, as one list to work through; empty when the step can be opened. */
export function obstaclesToPhase(known: BeforePhase, step: OpenedStep): readonly OpenPhaseRefusal[] {
  const { cycle } = known.configured;
  if (phaseOpeningOf(known.phaseOpenings, cycle.id, step)) return [refuse('phase.already-open').refusal];
  if (step === 'development') return cycle.criteria.length === 0 ? [refuse('phase.no-criteria').refusal] : [];
  const missing = SAFEGUARDS.filter((about) => !safeguardOf(known.safeguards, cycle.id, about));
  return [
    ...missing.map((about) => ({ ...refuse('phase.no-safeguard').refusal, about })),
    ...(hasWayIn(known) ? [] : [refuse('phase.no-way-in').refusal]),
  ];
}

const hasWayIn = ({ configured, events, ideas }: BeforePhase): boolean =>
  [...events.values()].some(({ plan }) => plan?.cycle === configured.cycle.id) ||
  hasIdeas(ideas, configured.cycle.id);

/** Whether any idea has come in to a cycle: then its ideas are open, whoever said so or did not. */
export function hasIdeas(ideas: ReadonlyMap<string, Idea>, cycle: string): boolean {
  for (const idea of ideas.values()) if (idea.cycle === cycle) return true;
  return false;
}
