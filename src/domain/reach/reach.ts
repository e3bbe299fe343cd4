import type { Area } from '../cycle/area.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { State } from '../log/state.ts';
import { heldEvents } from '../meeting/street-event.ts';
import type { Shown } from './hide-few.ts';
import {
  byArea,
  byChannel,
  type Channel,
  CHANNELS,
  ELSEWHERE,
  ideasMet,
  type Met,
  visitsMet,
  WHOLE,
} from './met.ts';

/** What shows that somebody took part: an idea left, a visitor counted at a street event, a voter. */
export const MEASURES = ['ideas', 'visits', 'votes'] as const;
export type Measure = (typeof MEASURES)[number];

/** People by measure; undefined where it is not known of this row. */
export type Reached = Readonly<Record<Measure, Shown | undefined>>;

export type AreaReach = {
  readonly area: Area;
  /** How deep it lies in the tree of areas: 0 at the top. */
  readonly depth: number;
  /** Its residents; those of its parts together where only they are known. */
  readonly population: number | undefined;
  /** Here and in every part of it. */
  readonly reached: Reached;
};

/** One way of meeting people, and what came by it. */
export type ChannelReach = {
  readonly channel: Channel;
  /** Street events of the kind that have begun. */
  readonly events: number;
  readonly reached: Reached;
};

export type Reach = {
  readonly population: number | undefined;
  readonly whole: Reached;
  /** The areas as a tree laid flat, each after what it is a part of. */
  readonly areas: readonly AreaReach[];
  /** What belongs to no area of the round. */
  readonly elsewhere: Reached;
  /** The ways that were used, in the order of the list of kinds. */
  readonly channels: readonly ChannelReach[];
};

/** Who voted, as it is published with a result: the one thing that may be known of it. */
export type PublishedTurnout = {
  readonly voters: number;
  readonly areas: readonly { readonly area: string; readonly all: number | null }[];
};

export type ReachInput = {
  readonly cycle: Cycle;
  readonly state: Pick<State, 'ideas' | 'events' | 'attendance'>;
  /** What the reader may see: of the rest there would be noughts that are not true. */
  readonly may: { readonly ideas: boolean; readonly visits: boolean };
  /** Undefined until a result is public: before that nothing is said of who voted. */
  readonly turnout: PublishedTurnout | undefined;
  readonly now: string;
};

/**
 * How many took part, by area and by channel, where few of them are hidden together with as many others as it takes (see
 * `hideFew`). Voters stand as they are published; they belong to no channel.
 */
export function reachOf({ cycle, state, may, turnout, now }: ReachInput): Reach {
  const { areas } = cycle;
  const ideas = may.ideas ? ideasMet(cycle, state) : undefined;
  const visits = may.visits ? visitsMet(cycle, state) : undefined;
  const voters = new Map<string, Shown>(turnout?.areas.map(({ area, all }) => [area, all ?? 'hidden']));
  const inAreas = tables(ideas, visits, (met) => byArea(areas, met));
  const inChannels = tables(ideas, visits, byChannel);
  const used = new Set([...(ideas ?? []), ...(visits ?? [])].map(({ channel }) => channel));
  const begun = heldEvents(state.events, cycle.id).filter(({ plan }) => plan.starts <= now);
  const eventsOf = (channel: Channel) => begun.filter(({ plan }) => plan.kind === channel).length;
  return {
    population: populationOf(areas, undefined),
    whole: { ...inAreas(WHOLE), votes: turnout?.voters },
    areas: flatTree(areas, undefined, 0).map(({ area, depth }) => ({
      area,
      depth,
      population: populationOf(areas, area),
      reached: { ...inAreas(area.id), votes: voters.get(area.id) },
    })),
    elsewhere: { ...inAreas(ELSEWHERE), votes: undefined },
    channels: CHANNELS.filter((channel) => used.has(channel) || eventsOf(channel) > 0).map((channel) => ({
      channel,
      events: eventsOf(channel),
      reached: { ...inChannels(channel), votes: undefined },
    })),
  };
}

type Table = ReadonlyMap<string, Shown>;

/** A row of two tables that are worked out apart. */
function tables(
  ideas: readonly Met[] | undefined,
  visits: readonly Met[] | undefined,
  tableOf: (met: readonly Met[]) => Table,
): (key: string) => Omit<Reached, 'votes'> {
  const table = { ideas: ideas && tableOf(ideas), visits: visits && tableOf(visits) };
  return (key) => ({ ideas: table.ideas?.get(key), visits: table.visits?.get(key) });
}

function flatTree(
  areas: readonly Area[],
  parent: string | undefined,
  depth: number,
): readonly Pick<AreaReach, 'area' | 'depth'>[] {
  return areas
    .filter((area) => area.parent === parent)
    .flatMap((area) => [{ area, depth }, ...flatTree(areas, area.id, depth + 1)]);
}

/** An area's residents, else those of its parts where all are known; without an area, those of all at the top. */
function populationOf(areas: readonly Area[], area: Area | undefined): number | undefined {
  if (area?.population !== undefined) return area.population;
  const parts = areas.filter(({ parent }) => parent === area?.id).map((part) => populationOf(areas, part));
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
}

/** People per 1,000 residents; undefined where either number is hidden or not known. */
export const perThousand = (people: Shown | undefined, population: number | undefined): number | undefined =>
  typeof people === 'number' && population ? (people / population) * 1000 : undefined;
