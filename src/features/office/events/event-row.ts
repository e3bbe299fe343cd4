import type { Cycle } from '../../../domain/cycle/cycle.ts';
import {
  changesOf,
  movedFrom,
  type PlannedStreetEvent,
  whyCancelled,
} from '../../../domain/meeting/street-event.ts';
import { areaName } from '../words/names.ts';
import { type EventFigures, NO_FIGURES } from './event-figures.ts';

/** A planned event in a list. */
export type EventRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
  readonly place: string;
  readonly starts: string;
  readonly ends: string;
  /** Why it does not take place; undefined of one that does. */
  readonly cancelled: string | undefined;
  readonly moved: boolean;
  /** How often what is said of it has changed. */
  readonly changes: number;
  readonly figures: EventFigures;
};

export function eventRow(
  event: PlannedStreetEvent,
  cycle: Cycle,
  figures: EventFigures = NO_FIGURES,
): EventRow {
  const { name, kind, area, place, starts, ends } = event.plan;
  return {
    id: event.id,
    name,
    kind,
    area: areaName(cycle, area) ?? area,
    place,
    starts,
    ends,
    cancelled: whyCancelled(event),
    moved: movedFrom(event) !== undefined,
    changes: changesOf(event),
    figures,
  };
}

/** Whether an event lies ahead, goes on, or is over. */
export function momentOf(event: Pick<EventRow, 'starts' | 'ends'>, now: string): 'ahead' | 'open' | 'over' {
  if (now < event.starts) return 'ahead';
  return now < event.ends ? 'open' : 'over';
}
