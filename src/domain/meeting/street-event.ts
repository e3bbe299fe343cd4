import * as z from 'zod/mini';
import { Instant, stands } from '../log/entry.ts';
import { AreaId, CycleId } from '../log/ids.ts';
import { type EntryIn, kind, kindSince } from '../log/kind.ts';

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

export const CANCEL_REASON_MAX = 300;

const PlanV1 = z.strictObject({
  cycle: CycleId,
  name: z.string().check(z.minLength(1), z.maxLength(STREET_EVENT_NAME_MAX)),
  place: z.string().check(z.maxLength(STREET_EVENT_PLACE_MAX)),
  area: AreaId,
  starts: Instant,
  ends: Instant,
  kind: StreetEventKind,
});
const Plan = z.strictObject({
  ...PlanV1.shape,
  /** Counts up whenever the event is planned anew; the highest stands. Left out of the first plan. */
  revision: z.optional(z.int().check(z.gte(2))),
});
export type Plan = z.infer<typeof Plan>;

const revision = z.int().check(z.gte(1));
const everybody = ['device', 'coordinator', 'assessor', 'trustee', 'viewer'] as const;

export const streetEventKinds = {
  /** What, where and when; once more when it is moved. */
  'event.planned': kindSince({
    versions: [PlanV1, Plan],
    upcasts: [(data) => data],
    writers: ['coordinator', 'server'],
    readers: everybody,
  }),
  /** It does not take place. The highest revision of this and of `event.resumed` stands, whatever is said of the plan. */
  'event.cancelled': kind({
    data: z.strictObject({
      revision,
      reason: z.string().check(z.minLength(1), z.maxLength(CANCEL_REASON_MAX)),
    }),
    writers: ['coordinator'],
    readers: everybody,
  }),
  /** It takes place after all. */
  'event.resumed': kind({
    data: z.strictObject({ revision }),
    writers: ['coordinator'],
    readers: everybody,
  }),
  /** A tablet packed up. Others may still be collecting: what arrives afterwards is taken and flagged. */
  'event.closed': kind({
    data: z.strictObject({}),
    writers: ['device', 'coordinator'],
    readers: everybody,
  }),
};

export type StreetEventEntry = EntryIn<typeof streetEventKinds>;

/** One of the plans that an event has had. */
type Planned = { readonly plan: Plan; readonly entry: string; readonly at: Instant };

/** The last word on whether an event takes place; `reason` says why it does not. */
type Word = {
  readonly revision: number;
  readonly reason?: string;
  readonly entry: string;
  readonly at: Instant;
};

/** A meeting with residents. Without a `plan` only its closing, or that it is cancelled, is known yet. */
export type StreetEvent = {
  readonly id: string;
  readonly plan?: Plan;
  /** The entry that planned it. */
  readonly entry?: string;
  /** Every plan it has had, the one that stands last. */
  readonly plans?: readonly Planned[];
  /** Left out while nobody has cancelled it. */
  readonly word?: Word;
  /** By author: when each tablet said that it was done. */
  readonly closings: ReadonlyMap<string, Instant>;
};
export type PlannedStreetEvent = StreetEvent & { readonly plan: Plan };

export function applyStreetEvent(events: Map<string, StreetEvent>, entry: StreetEventEntry): void {
  const id = entry.subject;
  const held: StreetEvent = events.get(id) ?? { id, closings: new Map() };
  events.set(id, { ...held, ...changeOf(held, entry) });
}

function changeOf(held: StreetEvent, entry: StreetEventEntry): Partial<StreetEvent> {
  const { id, at } = entry;
  switch (entry.kind) {
    case 'event.planned': {
      const plans = [...(held.plans ?? []), { plan: entry.data, entry: id, at }].sort(inOrder);
      const last = plans.at(-1);
      return last ? { plan: last.plan, entry: last.entry, plans } : {};
    }
    case 'event.cancelled':
    case 'event.resumed': {
      const { word } = held;
      const { revision: by } = entry.data;
      const newer = !word || by > word.revision || (by === word.revision && stands(word.entry, id));
      return newer ? { word: { ...entry.data, entry: id, at } } : {};
    }
    case 'event.closed': {
      const earlier = held.closings.get(entry.author);
      const first = earlier !== undefined && earlier < at ? earlier : at;
      return { closings: new Map(held.closings).set(entry.author, first) };
    }
  }
}

/** The highest revision last; of two who moved it without knowing of each other the lower id, as everywhere. */
const inOrder = (a: Planned, b: Planned): number =>
  revisionOf(a.plan) - revisionOf(b.plan) || (stands(a.entry, b.entry) ? -1 : 1);

export const revisionOf = ({ revision: counted }: Plan): number => counted ?? 1;

/** Why an event does not take place; undefined of one that does. */
export const whyCancelled = ({ word }: Pick<StreetEvent, 'word'>): string | undefined => word?.reason;

/** Whether it is at another time or place than it was; a new name alone is no move. */
const isMove = (from: Plan, to: Plan): boolean =>
  from.starts !== to.starts || from.ends !== to.ends || from.place !== to.place || from.area !== to.area;

/** When and where it was to be before it was last moved; undefined of one that was not. */
export function movedFrom({ plan, plans = [] }: StreetEvent): Plan | undefined {
  return plan && plans.findLast((earlier) => isMove(earlier.plan, plan))?.plan;
}

/** What somebody else made of it at the same time, without knowing of the plan that stands. */
export function rivalPlan({ plan, plans = [] }: StreetEvent): Plan | undefined {
  const rival =
    plan && plans.findLast((each) => revisionOf(each.plan) === revisionOf(plan) && each.plan !== plan);
  return rival && revisionOf(rival.plan) > 1 ? rival.plan : undefined;
}

/** How often what is said of a planned event has changed: what calendars tell a newer word from an older by. */
export const changesOf = ({ plan, word }: PlannedStreetEvent): number =>
  revisionOf(plan) - 1 + (word?.revision ?? 0);

/** When the last word was said of where, when and whether it is: a tablet that has not called since does not know. */
export function lastChanged({ plans = [], word }: StreetEvent): Instant | undefined {
  return [plans.at(-1)?.at, word?.at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}

/** The events of a cycle that have a plan, soonest first; the cancelled ones, too. */
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

/** The events of a cycle that take place, soonest first. */
export const heldEvents = (
  events: ReadonlyMap<string, StreetEvent>,
  cycle: CycleId,
): readonly PlannedStreetEvent[] =>
  plannedEvents(events, cycle).filter((event) => whyCancelled(event) === undefined);
