import type { Area } from '../cycle/area.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { State } from '../log/state.ts';
import { STREET_EVENT_KINDS } from '../meeting/street-event.ts';
import { type Branch, hideFew, type Shown } from './hide-few.ts';

/** Some people, where they are counted, and how they were met. */
export type Met = {
  readonly people: number;
  /** Undefined where the round has no such area, or none is named. */
  readonly area: string | undefined;
  readonly channel: Channel;
};

/** Every kind of street event; and last `none`: at no event, but typed in or read from a file. */
export const CHANNELS = [...STREET_EVENT_KINDS, 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

type Streets = Pick<State, 'ideas' | 'events' | 'attendance'>;

/** Everybody who left an idea: in the area that it names, else in that of the event it was left at. */
export function ideasMet(cycle: Cycle, state: Streets): readonly Met[] {
  return [...state.ideas.values()]
    .filter((idea) => idea.cycle === cycle.id)
    .map(({ area, event }) => {
      const plan = event === undefined ? undefined : state.events.get(event)?.plan;
      return { people: 1, area: area ?? plan?.area, channel: plan?.kind ?? 'none' };
    });
}

/** The visitors counted at the round's events. */
export function visitsMet(cycle: Cycle, state: Streets): readonly Met[] {
  return [...state.attendance.values()].flatMap(({ event, visitors }) => {
    const plan = state.events.get(event)?.plan;
    return plan?.cycle === cycle.id ? [{ people: visitors, area: plan.area, channel: plan.kind }] : [];
  });
}

/** The key of all areas together, and of what lies in none; no area's id has such signs. */
export const WHOLE = ' whole';
export const ELSEWHERE = ' elsewhere';

/** How many were met in every area with its parts, few of them hidden. */
export function byArea(areas: readonly Area[], met: readonly Met[]): ReadonlyMap<string, Shown> {
  const known = new Set<string>(areas.map(({ id }) => id));
  const own = sums(met, ({ area }) => (area !== undefined && known.has(area) ? area : ELSEWHERE));
  const branchesOf = (parent: string | undefined): readonly Branch[] =>
    areas
      .filter((area) => area.parent === parent)
      .map(({ id }) => ({ key: id, own: own.get(id) ?? 0, below: branchesOf(id) }));
  const elsewhere = { key: ELSEWHERE, own: own.get(ELSEWHERE) ?? 0, below: [] };
  return hideFew({ key: WHOLE, own: 0, below: [...branchesOf(undefined), elsewhere] });
}

/** How many were met in every way that anybody was met in, few of them hidden. */
export function byChannel(met: readonly Met[]): ReadonlyMap<string, Shown> {
  const own = sums(met, ({ channel }) => channel);
  return hideFew({
    key: WHOLE,
    own: 0,
    below: CHANNELS.map((key) => ({ key, own: own.get(key) ?? 0, below: [] })),
  });
}

function sums(met: readonly Met[], keyOf: (met: Met) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const each of met) found.set(keyOf(each), (found.get(keyOf(each)) ?? 0) + each.people);
  return found;
}
