import * as z from 'zod/mini';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { CountId } from '../../../../domain/log/ids.ts';
import { sumsOf } from '../../../../domain/outcome/count-sums.ts';
import type { MadeDraw } from '../../../../domain/outcome/lots.ts';
import { seedOf } from '../../../../count/draw.ts';
import type { ContestResult, ResultFile } from '../../../../wire/result-file.ts';
import type { CountedContest, DrawnLots } from './contest-count.ts';
import type { PointFacts } from './point-facts.ts';
import { type CountedPoint, pointResults } from './point-results.ts';
import { turnoutOf, type VotersByStyle } from './turnout.ts';

/** Which count it is. */
export type CountFacts = {
  readonly id: CountId;
  readonly number: number;
  readonly startedAt: string;
  readonly reason?: string | undefined;
};

/** What the log says of a round beside its votes. */
export type RoundFacts = {
  readonly cycle: Cycle;
  readonly count: CountFacts;
  readonly points: readonly PointFacts[];
  readonly losses: ResultFile['losses'];
  readonly paperTwice: number;
  readonly draw?: Omit<MadeDraw, 'author' | 'at' | 'entry'> | undefined;
};

/** The result that was published before, as far as a recount is compared with it. */
export type ResultBefore = Pick<NonNullable<ResultFile['count']['before']>, 'id' | 'number' | 'digest'> & {
  readonly contests: readonly Pick<ContestResult, 'contest' | 'bundle'>[];
};

/** What counting came to. */
export type CountedRound = {
  readonly contests: readonly CountedContest[];
  readonly points: readonly CountedPoint[];
  readonly tablets: VotersByStyle;
  readonly papers: VotersByStyle;
  readonly list: ResultFile['list'];
  readonly unopened: ResultFile['unopened'];
};

/** The whole published result. The same votes and facts give the same file, in whatever order they came. */
export function resultFile(
  { cycle, count, losses, paperTwice, draw }: RoundFacts,
  counted: CountedRound,
  before?: ResultBefore,
): ResultFile {
  const { id, number, startedAt, reason } = count;
  const contests = counted.contests.map(({ result }) => result);
  return {
    format: 'torg-result',
    version: 1,
    cycle,
    count: {
      id,
      number,
      startedAt,
      ...(reason !== undefined && { reason }),
      ...(before && { before: comparedWith(before, contests) }),
    },
    contests,
    sums: sumsOf(counted.points.map(({ sums }) => sums)),
    points: [...pointResults(counted.points)],
    turnout: turnoutOf(cycle, counted.tablets, counted.papers),
    list: counted.list,
    unopened: counted.unopened,
    losses,
    paperTwice,
    draw: draw ? { ...saidIn(draw), seed: seedIn(draw) } : null,
  };
}

/** The draw of a round as the bundles of its contests name it. */
export const lotsOf = (draw: NonNullable<RoundFacts['draw']>): DrawnLots => ({
  seed: seedIn(draw),
  draw: {
    commitment: draw.commitment,
    office: draw.office,
    trustees: draw.said.map(({ line }) => line),
  },
});

const seedIn = ({ office, said }: NonNullable<RoundFacts['draw']>): string =>
  seedOf({ office, trustees: said.map(({ line }) => line) });

const saidIn = ({ commitment, office, said }: NonNullable<RoundFacts['draw']>) => ({
  commitment,
  office,
  said: said.map(({ name, line }) => ({ name, line })),
});

/** Where this count and an earlier one part: contests whose winners are not the same. */
function comparedWith(before: ResultBefore, contests: readonly ContestResult[]) {
  const { id, number, digest } = before;
  const earlier = new Map(before.contests.map(({ contest, bundle }) => [contest, winnersIn(bundle)]));
  const differs = contests.flatMap(({ contest, bundle }) => {
    const [now, then] = [winnersIn(bundle), earlier.get(contest) ?? []];
    const only = now.filter((option) => !then.includes(option));
    const onlyBefore = then.filter((option) => !now.includes(option));
    return only.length + onlyBefore.length > 0 ? [{ contest, only, onlyBefore }] : [];
  });
  return { id, number, digest, differs };
}

/** What of a bundle is compared: it is checked whole where it is counted again. */
const Announced = z.object({ result: z.object({ winners: z.array(z.string()) }) });

function winnersIn(bundle: ContestResult['bundle']): readonly string[] {
  const read = Announced.safeParse(bundle);
  return read.success ? read.data.result.winners : [];
}
