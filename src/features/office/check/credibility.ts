import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { heldEvents, type StreetEventKind } from '../../../domain/meeting/street-event.ts';
import { decisionsOf } from '../../../domain/outcome/decision-standing.ts';
import { dayOf } from '../../../i18n/format.ts';
import { allMoney } from '../cycle/money.ts';

/** Ways of meeting in which residents talk with one another and work something out, not only leave something. */
const TALKS: ReadonlySet<StreetEventKind> = new Set<StreetEventKind>([
  'open-meeting',
  'open-space',
  'consultation',
  'focus-group',
  'citizen-panel',
  'matchmaking',
  'cafe',
  'brainstorm',
  'citizen-jury',
  'storytelling',
  'safety-walk',
  'complex-issue-dialogue',
]);

/** Agenda 2030: poverty, health, learning, equality between the sexes and between people, communities, trust. */
const SOCIAL_GOALS: readonly number[] = [1, 3, 4, 5, 10, 11, 16];

/** What is known that bears on whether a round can be believed in. */
export type Evidence = {
  readonly round: Cycle['round'];
  /** In whole units of the currency, all pots together. */
  readonly money: number;
  /** The board that set the money aside; undefined while no decision about it is written down. */
  readonly fundedBy: string | undefined;
  /** The elected board that stands behind the round. */
  readonly assembly: string | undefined;
  readonly criteria: number;
  /** How many of them serve a goal of social sustainability or public health. */
  readonly grounded: number;
  readonly talks: number;
  /** Those of them on days on which ideas are worked on. */
  readonly coCreation: number;
  /** Decisions about the outcome that stand. */
  readonly outcomes: number;
  /** Whether the decision and the follow-up have their days. */
  readonly promisesAnswer: boolean;
};

/** The evidence for the four conditions and the five criteria, from what is in the log. */
export function evidenceOf(state: State, cycle: Cycle): Evidence {
  const decisions = decisionsOf(state.decisions, cycle.id).filter(({ annulled }) => !annulled);
  const funding = decisions.find(({ about }) => about === 'resources');
  const fundedBy = cycle.resourceDecision?.board ?? funding?.by.board;
  const talks = heldEvents(state.events, cycle.id).filter(({ plan }) => TALKS.has(plan.kind));
  const worksOn = (day: string) =>
    cycle.phases.some(({ step, from, until }) => step === 'development' && from <= day && day <= until);
  const hasDays = (step: string) => cycle.phases.some((phase) => phase.step === step);
  return {
    round: cycle.round,
    money: allMoney(cycle),
    fundedBy,
    assembly: decisions[0]?.by.board ?? fundedBy,
    criteria: cycle.criteria.length,
    grounded: cycle.criteria.filter(({ goals }) => goals.some((goal) => SOCIAL_GOALS.includes(goal))).length,
    talks: talks.length,
    coCreation: talks.filter(({ plan }) => worksOn(dayOf(plan.starts, cycle.timeZone))).length,
    outcomes: decisions.filter(({ about }) => about === 'outcome').length,
    promisesAnswer: hasDays('decision') && hasDays('follow-up'),
  };
}
