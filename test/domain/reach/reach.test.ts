import { expect, test } from 'vitest';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import type { Idea } from '../../../src/domain/ideas/idea.ts';
import { AreaId, CycleId, StreetEventId } from '../../../src/domain/log/ids.ts';
import type { Attendance } from '../../../src/domain/meeting/attendance.ts';
import type { StreetEvent, StreetEventKind } from '../../../src/domain/meeting/street-event.ts';
import { furthestBehind } from '../../../src/domain/reach/behind.ts';
import { perThousand, reachOf, type ReachInput } from '../../../src/domain/reach/reach.ts';
import { EVENT, testCycle, testIdea } from '../values.ts';

/*
 * The round, worked out by hand.
 *
 *              residents  ideas                      visits
 *   Norr                  12 + 30 + 6 of its own     40 (the stall in Äng)
 *     Äng            800  12                         40
 *     Solberga     1,200  30                         0
 *   Söder
 *     Stensjön     2,000  9 at the school, 1 named   15 (the school)
 *   nowhere               7 (an area since removed)
 *   together       4,000  65                         55
 *
 * Ideas per 1,000: Äng 12/0.8 = 15; Solberga 30/1.2 = 25; Norr 48/2 = 24; Stensjön 10/2 = 5; all 65/4 = 16.25.
 * Under the whole: Stensjön, which needs 16.25 * 2 = 32.5, so 33 - 10 = 23 more; and Äng, 16.25 * 0.8 = 13, so 1 more.
 * Visits per 1,000: Äng 50, Solberga 0, Stensjön 7.5, all 13.75. Under the whole: Solberga needs 16.5, so 17;
 * Stensjön 27.5, so 28 - 15 = 13.
 * Channels: the stall gave Äng's 12 ideas and 40 visits, the school 9 ideas and 15 visits, and 44 came by neither.
 */
const base = testCycle();
const cycle = Cycle.parse({
  ...base,
  areas: base.areas.map((area) => ({
    ...area,
    ...{ ang: { population: 800 }, solberga: { population: 1200 }, stensjon: { population: 2000 } }[
      String(area.id)
    ],
  })),
});

const EVENTS: Readonly<Record<string, StreetEventId>> = {
  stall: EVENT,
  school: StreetEventId.parse('33333333-3333-4333-8333-333333333333'),
};

const event = (name: string, kind: StreetEventKind, area: string, starts: string): [string, StreetEvent] => [
  EVENTS[name] ?? name,
  {
    id: EVENTS[name] ?? name,
    plan: {
      cycle: cycle.id,
      name,
      place: '',
      area: AreaId.parse(area),
      kind,
      starts,
      ends: starts,
    },
    closings: new Map(),
  },
];

let made = 0;
type Left = { area?: string; at?: string; cycle?: CycleId };
const ideas = (count: number, { area, at, cycle: other }: Left): [string, Idea][] =>
  Array.from({ length: count }, () => {
    const id = `idea ${(made += 1)}`;
    const { area: _area, event: _event, ...plain } = testIdea();
    const idea: Idea = {
      ...plain,
      ...(area !== undefined && { area: AreaId.parse(area) }),
      ...(at !== undefined && { event: EVENTS[at] ?? EVENT }),
      ...(other && { cycle: other }),
      id,
      entry: id,
      author: 'device:x',
      at: '2026-05-12T12:00:00.000Z',
    };
    return [id, idea];
  });

const visits = (name: string, visitors: number): [string, Attendance] => [
  name,
  { event: EVENTS[name] ?? name, author: 'device:x', visitors },
];

const round = (over: Partial<ReachInput> = {}): ReachInput => ({
  cycle,
  state: {
    events: new Map([
      event('stall', 'street-stall', 'ang', '2026-05-01T08:00:00.000Z'),
      event('school', 'school-visit', 'stensjon', '2026-05-02T08:00:00.000Z'),
      event('later', 'open-meeting', 'norr', '2026-09-02T08:00:00.000Z'),
    ]),
    ideas: new Map([
      ...ideas(12, { area: 'ang', at: 'stall' }),
      ...ideas(30, { area: 'solberga' }),
      ...ideas(6, { area: 'norr' }),
      ...ideas(9, { at: 'school' }),
      ...ideas(1, { area: 'stensjon' }),
      ...ideas(7, { area: 'gone' }),
      ...ideas(50, { area: 'ang', cycle: CycleId.parse('99999999-9999-4999-8999-999999999999') }),
    ]),
    attendance: new Map([visits('stall', 40), visits('school', 15)]),
  },
  may: { ideas: true, visits: true },
  turnout: undefined,
  now: '2026-06-01T08:00:00.000Z',
  ...over,
});

