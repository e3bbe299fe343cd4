import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import { dayOf } from '../../../i18n/format.ts';
import { isOn } from '../verify-ready.ts';

/** A round's events as a facilitator looks for one: today's, those to come, those that have been (the latest first). */
export type EventGroups = {
  readonly today: readonly PlannedStreetEvent[];
  readonly ahead: readonly PlannedStreetEvent[];
  readonly past: readonly PlannedStreetEvent[];
};

/** Sorts events, soonest first, by the day where the municipality is. */
export function groupEvents(
  events: readonly PlannedStreetEvent[],
  now: string,
  timeZone: string,
): EventGroups {
  const day = dayOf(now, timeZone);
  const today = events.filter(({ plan }) => isOn(plan, day, timeZone));
  const ahead = events.filter(({ plan }) => dayOf(plan.starts, timeZone) > day);
  const past = events.filter(({ plan }) => dayOf(plan.ends, timeZone) < day).toReversed();
  return { today, ahead, past };
}
