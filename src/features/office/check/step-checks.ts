import { presentMembers } from '../../../domain/cycle/member.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type Phase, STEPS, type Step } from '../../../domain/cycle/phase.ts';
import { openSteps } from '../../../domain/cycle/phase-freeze.ts';
import { type OpenedStep, phaseOpeningOf } from '../../../domain/cycle/phase-opening.ts';
import { obstaclesToPhase, type OpenPhaseRefusal } from '../../../domain/cycle/phase-opening-decisions.ts';
import { SAFEGUARDS, type SafeguardName, safeguardOf } from '../../../domain/cycle/safeguard.ts';
import type { State } from '../../../domain/log/state.ts';
import { heldEvents } from '../../../domain/meeting/street-event.ts';
import { standingResult } from '../../../domain/outcome/count-standing.ts';
import type { Matter } from '../../../domain/outcome/decision.ts';
import { decisionsOf } from '../../../domain/outcome/decision-standing.ts';
import { obstaclesToOpening, type OpenVoteRefusal } from '../../../domain/vote/opening-decisions.ts';
import { type StepState, stepStateAt } from '../cycle-now.ts';
import type { PhaseState } from './phase-state.tsx';

/** Something that is missing before a step can begin as it should. */
export type Gap =
  | { readonly kind: 'safeguard'; readonly about: SafeguardName }
  | { readonly kind: 'decision'; readonly about: Matter }
  | { readonly kind: 'vote'; readonly obstacle: OpenVoteRefusal }
  | {
      readonly kind:
        | 'no-dates'
        | 'no-money'
        | 'no-criteria'
        | 'no-event'
        | 'no-assessor'
        | 'no-result'
        | 'no-purposes'
        | 'open-already';
    };

export type StepCheck = {
  readonly step: Step;
  readonly phases: readonly Phase[];
  readonly state: StepState;
  readonly gaps: readonly Gap[];
  /** Whether it is open, where somebody opens it. The vote has a page for that. */
  readonly phase?: PhaseState | undefined;
};

/** Every step of the round on a day (`YYYY-MM-DD`), in order, with what is missing for it. */
export function checkSteps(state: State, cycle: Cycle, today: string): readonly StepCheck[] {
  return STEPS.map((step) => {
    const phases = cycle.phases.filter((phase) => phase.step === step);
    // The preparation may lie behind a round before anybody opens Torg.
    const undated: readonly Gap[] =
      phases.length === 0 && step !== 'preparation' ? [{ kind: 'no-dates' }] : [];
    return {
      step,
      phases,
      state: stepStateAt(cycle.phases, step, today),
      gaps: [...undated, ...gapsOf(step, state, cycle)],
      phase: step === 'ideas' || step === 'development' ? phaseOf(step, state, cycle) : undefined,
    };
  });
}

function gapsOf(step: Step, state: State, cycle: Cycle): readonly Gap[] {
  switch (step) {
    case 'preparation':
      return undecided(state, cycle, 'participation');
    case 'frame':
      return when(cycle.purposes.length === 0, 'no-purposes');
    case 'invitation':
      return [
        ...when(
          cycle.pots.every(({ amount }) => amount === 0),
          'no-money',
        ),
        ...(cycle.resourceDecision ? [] : undecided(state, cycle, 'resources')),
        ...when(heldEvents(state.events, cycle.id).length === 0, 'no-event'),
      ];
    case 'ideas':
      return [
        ...SAFEGUARDS.filter((about) => !safeguardOf(state.safeguards, cycle.id, about)).map((about) => ({
          kind: 'safeguard' as const,
          about,
        })),
        ...when(cycle.criteria.length === 0, 'no-criteria'),
        ...needs('ideas', state, cycle).filter(({ kind }) => kind === 'no-event'),
      ];
    case 'development': {
      const assessors = presentMembers(state.members).filter(({ roles }) => roles.includes('assessor'));
      return [...needs('development', state, cycle), ...when(assessors.length === 0, 'no-assessor')];
    }
    case 'vote':
      return [
        ...obstacles(state, cycle),
        ...undecided(state, cycle, 'rules'),
        ...undecided(state, cycle, 'shortlist'),
      ];
    case 'decision':
      return when(standingResult(state.counts, cycle.id) === undefined, 'no-result');
    case 'delivery':
      return undecided(state, cycle, 'outcome');
    case 'follow-up':
      return [];
  }
}

/** Whether a step is open, could be, or waits for something that it needs. */
function phaseOf(step: OpenedStep, state: State, cycle: Cycle): PhaseState {
  const opening = phaseOpeningOf(state.phaseOpenings, cycle.id, step);
  if (opening) return { step, is: 'open', at: opening.at };
  if (openSteps(state, cycle.id)[step]) return { step, is: 'began' };
  return { step, is: needs(step, state, cycle).length === 0 ? 'ready' : 'waiting' };
}

/** What a step cannot be opened without. */
function needs(step: OpenedStep, state: State, cycle: Cycle): readonly Gap[] {
  const configured = state.cycles.get(cycle.id);
  return configured ? obstaclesToPhase({ configured, ...state }, step).map(gapOf) : [];
}

/** Whether a step cannot be opened while this is missing, or is only the worse for it. */
export const isNeeded = (step: Step, { kind }: Gap): boolean =>
  (step === 'ideas' && (kind === 'safeguard' || kind === 'no-event')) ||
  (step === 'development' && kind === 'no-criteria');

/** What hinders a step from being opened, as something that is missing. */
export function gapOf(refusal: OpenPhaseRefusal): Gap {
  switch (refusal.code) {
    case 'phase.no-safeguard':
      return { kind: 'safeguard', about: refusal.about };
    case 'phase.no-way-in':
      return { kind: 'no-event' };
    case 'phase.no-criteria':
      return { kind: 'no-criteria' };
    case 'phase.already-open':
      return { kind: 'open-already' };
  }
}

const when = (
  missing: boolean,
  kind: Exclude<Gap['kind'], 'safeguard' | 'decision' | 'vote'>,
): readonly Gap[] => (missing ? [{ kind }] : []);

function undecided({ decisions }: State, cycle: Cycle, about: Matter): readonly Gap[] {
  const taken = decisionsOf(decisions, cycle.id).some((each) => each.about === about && !each.annulled);
  return taken ? [] : [{ kind: 'decision', about }];
}

function obstacles(state: State, cycle: Cycle): readonly Gap[] {
  const configured = state.cycles.get(cycle.id);
  if (!configured || state.openings.has(cycle.id)) return [];
  return obstaclesToOpening({ configured, ...state }).map((obstacle) => ({ kind: 'vote', obstacle }));
}