test('ideas and visits are summed per area with its parts, and per 1,000 residents', () => {
  const reach = reachOf(round());
  const rows = reach.areas.map(({ area, depth, population, reached }) => [
    area.id,
    depth,
    population,
    reached.ideas,
    perThousand(reached.ideas, population),
    reached.visits,
    perThousand(reached.visits, population),
  ]);
  expect(rows).toEqual([
    ['norr', 0, 2000, 48, 24, 40, 20],
    ['ang', 1, 800, 12, 15, 40, 50],
    ['solberga', 1, 1200, 30, 25, 0, 0],
    ['soder', 0, 2000, 10, 5, 15, 7.5],
    ['stensjon', 1, 2000, 10, 5, 15, 7.5],
  ]);
  expect(reach.whole).toEqual({ ideas: 65, visits: 55, votes: undefined });
  expect(reach.elsewhere).toEqual({ ideas: 7, visits: 0, votes: undefined });
  expect(reach.population).toBe(4000);
});

test('a channel is the kind of the event, and what came at none stands last', () => {
  const { channels } = reachOf(round());
  expect(
    channels.map(({ channel, events, reached }) => [channel, events, reached.ideas, reached.visits]),
  ).toEqual([
    ['street-stall', 1, 12, 40],
    ['school-visit', 1, 9, 15],
    ['none', 0, 44, 0],
  ]);
});

test('the areas furthest behind are named with what is missing to come level', () => {
  const reach = reachOf(round());
  const named = (measure: 'ideas' | 'visits') =>
    furthestBehind(reach, measure).map(({ row, rate, missing }) => [row.area.id, rate, missing]);
  expect(named('ideas')).toEqual([
    ['stensjon', 5, 23],
    ['ang', 15, 1],
  ]);
  expect(named('visits')).toEqual([
    ['solberga', 0, 17],
    ['stensjon', 7.5, 13],
  ]);
});

test('few are hidden in areas and channels, and named as behind only where four of them would be, too', () => {
  // 3 in Äng are hidden, and 30 in Solberga with them; together 33, and 43 with Stensjön's 10: 10.75 per 1,000.
  // Four of 800 are 5 per 1,000: behind, whatever they are. Solberga's hidden number is not compared.
  const { state } = round();
  const reach = reachOf(
    round({
      state: {
        ...state,
        ideas: new Map([
          ...ideas(3, { area: 'ang', at: 'stall' }),
          ...ideas(30, { area: 'solberga' }),
          ...ideas(10, { area: 'stensjon' }),
        ]),
      },
    }),
  );
  expect(reach.areas.map(({ reached }) => reached.ideas)).toEqual([33, 'few', 'hidden', 10, 10]);
  expect(reach.channels.map(({ channel, reached }) => [channel, reached.ideas])).toEqual([
    ['street-stall', 'few'],
    ['school-visit', 0],
    ['none', 'hidden'],
  ]);
  expect(
    furthestBehind(reach, 'ideas').map(({ row, rate, missing }) => [row.area.id, rate, missing]),
  ).toEqual([
    ['ang', undefined, undefined],
    ['stensjon', 5, 12],
  ]);
});

test('voters are taken as they are published, and compared where they are known', () => {
  // Norr 300 of 2,000 = 150 per 1,000; Söder is hidden; all 420 of 4,000 = 105.
  const turnout = {
    voters: 420,
    areas: [
      { area: 'norr', all: 300 },
      { area: 'soder', all: null },
    ],
  };
  const reach = reachOf(round({ turnout }));
  expect(reach.whole.votes).toBe(420);
  expect(reach.areas.map(({ reached }) => reached.votes)).toEqual([
    300,
    undefined,
    undefined,
    'hidden',
    undefined,
  ]);
  expect(furthestBehind(reach, 'votes')).toEqual([]);
  expect(reachOf(round()).whole.votes).toBeUndefined();
});

test('what the reader may not see is not known, rather than nought', () => {
  const reach = reachOf(round({ may: { ideas: false, visits: true } }));
  expect(reach.whole).toEqual({ ideas: undefined, visits: 55, votes: undefined });
  expect(reach.channels.map(({ channel }) => channel)).toEqual(['street-stall', 'school-visit']);
});

test('where residents are not counted nothing is compared', () => {
  const reach = reachOf(round({ cycle: testCycle() }));
  expect(reach.population).toBeUndefined();
  expect(furthestBehind(reach, 'ideas')).toEqual([]);
});
