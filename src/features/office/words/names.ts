import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';

/** An area's name; undefined for none and for one that the round does not have. */
export const areaName = (cycle: Cycle, area: string | undefined): string | undefined =>
  cycle.areas.find((each) => each.id === area)?.name;

/** A street event's name; undefined for none and for one whose plan has not come. */
export const eventName = (state: State, event: string | undefined): string | undefined =>
  event === undefined ? undefined : state.events.get(event)?.plan?.name;
