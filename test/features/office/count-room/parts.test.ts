import '../../../../src/domain/jitless.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyOf } from '../../../../src/count/tally.ts';
import { countBy, Rule } from '../../../../src/count/rule.ts';
import { packResult, unpackResult } from '../../../../src/features/office/count-room/engine/pack.ts';
import { portions } from '../../../../src/features/office/count-room/engine/read-portions.ts';
import {
  countedPoints,
  pointResults,
} from '../../../../src/features/office/count-room/engine/point-results.ts';
import { tallyRound } from '../../../../src/features/office/count-room/engine/tallying.ts';
import { tiesForLots } from '../../../../src/features/office/count-room/engine/ties-for-lots.ts';
import { areaOfStyle, turnoutOf } from '../../../../src/features/office/count-room/engine/turnout.ts';
import { noVotes } from '../../../../src/features/office/tally/grouped-votes.ts';
import { lossFacts, pointFacts } from '../../../../src/features/office/count-room/engine/point-facts.ts';
import { AreaId, CountId, StreetEventId } from '../../../../src/domain/log/ids.ts';
import { countedCycle, countScene, POINTS } from './count-scene.ts';

const POINT = POINTS[0] ?? StreetEventId.parse('');
const outside = { cast: 12, repeated: 1, aside: 1, unopenable: 0, listed: 10 };
const facts = async () => {
  const scene = await countScene();
  scene.begin();
  const { manifest, cycle } = scene.tallyInput();
  return {
    cycle,
    count: { id: CountId.parse(POINT), number: 1, startedAt: '2026-05-12T12:00:00.000Z' },
    points: pointFacts(manifest, cycle.timeZone),
    losses: [],
    paperTwice: 0,
    draw: {
      cycle: cycle.id,
      commitment: '0'.repeat(64),
      office: 'en rad',
      said: [{ name: 'Kim', line: 'sju' }],
    },
  };
};

const sealed = (listed: number, counted: number, votes: number) => ({
  points: new Map([[POINT, { ...outside, cast: listed + 2, listed }]]),
  unopenable: [],
  list: { root: '0'.repeat(64), inners: listed },
  opened: {
    votes: new Map([['norr', { ...noVotes(), filled: new Map([['bad:1', votes]]) }]]),
    points: new Map([[POINT, { unopened: 0, unreadable: 0, counted }]]),
    styles: new Map([['norr', counted]]),
    opened: counted,
    failed: [],
  },
});

test('a vote that disappears between the list, the point and the contest stops the count, and says where', async () => {
  const known = await facts();
  expect((await tallyRound(known, sealed(10, 10, 10), [], undefined)).end).toBe('tallied');
  expect(await tallyRound(known, sealed(10, 9, 9), [], undefined)).toEqual({
    end: 'does-not-add-up',
    where: { point: 'Biblioteket' },
  });
  expect(await tallyRound(known, sealed(10, 10, 11), [], undefined)).toEqual({
    end: 'does-not-add-up',
    where: { contest: 'norr' },
  });
});

test('a result that was packed is read back only whole and unchanged', async () => {
  const { digest, chunks } = await packResult('{"format":"something else"}');
  expect(await unpackResult(chunks, digest)).toBeUndefined();
  expect(await unpackResult(['AAAA'], digest)).toBeUndefined();
  expect(await unpackResult(chunks, '0'.repeat(64))).toBeUndefined();
});

test('portions hold everything once, in order, and no more than one item over their weight', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 40 }), (items, most) => {
      const all = [...portions(items, (item) => item, most)];
      expect(all.flat()).toEqual(items);
      for (const portion of all)
        expect(portion.slice(0, -1).reduce((sum, item) => sum + item, 0)).toBeLessThan(most);
    }),
  );
});

