import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestTotalOf } from '../../src/count/best-total.ts';
import { equalShares } from '../../src/count/equal-shares.ts';
import { mostVotes } from '../../src/count/greedy.ts';
import type { Instance, VoteType } from '../../src/count/instance.ts';
import { sequentialPhragmen } from '../../src/count/phragmen.ts';
import { countBy, Rule } from '../../src/count/rule.ts';
import { tallyOf } from '../../src/count/tally.ts';
import { byCostVotesId, byId } from '../../src/count/ties.ts';
import { election, elections } from './elections.ts';
import { plainAddOne, plainPhragmen, plainShares, fraction, sumOf, votersOf } from './oracle.ts';

const RUNS = { numRuns: 300 };
const votersIn = (instance: Instance): number => votersOf(instance).length;

describe('Equal Shares agrees with its definition, worked out voter by voter in fractions', () => {
  const cases: readonly (readonly [VoteType, 'cost' | 'cardinality' | 'points'])[] = [
    ['approval', 'cost'],
    ['approval', 'cardinality'],
    ['points', 'points'],
    ['points', 'cost'],
  ];
  test.each(cases)('%s ballots, %s satisfaction, one run', (voteType, satisfaction) => {
    fc.assert(
      fc.property(elections(voteType), (instance) => {
        const share = fraction(instance.budget, votersIn(instance));
        const { winners } = equalShares(instance, { satisfaction, completion: 'none', ties: byId });
        expect(winners).toEqual(plainShares(instance, share, satisfaction));
      }),
      RUNS,
    );
  });

  test.each(cases)('%s ballots, %s satisfaction, add1, with no count left out', (voteType, satisfaction) => {
    const stops = fc.constantFrom('exhaustive' as const, 'infeasible' as const);
    fc.assert(
      fc.property(elections(voteType, { mostVoters: 6 }), stops, (instance, stop) => {
        const own = equalShares(instance, { satisfaction, completion: 'add1', stop, ties: byId });
        const plain = plainAddOne(instance, satisfaction, stop);
        expect(own.winners).toEqual(plain.won);
        expect(own.runs).toBe(plain.runs);
      }),
      { numRuns: 150 },
    );
  });

  test('waits for a project with one supporter without counting fifty thousand times', () => {
    const instance = election(100_000, { park: 20_000, bench: 5_000, statue: 50_000 }, [
      '300 park',
      '200 bench',
      '1 statue',
    ]);
    const before = performance.now();
    const own = equalShares(instance, { completion: 'add1', stop: 'infeasible', ties: byId });
    expect(own.winners).toEqual(['park', 'bench', 'statue']);
    expect(own.runs).toBeGreaterThan(49_000);
    expect(Number(own.endowment.amount) / Number(own.endowment.parts)).toBeGreaterThanOrEqual(50_000);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

test('sequential Phragmén agrees with its definition, worked out voter by voter in fractions', () => {
  fc.assert(
    fc.property(elections('approval'), (instance) => {
      expect(sequentialPhragmen(instance, { ties: byId }).winners).toEqual(plainPhragmen(instance));
    }),
    RUNS,
  );
});

test('the best total is as high as any list of projects reaches', () => {
  fc.assert(
    fc.property(
      elections('approval'),
      fc.constantFrom('cost' as const, 'cardinality' as const),
      (instance, satisfaction) => {
        const tally = tallyOf(instance);
        const worth = tally.costs.map(
          (cost, at) => (tally.votes[at] ?? 0) * (satisfaction === 'cost' ? cost : 1),
        );
        let best = 0;
        for (let list = 0; list < 2 ** worth.length; list += 1) {
          const inside = [...worth.keys()].filter((at) => (list >> at) & 1);
          const cost = inside.reduce((sum, at) => sum + (tally.costs[at] ?? 0), 0);
          if (cost <= instance.budget)
            best = Math.max(
              best,
              inside.reduce((sum, at) => sum + (worth[at] ?? 0), 0),
            );
        }
        expect(bestTotalOf(tally, { satisfaction, ties: byId })?.total).toBe(best);
      },
    ),
    { numRuns: 100 },
  );
});

const everyRule: readonly Rule[] = [
  Rule.parse({ name: 'greedy' }),
  Rule.parse({ name: 'greedy', fit: 'stop' }),
  Rule.parse({ name: 'greedy', measure: 'votes-per-cost', minimum: { votes: 2 } }),
  Rule.parse({ name: 'equal-shares' }),
  Rule.parse({ name: 'equal-shares', satisfaction: 'cardinality', completion: 'add1', stop: 'infeasible' }),
  Rule.parse({ name: 'equal-shares', completion: 'utilitarian', start: 'integral', comparison: true }),
  Rule.parse({ name: 'phragmen' }),
  Rule.parse({ name: 'best-total' }),
];

describe.each(everyRule)('$name $completion $fit $measure', (rule) => {
  const count = (instance: Instance) => countBy(tallyOf(instance), rule, byCostVotesId);

  test('never spends more than the budget, and adds up', () => {
    fc.assert(
      fc.property(elections('approval'), (instance) => {
        const { winners, cost, projects } = count(instance);
        expect(cost).toBeLessThanOrEqual(instance.budget);
        expect(cost).toBe(sumOf(instance, winners));
        expect(new Set(winners).size).toBe(winners.length);
        expect(
          projects
            .filter(({ funded }) => funded === 'yes')
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(winners.toSorted());
        expect(projects.every(({ funded, why }) => (funded === 'yes') === (why.kind === 'funded'))).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  test('does not depend on how ballots are grouped, or on the order of ballots and projects', () => {
    const shuffled = elections('approval').chain((instance) =>
      fc.record({
        instance: fc.constant(instance),
        projects: fc.shuffledSubarray([...instance.projects], { minLength: instance.projects.length }),
        ballots: fc.shuffledSubarray(
          instance.ballots.flatMap(({ count: voters, choices }) =>
            Array.from({ length: voters }, () => ({ count: 1, choices: choices.toReversed() })),
          ),
          { minLength: instance.ballots.reduce((sum, ballot) => sum + ballot.count, 0) },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ instance, projects, ballots }) => {
        const one = count(instance);
        const other = count({ ...instance, projects, ballots });
        expect(other.winners).toEqual(one.winners);
        expect(other.ties).toEqual(one.ties);
        for (const result of one.projects)
          expect(other.projects.find(({ id }) => id === result.id)).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });
});

test('counting in a smaller unit of money changes nothing, however large the figures', () => {
  fc.assert(
    fc.property(elections('approval'), fc.constantFrom(100, 1_000_003, 999_999_999_989), (instance, unit) => {
      const fine = {
        ...instance,
        unit,
        budget: instance.budget * unit,
        projects: instance.projects.map((project) => ({ ...project, cost: project.cost * unit })),
      };
      const options = { completion: 'add1', ties: byId } as const;
      const [one, other] = [equalShares(instance, options), equalShares(fine, options)];
      expect(other.winners).toEqual(one.winners);
      expect(other.runs).toBe(one.runs);
      expect(other.ties).toEqual(one.ties);
    }),
    RUNS,
  );
});

test('add1 never lowers a share, and stops between the last share that fits and the first that does not', () => {
  fc.assert(
    fc.property(elections('approval'), (instance) => {
      const voters = votersIn(instance);
      const own = equalShares(instance, { completion: 'add1', stop: 'infeasible', ties: byId });
      const { amount, parts } = own.endowment;
      expect(BigInt(amount) * BigInt(voters)).toBeGreaterThanOrEqual(BigInt(instance.budget) * BigInt(parts));
      const next = fraction(BigInt(amount) + BigInt(parts), BigInt(parts));
      const after = plainShares(instance, next, 'cost');
      const everything = own.projects.every(
        ({ funded, votes, cost }) => funded === 'yes' || votes === 0 || cost === 0,
      );
      expect(everything || sumOf(instance, after) > instance.budget).toBe(true);
    }),
    { numRuns: 100 },
  );
});

/** All subsets of the voters, as lists of positions. */
const groupsOf = (voters: number): number[][] =>
  Array.from({ length: 2 ** voters - 1 }, (_, mask) =>
    [...Array(voters).keys()].filter((at) => ((mask + 1) >> at) & 1),
  );

test('what the supporters of a losing project paid for others, and what they have left, is what they had', () => {
  fc.assert(
    fc.property(
      elections('points'),
      fc.constantFrom('cost' as const, 'points' as const),
      (instance, satisfaction) => {
        const { projects, endowment } = equalShares(instance, {
          satisfaction,
          completion: 'add1',
          ties: byId,
        });
        for (const { id, why, cost } of projects) {
          if (why.kind !== 'money-spent') continue;
          const supporters = votersOf(instance).filter((worth) => (worth.get(id) ?? 0) > 0).length;
          const paid = why.on.reduce((sum, { amount }) => sum + amount, 0);
          expect(Math.abs(paid + why.left - supporters * endowment.each)).toBeLessThan(
            1 + projects.length / 2,
          );
          expect(why.left + why.missing).toBe(cost);
        }
      },
    ),
    RUNS,
  );
});

describe('on unit costs', () => {
  const unit = elections('approval', { unitCosts: true, mostVoters: 3 });

  test('Equal Shares gives a member of every group that deserves l projects l of its own (extended justified representation)', () => {
    fc.assert(
      fc.property(unit, (instance) => {
        const voters = votersOf(instance);
        const { winners } = equalShares(instance, { completion: 'none', ties: byId });
        for (const group of groupsOf(voters.length)) {
          const common = instance.projects.filter(({ id }) => group.every((at) => voters[at]?.has(id)));
          const deserved = Math.min(
            common.length,
            Math.floor((group.length * instance.budget) / voters.length),
          );
          const most = Math.max(...group.map((at) => winners.filter((id) => voters[at]?.has(id)).length));
          expect(most).toBeGreaterThanOrEqual(deserved);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('sequential Phragmén gives every group that deserves l projects l among its members (proportional justified representation)', () => {
    fc.assert(
      fc.property(unit, (instance) => {
        const voters = votersOf(instance);
        const { winners } = sequentialPhragmen(instance, { ties: byId });
        for (const group of groupsOf(voters.length)) {
          const common = instance.projects.filter(({ id }) => group.every((at) => voters[at]?.has(id)));
          const deserved = Math.min(
            common.length,
            Math.floor((group.length * instance.budget) / voters.length),
          );
          const theirs = winners.filter((id) => group.some((at) => voters[at]?.has(id)));
          expect(theirs.length).toBeGreaterThanOrEqual(deserved);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const withLess = (instance: Instance, id: string, cost: number): Instance => ({
  ...instance,
  projects: instance.projects.map((project) => (project.id === id ? { ...project, cost } : project)),
});
const withMore = (instance: Instance, id: string, votes: number): Instance => ({
  ...instance,
  ballots: [...instance.ballots, { count: votes, choices: [id] }],
});

const ties = byCostVotesId;

const byShares = (changed: Instance) => equalShares(changed, { completion: 'none', ties });
const loadsFund = (id: string, changed: Instance) =>
  sequentialPhragmen(changed, { ties }).winners.includes(id);

describe('what would have been enough', () => {
  test.each(['skip', 'stop'] as const)('is enough when most votes is counted again (%s)', (fit) => {
    const wins = (id: string, changed: Instance) => mostVotes(changed, { fit, ties }).winners.includes(id);
    fc.assert(
      fc.property(elections('approval'), (instance) => {
        for (const { id, enough } of mostVotes(instance, { fit, ties }).projects) {
          const { cost = null, votes = null } = enough ?? {};
          expect(cost === null || wins(id, withLess(instance, id, cost))).toBe(true);
          expect(votes === null || wins(id, withMore(instance, id, votes))).toBe(true);
          // One vote less may win by a tie, two less do not.
          expect(votes === null || votes < 3 || !wins(id, withMore(instance, id, votes - 2))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('is enough when equal shares is counted again with the same shares', () => {
    fc.assert(
      fc.property(elections('approval'), (instance) => {
        for (const { id, enough } of byShares(instance).projects) {
          const cost = enough?.cost ?? null;
          expect(cost === null || byShares(withLess(instance, id, cost)).winners.includes(id)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('is enough when Phragmén is counted again', () => {
    fc.assert(
      fc.property(elections('approval'), (instance) => {
        for (const { id, enough } of sequentialPhragmen(instance, { ties }).projects) {
          const { cost = null, votes = null } = enough ?? {};
          expect(cost === null || loadsFund(id, withLess(instance, id, cost))).toBe(true);
          expect(votes === null || loadsFund(id, withMore(instance, id, votes))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

test('ties left open: a project is certain exactly when every way of drawing the lots agrees', () => {
  const ways = fc.constantFrom('skip' as const, 'stop' as const);
  const small = elections('approval').filter(({ projects }) => projects.length <= 6);
  fc.assert(
    fc.property(small, ways, (instance, fit) => {
      const open = mostVotes(instance, { fit, ties: 'undecided' });
      const drawn = permutations(instance.projects.map(({ id }) => id)).map(
        (order) => new Set(mostVotes(instance, { fit, ties: { by: ['draw'], drawn: order } }).winners),
      );
      for (const { id, funded } of open.projects) {
        const times = drawn.filter((winners) => winners.has(id)).length;
        expect(funded).toBe(times === 0 ? 'no' : times === drawn.length ? 'yes' : 'undecided');
      }
    }),
    { numRuns: 60 },
  );
});

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) => permutations(ids.filter((each) => each !== id)).map((rest) => [id, ...rest]));
}
