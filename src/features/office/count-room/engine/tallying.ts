import type { Contest } from '../../../../domain/vote/contest.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import type { SharesOutcome } from '../../../../count/equal-shares.ts';
import type { Outcome } from '../../../../count/outcome.ts';
import type { Rule } from '../../../../count/rule.ts';
import { type ContestResult, type ResultFile, resultText } from '../../../../wire/result-file.ts';
import { addVotes, filledIn, type GroupedVotes, noVotes } from '../../tally/grouped-votes.ts';
import { type ContestCount, countContest, type CountedContest, type Uncountable } from './contest-count.ts';
import type { Opened } from './opening.ts';
import { packResult } from './pack.ts';
import { type Papers, papersOf } from './papers.ts';
import { type CountedPoint, countedPoints, leakingPoint } from './point-results.ts';
import { lotsOf, type ResultBefore, resultFile, type RoundFacts } from './result.ts';
import type { StrippedSums } from './stripping.ts';

/** The sealed votes of a round, once they are opened. Hashes of what no office key opened are those of envelopes. */
export type SealedVotes = {
  readonly points: ReadonlyMap<string, StrippedSums>;
  readonly unopenable: readonly string[];
  readonly list: NonNullable<ResultFile['list']>;
  readonly opened: Opened;
};

/** A contest as the room shows it: what the rule said, and why, without the ballots. */
export type ShownContest = Omit<ContestResult, 'bundle'> & {
  readonly rule: Rule;
  readonly outcome: Outcome | SharesOutcome;
};

/** A result as it is shown to those present: all of the file but the ballots, which would fill the page. */
export type ShownResult = Omit<ResultFile, 'contests'> & { readonly contests: readonly ShownContest[] };

/**
 * What counting came to. `needs-draw`: lots decide, and none are drawn (of a round with sealed votes that alone is told, so
 * that nothing betrays whether there was a tie). `does-not-add-up`: votes disappeared, or appeared, at a ballot point (by name;
 * undefined for one that nobody planned) or in a contest.
 */
export type Tallied =
  | {
      readonly end: 'tallied';
      readonly digest: string;
      /** The published text, as UTF-8: `digest` is of these bytes. */
      readonly file: Blob;
      readonly chunks: readonly string[];
      readonly result: ShownResult;
    }
  | {
      readonly end: 'needs-draw';
      readonly ties: readonly { readonly contest: string; readonly between: readonly string[] }[];
    }
  | {
      readonly end: 'does-not-add-up';
      readonly where: { readonly point: string | undefined } | { readonly contest: string };
    }
  | ({ readonly end: 'uncountable'; readonly contest: string } & Uncountable);

/** Joins paper to the sealed votes (none in a round on paper alone), counts every contest, and writes the result down. */
export async function tallyRound(
  facts: RoundFacts,
  sealed: SealedVotes | undefined,
  batches: Iterable<PaperBatch>,
  before: ResultBefore | undefined,
): Promise<Tallied> {
  if (sealed && !facts.draw) return { end: 'needs-draw', ties: [] };
  const papers = papersOf(facts.cycle, batches);
  const points = pointsOf(facts, sealed, papers);
  const leak = leakingPoint(points) ?? strayPoint(points, sealed);
  if (leak) return { end: 'does-not-add-up', where: { point: leak.facts?.name } };
  const tablets = sealed?.opened.styles ?? new Map<string, number>();
  const counts = facts.cycle.contests.map((contest) => {
    const votes = joined(contest, sealed, papers);
    const asked = askedIn(facts, contest, [tablets, papers.styles]);
    return { contest, adds: filledIn(votes) + votes.blank + votes.invalid === asked, votes };
  });
  const wrong = counts.find(({ adds }) => !adds);
  if (wrong) return { end: 'does-not-add-up', where: { contest: wrong.contest.id } };
  const lots = facts.draw && lotsOf(facts.draw);
  const all = counts.map(({ contest, votes }) => ({
    contest,
    count: countContest(facts.cycle, contest, votes, lots),
  }));
  const hindrance = hindranceIn(all);
  if (hindrance) return hindrance;
  const contests = all.flatMap(({ count }) => (count.end === 'counted' ? [count.counted] : []));
  const counted = { contests, points, tablets, papers: papers.styles, ...listedIn(sealed) };
  const file = resultFile(facts, counted, before);
  const { digest, bytes, chunks } = await packResult(resultText(file));
  const blob = new Blob([bytes], { type: 'application/json' });
  return { end: 'tallied', digest, file: blob, chunks, result: shownOf(file, contests) };
}

const pointsOf = (facts: RoundFacts, sealed: SealedVotes | undefined, papers: Papers) =>
  countedPoints(facts.points, {
    stripped: sealed?.points ?? new Map(),
    opened: sealed?.opened.points ?? new Map(),
    papers: papers.points,
  });

/** A point with other insides opened than were listed there. */
const strayPoint = (points: readonly CountedPoint[], sealed: SealedVotes | undefined) =>
  points.find(({ event, sums: { envelopes } }) => {
    const { unopened, unreadable, counted } = envelopes;
    return unopened + unreadable + counted !== (sealed?.points.get(event)?.listed ?? 0);
  });

/** The votes of a contest, sealed and on paper, in one heap. */
function joined(contest: Contest, sealed: SealedVotes | undefined, papers: Papers): GroupedVotes {
  const votes = noVotes();
  for (const heap of [sealed?.opened.votes.get(contest.id), papers.votes.get(contest.id)])
    if (heap) addVotes(votes, heap);
  return votes;
}

/** On how many ballots a contest was asked. */
function askedIn(
  { cycle }: RoundFacts,
  contest: Contest,
  ballots: readonly ReadonlyMap<string, number>[],
): number {
  const styles = cycle.voting.styles.filter(({ contests }) => contests.includes(contest.id));
  return styles.reduce((sum, { id }) => ballots.reduce((all, styled) => all + (styled.get(id) ?? 0), sum), 0);
}

/** What keeps a round from being counted: a contest that cannot be, or else every tie that waits for lots. */
function hindranceIn(
  all: readonly { readonly contest: Contest; readonly count: ContestCount }[],
): Tallied | undefined {
  for (const { contest, count } of all)
    if (count.end === 'uncountable') return { ...count, contest: contest.id };
  const ties = all.flatMap(({ contest, count }) =>
    count.end === 'needs-draw' ? count.between.map((between) => ({ contest: contest.id, between })) : [],
  );
  return ties.length > 0 ? { end: 'needs-draw', ties } : undefined;
}

function listedIn(sealed: SealedVotes | undefined): Pick<ResultFile, 'list' | 'unopened'> {
  if (!sealed) return { list: null, unopened: [] };
  const outsides = sealed.unopenable.map((hash) => ({ hash, why: 'unopenable' as const }));
  const insides = sealed.opened.failed.map(({ hash, why }) => ({ hash, why }));
  const unopened = [...outsides, ...insides].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return { list: sealed.list, unopened };
}

const shownOf = (file: ResultFile, contests: readonly CountedContest[]): ShownResult => ({
  ...file,
  contests: contests.map(({ result: { contest, ballots, beside }, rule, outcome }) => ({
    contest,
    ballots,
    beside,
    rule,
    outcome,
  })),
});
