import * as z from 'zod/mini';
import { Instant, stands } from '../log/entry.ts';
import { AreaId, CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** The methods of meeting people that SKR's guides name; one list everywhere. */
export const STREET_EVENT_KINDS = [
  'street-stall',
  'library-table',
  'school-visit',
  'open-meeting',
  'information-meeting',
  'open-space',
  'consultation',
  'focus-group',
  'citizen-panel',
  'matchmaking',
  'cafe',
  'brainstorm',
  'citizen-jury',
  'map',
  'tent',
  'storytelling',
  'safety-walk',
  'complex-issue-dialogue',
  'social-media',
  'ballot-point',
] as const;
export const StreetEventKind = z.enum(STREET_EVENT_KINDS);
export type StreetEventKind = z.infer<typeof StreetEventKind>;

export const STREET_EVENT_NAME_MAX = 120;
export const STREET_EVENT_PLACE_MAX = 200;

const Plan = z.strictObject({
  cycle: CycleId,
  name: z.string().check(z.minLength(1), z.maxLength(STREET_EVENT_NAME_MAX)),
  place: z.string().check(z.maxLength(STREET_EVENT_PLACE_MAX)),
  area: AreaId,
  starts: Instant,
  ends: Instant,
  kind: StreetEventKind,
});
export type Plan = z.infer<typeof Plan>;

export const streetEventKinds = {
  'event.planned': kind({
    data: Plan,
    writers: ['coordinator', 'server'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
  }),
  /** A tablet packed up. Others may still be collecting: what arrives afterwards is taken and flagged. */
  'event.closed': kind({
    data: z.strictObject({}),
    writers: ['device', 'coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
  }),
};

export type StreetEventEntry = EntryIn<typeof streetEventKinds>;

/** A meeting with residents. Without a `plan` only its closing is known yet. */
export type StreetEvent = {
  readonly id: string;
  readonly plan?: Plan;
  /** The entry that planned it. */
  readonly entry?: string;
  /** By author: when each tablet said that it was done. */
  readonly closings: ReadonlyMap<string, Instant>;
};
export type PlannedStreetEvent = StreetEvent & { readonly plan: Plan };

export function applyStreetEvent(events: Map<string, StreetEvent>, entry: StreetEventEntry): void {
  const id = entry.subject;
  const held: StreetEvent = events.get(id) ?? { id, closings: new Map() };
  if (entry.kind === 'event.planned') {
    if (stands(held.entry, entry.id)) events.set(id, { ...held, plan: entry.data, entry: entry.id });
    return;
  }
  const earlier = held.closings.get(entry.author);
  const at = earlier !== undefined && earlier < entry.at ? earlier : entry.at;
  events.set(id, { ...held, closings: new Map(held.closings).set(entry.author, at) });
}

/** The events of a cycle that have a plan, soonest first. */
export function plannedEvents(
  events: ReadonlyMap<string, StreetEvent>,
  cycle: CycleId,
): readonly PlannedStreetEvent[] {
  return [...events.values()]
    .filter((event): event is PlannedStreetEvent => event.plan?.cycle === cycle)
    .sort((a, b) =>
      a.plan.starts < b.plan.starts ? -1 : a.plan.starts > b.plan.starts ? 1 : a.id < b.id ? -1 : 1,
    );
}
