import type { CycleId } from '../../../domain/log/ids.ts';
import {
  heldEvents,
  type PlannedStreetEvent,
  type StreetEvent,
} from '../../../domain/meeting/street-event.ts';

/** The ballot points of a round that are held, soonest first. */
export const ballotPoints = (
  events: ReadonlyMap<string, StreetEvent>,
  cycle: CycleId,
): readonly PlannedStreetEvent[] =>
  heldEvents(events, cycle).filter(({ plan }) => plan.kind === 'ballot-point');
