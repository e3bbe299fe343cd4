import type { CycleId } from '../../../domain/log/ids.ts';
import {
  plannedEvents,
  type PlannedStreetEvent,
  type StreetEvent,
} from '../../../domain/meeting/street-event.ts';

/** The ballot points of a round, soonest first. */
export const ballotPoints = (
  events: ReadonlyMap<string, StreetEvent>,
  cycle: CycleId,
): readonly PlannedStreetEvent[] =>
  plannedEvents(events, cycle).filter(({ plan }) => plan.kind === 'ballot-point');
