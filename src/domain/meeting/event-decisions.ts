import { type Env, stamp } from '../log/entry.ts';
import type { StreetEventId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type Plan,
  STREET_EVENT_NAME_MAX,
  STREET_EVENT_PLACE_MAX,
  type StreetEventEntry,
} from './street-event.ts';

export type PlanRefusal = Refusal<
  'event.no-name' | 'event.name-too-long' | 'event.place-too-long' | 'event.ends-before-it-starts'
>;

/** Plans a street event under the id given. Refuses an empty or too long name, and an end that is not after the start. */
export function planStreetEvent(
  command: { readonly event: StreetEventId; readonly plan: Plan },
  env: Env,
): Result<readonly StreetEventEntry[], PlanRefusal> {
  const { event, plan } = command;
  if (plan.name.trim() === '') return refuse('event.no-name');
  if (plan.name.length > STREET_EVENT_NAME_MAX)
    return refuse('event.name-too-long', { most: STREET_EVENT_NAME_MAX });
  if (plan.place.length > STREET_EVENT_PLACE_MAX)
    return refuse('event.place-too-long', { most: STREET_EVENT_PLACE_MAX });
  if (plan.ends <= plan.starts) return refuse('event.ends-before-it-starts');
  return accept([stamp(env, { kind: 'event.planned' as const, version: 1, subject: event, data: plan })]);
}

/** Closes an event for this tablet. Nothing is refused: a late idea is better than a lost one. */
export function closeStreetEvent(event: StreetEventId, env: Env): readonly StreetEventEntry[] {
  return [stamp(env, { kind: 'event.closed' as const, version: 1, subject: event, data: {} })];
}
