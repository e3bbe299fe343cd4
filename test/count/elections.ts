import fc from 'fast-check';
import type { Ballot, Instance, VoteType } from '../../src/count/instance.ts';

/** An approval election written in a line or two: costs by id, and ballots as "3 a b" for three voters. */
export function election(
  budget: number,
  costs: Readonly<Record<string, number>>,
  ballots: readonly string[],
  more: Partial<Instance> = {},
): Instance {
  return {
    budget,
    projects: Object.entries(costs).map(([id, cost]) => ({ id, cost })),
    ballots: ballots.map((text) => {
      const [count = '0', ...choices] = text.split(' ');
      return { count: Number(count), choices };
    }),
    voteType: 'approval',
    ...more,
  };
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '10', '2'];

/** Small elections of every shape: costs that tie, cost nothing or exceed the budget, blank ballots, repeated ones. */
export function elections(
  voteType: VoteType,
  { unitCosts = false, mostVoters = 12 } = {},
): fc.Arbitrary<Instance> {
  return fc.integer({ min: 1, max: IDS.length }).chain((size) => {
    const ids = IDS.slice(0, size);
    const cost = unitCosts
      ? fc.constant(1)
      : fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 200 }));
    const choices = voteType === 'choose-one' ? fc.subarray(ids, { maxLength: 1 }) : fc.shuffledSubarray(ids);
    const ballot = fc
      .tuple(
        choices,
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
      )
      .map(([chosen, count, points]): Ballot => {
        const plain = { count, choices: chosen };
        return voteType === 'points' ? { ...plain, points: points.slice(0, chosen.length) } : plain;
      });
    return fc.record({
      budget: fc.integer({ min: 1, max: unitCosts ? size : 300 }),
      projects: fc
        .tuple(...ids.map(() => cost))
        .map((costs) => ids.map((id, at) => ({ id, cost: costs[at] ?? 0 }))),
      ballots: fc.array(ballot, { minLength: 1, maxLength: mostVoters }),
      voteType: fc.constant(voteType),
    });
  });
}
