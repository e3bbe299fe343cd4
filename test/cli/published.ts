import { hash } from 'node:crypto';
import { Cycle } from '../../src/domain/cycle/cycle.ts';
import { CountId } from '../../src/domain/log/ids.ts';
import { type CountSums, noSums } from '../../src/domain/outcome/count-sums.ts';
import { budgetOf } from '../../src/domain/cycle/cycle.ts';
import { bundleOf } from '../../src/count/bundle.ts';
import { commitmentOf, drawnOrder, seedOf } from '../../src/count/draw.ts';
import type { Ballot, Instance } from '../../src/count/instance.ts';
import { countBy, Rule } from '../../src/count/rule.ts';
import { tallyOf } from '../../src/count/tally.ts';
import { merkleTreeHash } from '../../src/sealing/merkle.ts';
import { ResultFile } from '../../src/wire/result-file.ts';
import { testCycle } from '../domain/values.ts';

const SAID = [
  { name: 'Kim', line: 'sju' },
  { name: 'Noor', line: 'ek' },
];
const OFFICE = 'en hemlig rad';

/** Five ways of filling in the ballot of the test round, and one voter who left it blank: eleven votes. */
const BALLOTS: readonly Ballot[] = [
  { count: 1, choices: [], points: [] },
  { count: 4, choices: ['bad'], points: [3] },
  { count: 3, choices: ['bad', 'park'], points: [1, 2] },
  { count: 3, choices: ['ljus', 'park'], points: [2, 1] },
];

/** The hashes of the eleven sealed votes that were opened, and of one that could not be. */
export const LISTED: readonly string[] = Array.from({ length: 12 }, (_, at) =>
  hash('sha256', `inner ${at}`),
).sort();

/** A result as it is published: eleven sealed votes that count, one that did not open, and a sheet that is invalid. */
export async function publishedResult(): Promise<ResultFile> {
  const cycle = Cycle.parse(testCycle());
  const [contest] = cycle.contests;
  if (!contest) throw new Error('no contest');
  const rule = Rule.parse({ name: 'greedy', measure: 'points' });
  const draw = { commitment: commitmentOf(OFFICE), office: OFFICE, trustees: SAID.map(({ line }) => line) };
  const seed = seedOf(draw);
  const election: Instance = {
    budget: budgetOf(cycle, contest),
    projects: contest.options.map(({ id, cost, title, area }) => ({
      id,
      cost,
      name: title,
      ...(area && { area }),
    })),
    ballots: BALLOTS,
    voteType: 'points',
  };
  const tally = tallyOf(election);
  const order = { by: ['draw' as const], drawn: drawnOrder(tally.ids, seed) };
  const outcome = countBy(tally, rule, order);
  const ties = { by: ['draw' as const], seed, draw };
  const bundle = bundleOf(election, { rule, ties, outcome, title: contest.name, currency: cycle.currency });
  const equal = Rule.parse({ name: 'equal-shares' });
  const other = countBy(tally, equal, order);
  const sums: CountSums = {
    envelopes: { ...noSums().envelopes, cast: 14, aside: 1, unopenable: 1, unopened: 1, counted: 11 },
    sheets: { typed: 2, spoiled: 1, invalid: 1, counted: 0 },
  };
  return ResultFile.parse({
    format: 'torg-result',
    version: 1,
    cycle,
    count: {
      id: CountId.parse('99999999-9999-4999-8999-999999999999'),
      number: 1,
      startedAt: '2026-10-01T18:00:00.000Z',
    },
    contests: [
      {
        contest: contest.id,
        ballots: { valid: 10, blank: 1, invalid: 1 },
        bundle,
        beside: [{ rule: equal, winners: [...other.winners], cost: other.cost }],
      },
    ],
    sums,
    points: [
      {
        point: { name: 'Torget', area: 'norr', day: '2026-10-01' },
        points: 1,
        sums,
        papers: { received: 5, inBox: 1, blank: 0, spoiled: 1, unused: 3 },
        seals: ['S-1'],
        notes: [],
      },
    ],
    turnout: { voters: 12, areas: [{ area: 'norr', paper: 1, tablet: 11, all: 12 }] },
    list: {
      root: await merkleTreeHash(LISTED.map((line) => Buffer.from(line, 'hex'))),
      inners: LISTED.length,
    },
    unopened: [
      { hash: LISTED[3], why: 'unopened' },
      { hash: 'f'.repeat(64), why: 'unopenable' },
    ],
    losses: [],
    paperTwice: 0,
    draw: { commitment: draw.commitment, office: OFFICE, said: SAID, seed },
  });
}
