import { type Env, stamp } from '../log/entry.ts';
import { StreetEventId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  CANCEL_REASON_MAX,
  type Plan,
  type PlannedStreetEvent,
  revisionOf,
  STREET_EVENT_NAME_MAX,
  STREET_EVENT_PLACE_MAX,
  type StreetEvent,
  type StreetEventEntry,
  whyCancelled,
} from './street-event.ts';

type FaultyPlan = Refusal<
  'event.no-name' | 'event.name-too-long' | 'event.place-too-long' | 'event.ends-before-it-starts'
>;

export type PlanRefusal = FaultyPlan | Refusal<'event.unchanged' | 'event.point-stays'>;

/** Plans a street event under the id given. Refuses an empty or too long name, and an end that is not after the start. */
export function planStreetEvent(
  command: { readonly event: StreetEventId; readonly plan: Plan },
  env: Env,
): Result<readonly StreetEventEntry[], FaultyPlan> {
  const { event, plan } = command;
  const fault = faultIn(plan);
  if (fault) return fault;
  return accept([stamp(env, { kind: 'event.planned' as const, version: 2, subject: event, data: plan })]);
}

/**
 * Plans an event anew: another day, place or name. Refuses what `planStreetEvent` refuses, a plan in which nothing is
 * new, and to make a ballot point of something else or something else of it: what a point owes the count must not
 * vanish with a word.
 */
export function replanStreetEvent(
  standing: PlannedStreetEvent,
  plan: Omit<Plan, 'cycle' | 'revision'>,
  env: Env,
): Result<readonly StreetEventEntry[], PlanRefusal> {
  const { cycle } = standing.plan;
  const next: Plan = { ...plan, cycle, revision: revisionOf(standing.plan) + 1 };
  const fault = faultIn(next);
  if (fault) return fault;
  if (saysTheSame(standing.plan, next)) return refuse('event.unchanged');
  if ((next.kind === 'ballot-point') !== (standing.plan.kind === 'ballot-point'))
    return refuse('event.point-stays');
  const event = StreetEventId.parse(standing.id);
  return accept([stamp(env, { kind: 'event.planned' as const, version: 2, subject: event, data: next })]);
}

const saysTheSame = (a: Plan, b: Plan): boolean =>
  (['name', 'place', 'area', 'starts', 'ends', 'kind'] as const).every((part) => a[part] === b[part]);

function faultIn(plan: Plan) {
  if (plan.name.trim() === '') return refuse('event.no-name');
  if (plan.name.length > STREET_EVENT_NAME_MAX)
    return refuse('event.name-too-long', { most: STREET_EVENT_NAME_MAX });
  if (plan.place.length > STREET_EVENT_PLACE_MAX)
    return refuse('event.place-too-long', { most: STREET_EVENT_PLACE_MAX });
  if (plan.ends <= plan.starts) return refuse('event.ends-before-it-starts');
  return undefined;
}

export type CancelRefusal = Refusal<'cancel.no-reason' | 'cancel.reason-too-long'>;

/** Cancels an event, for a reason that those who would have come may read. What it has gathered stays as it is. */
export function cancelStreetEvent(
  standing: StreetEvent,
  said: string,
  env: Env,
): Result<readonly StreetEventEntry[], CancelRefusal> {
  const reason = said.trim();
  if (reason === '') return refuse('cancel.no-reason');
  if (reason.length > CANCEL_REASON_MAX) return refuse('cancel.reason-too-long', { most: CANCEL_REASON_MAX });
  const data = { revision: nextWord(standing), reason };
  return accept([stamp(env, { kind: 'event.cancelled' as const, version: 1, subject: standing.id, data })]);
}

/** Lets a cancelled event take place after all; nothing of one that does anyway. */
export function resumeStreetEvent(standing: StreetEvent, env: Env): readonly StreetEventEntry[] {
  if (whyCancelled(standing) === undefined) return [];
  const data = { revision: nextWord(standing) };
  return [stamp(env, { kind: 'event.resumed' as const, version: 1, subject: standing.id, data })];
}

const nextWord = ({ word }: StreetEvent): number => (word?.revision ?? 0) + 1;

/** Closes an event for this tablet. Nothing is refused: a late idea is better than a lost one. */
export function closeStreetEvent(event: StreetEventId, env: Env): readonly StreetEventEntry[] {
  return [stamp(env, { kind: 'event.closed' as const, version: 1, subject: event, data: {} })];
}
