import { type Area, leaves, withDescendants } from '../../domain/cycle/area.ts';
import { contestsAround, type Cycle } from '../../domain/cycle/cycle.ts';
import type { AreaId } from '../../domain/log/ids.ts';

/** The areas of a round as they are asked about at one street event. */
export type AreasAround = {
  /** The planning area: the smallest one with a vote of its own that holds the event. */
  readonly around: Area | undefined;
  /** Its parts, the one where we stand first. */
  readonly near: readonly Area[];
  /** The parts of all other areas, in the order of the round. */
  readonly far: readonly Area[];
};

/** Sorts a round's areas by nearness to the area of an event. */
export function areasAround(cycle: Cycle, here: AreaId): AreasAround {
  const around = planningArea(cycle, here);
  const within: ReadonlySet<AreaId> = around ? withDescendants(cycle.areas, around.id) : new Set<AreaId>();
  const parts = leaves(cycle.areas).filter((area) => area.id !== around?.id);
  const near = parts.filter((area) => within.has(area.id));
  return {
    around,
    near: [...near.filter((area) => area.id === here), ...near.filter((area) => area.id !== here)],
    far: parts.filter((area) => !within.has(area.id)),
  };
}

/** With a vote that holds the event's area, the smallest such; else the area's parent, or itself at the top. */
function planningArea(cycle: Cycle, here: AreaId): Area | undefined {
  const size = (id: AreaId) => withDescendants(cycle.areas, id).size;
  const holding = contestsAround(cycle, here)
    .map((contest) => contest.area)
    .filter((id) => withDescendants(cycle.areas, id).has(here))
    .sort((a, b) => size(a) - size(b));
  const self = cycle.areas.find((area) => area.id === here);
  const id = holding[0] ?? self?.parent ?? here;
  return cycle.areas.find((area) => area.id === id);
}

/** The money of an area and all areas below it, in whole units of the round's currency. */
export function moneyOf(cycle: Cycle, area: AreaId): number {
  const within = withDescendants(cycle.areas, area);
  return cycle.pots.reduce((sum, pot) => (within.has(pot.area) ? sum + pot.amount : sum), 0);
}