test('a ballot belongs to the deepest area on it, and its voters to that area', () => {
  const cycle = countedCycle();
  const [norr, soder] = cycle.contests;
  if (!norr || !soder) throw new Error('Two contests');
  const contests = [
    { ...norr, area: AreaId.parse('norr') },
    { ...soder, area: AreaId.parse('stensjon') },
  ];
  const deeper = { ...cycle, contests };
  expect(['norr', 'soder', 'bada', 'vast'].map((style) => areaOfStyle(deeper, style))).toEqual([
    'norr',
    'stensjon',
    'stensjon',
    undefined,
  ]);
  const tablets = new Map([
    ['norr', 40],
    ['bada', 30],
  ]);
  const papers = new Map([
    ['norr', 12],
    ['soder', 3],
    ['bada', 20],
  ]);
  expect(turnoutOf(deeper, tablets, papers)).toEqual({
    voters: 105,
    areas: [
      { area: 'norr', paper: 12, tablet: 40, all: 52 },
      { area: 'stensjon', paper: 23, tablet: 30, all: 53 },
    ],
  });
});

test('points with few ballots are told of together, with their forms added and their notes mixed', () => {
  const form = { received: 30, inBox: 3, blank: 0, spoiled: 1, unused: 26 };
  const planned = POINTS.map((event, at) => ({
    event,
    name: `Punkt ${at}`,
    area: AreaId.parse('norr'),
    day: '2026-05-12',
    papers: at === 0 ? null : form,
    seals: [`S${9 - at}`],
    notes: at === 2 ? ['Lugnt.'] : [],
  }));
  const sheets = (counted: number) => ({ typed: counted + 1, spoiled: 1, invalid: 0, counted });
  const papers = new Map(POINTS.map((event, at) => [event as string, sheets([40, 3, 8][at] ?? 0)]));
  const points = countedPoints(planned, { stripped: new Map(), opened: new Map(), papers });
  expect(pointResults(points)).toMatchObject([
    { point: { name: 'Punkt 0' }, points: 1, papers: null, seals: ['S9'] },
    {
      point: null,
      points: 2,
      sums: { sheets: { typed: 13, spoiled: 2, counted: 11 } },
      papers: { received: 60, inBox: 6, unused: 52 },
      seals: ['S7', 'S8'],
      notes: ['Lugnt.'],
    },
  ]);
});

test('only what was signed away and did not come is published as lost', async () => {
  const scene = await countScene();
  scene.begin();
  const { manifest } = scene.tallyInput();
  const [point] = manifest.points;
  const [item] = point?.items ?? [];
  if (!point || !item) throw new Error('Nothing owed');
  const signature = { author: 'a', at: '2026-05-12T12:00:00.000Z' };
  const loss = {
    item: item.key,
    signatures: new Map([
      ['1', { ...signature, reason: 'Brann upp.' }],
      ['2', { ...signature, reason: 'Brann upp.' }],
    ]),
  };
  const items = [
    { ...item, stage: 'lost' as const, loss },
    { ...item, stage: 'here' as const, loss },
  ];
  expect(lossFacts({ complete: true, points: [{ ...point, items }] })).toEqual([
    { point: 'Biblioteket', what: 'form', reason: 'Brann upp.' },
  ]);
});

test('where no lots are asked for, every way of drawing them funds the same', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const ballot = fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    choices: fc.subarray(ids, { minLength: 1 }),
  });
  const costs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
  const rules = fc.constantFrom(
    Rule.parse({ name: 'greedy' }),
    Rule.parse({ name: 'equal-shares' }),
    Rule.parse({ name: 'phragmen' }),
  );
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 6 }), costs, rules, (ballots, prices, rule) => {
      const projects = ids.map((id, at) => ({ id, cost: prices[at] ?? 1 }));
      const tally = tallyOf({ budget: 6, projects, ballots, voteType: 'approval' });
      if (tiesForLots(tally, rule, []).length > 0) return;
      const outcomes = new Set(
        orders(ids).map((drawn) =>
          countBy(tally, rule, { by: ['draw'], drawn })
            .winners.toSorted()
            .join(),
        ),
      );
      expect(outcomes.size).toBe(1);
    }),
    { numRuns: 300 },
  );
});

/** Every order of these. */
const orders = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.length === 0
    ? [[]]
    : ids.flatMap((id) => orders(ids.filter((each) => each !== id)).map((rest) => [id, ...rest]));
