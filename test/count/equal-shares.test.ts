import { describe, expect, test } from 'vitest';
import { equalShares } from '../../src/count/equal-shares.ts';
import { sequentialPhragmen } from '../../src/count/phragmen.ts';
import { byCostVotesDraw, byCostVotesId, byId } from '../../src/count/ties.ts';
import { election } from './elections.ts';

const ties = byCostVotesId;

describe('Equal Shares', () => {
  test('gives a minority what its shares pay, where most votes gives it nothing', () => {
    const town = election(100, { pool: 60, bench: 20, path: 20, hut: 40 }, ['6 pool bench path', '4 hut']);
    const outcome = equalShares(town, { completion: 'none', ties });
    expect(outcome.winners).toEqual(['bench', 'path', 'hut']);
    expect(outcome.endowment).toEqual({ amount: '100', parts: '10', each: 10 });
    const pool = outcome.projects[0];
    expect(pool?.effectiveSupport).toBe(100);
    expect(pool?.why).toEqual({
      kind: 'money-spent',
      on: [
        { project: 'bench', amount: 20 },
        { project: 'path', amount: 20 },
      ],
      left: 20,
      missing: 40,
    });
    expect(pool?.enough).toEqual({ votes: 4, cost: 20 });
  });

  test('funds a project that costs the whole budget and that every voter wants, which rounding loses', () => {
    for (const [budget, voters] of [
      [155_000, 241],
      [1, 49],
      [100_003, 2_999],
    ] as const) {
      const all = election(budget, { toilet: budget }, [`${voters} toilet`]);
      expect(equalShares(all, { completion: 'none', ties }).winners).toEqual(['toilet']);
    }
  });

  test('says when all shares of the supporters together are too little', () => {
    const far = election(100, { a: 60 }, ['5 a', '5']);
    const { projects } = equalShares(far, { completion: 'none', ties });
    expect(projects[0]?.why).toEqual({ kind: 'too-little-support', percent: 83, missing: 10 });
    expect(projects[0]?.enough).toEqual({ votes: 1, cost: 50 });
  });

  test('never picks what costs nothing by its cost, takes it at once by number, and says so', () => {
    const free = election(10, { flag: 0, bench: 10 }, ['1 flag', '1 bench']);
    const byCost = equalShares(free, { completion: 'none', ties });
    expect(byCost.projects[0]?.why).toEqual({ kind: 'costs-nothing' });
    expect(equalShares(free, { satisfaction: 'cardinality', completion: 'none', ties }).winners).toEqual([
      'flag',
    ]);
    expect(equalShares(free, { completion: 'utilitarian', ties }).winners).toContain('flag');
  });

  test('gives the rest to the most votes when completed so', () => {
    const rest = election(100, { a: 50, b: 60, c: 30 }, ['5 a', '4 b', '1 c']);
    const outcome = equalShares(rest, { completion: 'utilitarian', ties });
    expect(outcome.winners).toEqual(['a', 'c']);
    expect(outcome.bought).toBe(1);
    expect(outcome.projects[2]?.why).toEqual({ kind: 'funded', stage: 'completion', step: 1 });
  });

  test('raises shares by the unit of the currency, in öre too', () => {
    const kronor = election(100, { a: 60, b: 45 }, ['5 a', '5 b']);
    const whole = equalShares(kronor, { completion: 'add1', ties });
    const oere = equalShares(
      { ...election(10_000, { a: 6_000, b: 4_500 }, ['5 a', '5 b']), unit: 100 },
      { completion: 'add1', ties },
    );
    expect(whole.winners).toEqual(['b']);
    expect(oere.winners).toEqual(['b']);
    expect(oere.runs).toBe(whole.runs);
    expect(oere.endowment.each).toBe(whole.endowment.each * 100);
  });

  test('starts from the share rounded down where the rule says so', () => {
    const odd = election(100, { a: 33, b: 34 }, ['1 a', '1 b', '1']);
    expect(equalShares(odd, { completion: 'none', ties }).winners).toEqual(['a']);
    const rounded = equalShares(odd, { completion: 'none', start: 'integral', ties });
    expect(rounded.endowment).toEqual({ amount: '33', parts: '1', each: 33 });
  });

  test('lets most votes win a comparison only by a strict majority of those who care, nobody left out', () => {
    const town = election(100, { pool: 100, bench: 20, path: 20 }, ['6 pool', '2 bench', '2 path']);
    const compared = equalShares(town, { completion: 'none', comparison: true, ties });
    expect(compared.comparison).toEqual({ prefersFirst: 4, prefersSecond: 6, indifferent: 0 });
    expect(compared.winners).toEqual(['pool']);
    const even = election(100, { pool: 100, bench: 20, path: 20 }, ['4 pool', '2 bench', '2 path']);
    expect(equalShares(even, { completion: 'none', comparison: true, ties }).winners).toEqual([
      'bench',
      'path',
    ]);
  });

  test('keeps to one of two projects that exclude each other', () => {
    const rivals = election(100, { a: 30, b: 30, c: 30 }, ['5 a b', '5 c']);
    const outcome = equalShares(rivals, { exclusive: [['a', 'b']], ties });
    expect(outcome.winners).toEqual(['a', 'c']);
    expect(outcome.projects[1]?.why).toEqual({ kind: 'excluded', by: 'a' });
  });

  test('ends even when rivals tie in every count', () => {
    const rivals = election(1_000_000, { a: 10, b: 10, c: 900_000 }, ['5 a b', '1 c']);
    const outcome = equalShares(rivals, {
      completion: 'add1',
      stop: 'infeasible',
      exclusive: [['a', 'b']],
      ties,
    });
    expect(outcome.winners).toEqual(['a', 'c']);
  });

  test('tells every tie: those of the count that stands, and those of counts that did not', () => {
    const equals = election(100, { x: 40, y: 40, z: 60 }, ['3 x y', '3 x y', '4 z']);
    const outcome = equalShares(equals, { completion: 'add1', ties: byCostVotesDraw(['y', 'x', 'z']) });
    expect(outcome.ties[0]).toEqual({
      stage: 'equal-shares',
      step: 1,
      between: ['y', 'x'],
      by: 'draw',
      mattered: null,
    });
    expect(outcome.winners[0]).toBe('y');
  });

  test('goes by points where ballots carry them', () => {
    const points = {
      ...election(30, { a: 10, b: 10 }, []),
      voteType: 'points' as const,
      ballots: [
        { count: 1, choices: ['a', 'b'], points: [1, 9] },
        { count: 1, choices: ['b', 'a'], points: [9, 1] },
      ],
    };
    expect(equalShares(points, { satisfaction: 'points', completion: 'none', ties: byId }).winners).toEqual([
      'b',
      'a',
    ]);
    expect(equalShares(points, { satisfaction: 'cost', completion: 'none', ties: byId }).winners).toEqual([
      'a',
      'b',
    ]);
  });

  test('goes on without ballots, and without projects', () => {
    expect(equalShares(election(100, { a: 10 }, []), { ties }).winners).toEqual([]);
    expect(equalShares(election(100, {}, ['3']), { ties }).winners).toEqual([]);
  });
});

describe('sequential Phragmén', () => {
  test('stops when one of the tied best would exceed the budget', () => {
    const tied = election(30, { a: 20, b: 20 }, ['2 a', '2 b']);
    expect(sequentialPhragmen(tied, { ties }).winners).toEqual(['a']);
    const one = election(15, { a: 10, b: 20 }, ['1 a', '2 b']);
    const outcome = sequentialPhragmen(one, { ties });
    expect(outcome.winners).toEqual([]);
    expect(outcome.ties[0]?.between).toEqual(['a', 'b']);
    expect(outcome.projects[0]?.why).toEqual({ kind: 'stopped', stoppedBy: 'b', left: 15 });
  });

  test('lets voters who carry nothing yet go before those who do', () => {
    const town = election(60, { a: 20, b: 20, c: 20, d: 20 }, ['6 a b c', '3 d']);
    expect(sequentialPhragmen(town, { ties }).winners).toEqual(['a', 'b', 'd']);
  });
});
