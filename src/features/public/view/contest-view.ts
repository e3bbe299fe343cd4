import { Bundle, type Difference, recount, type TieRule } from '../../../count/bundle.ts';
import type { SharesOutcome } from '../../../count/equal-shares.ts';
import type { InstanceProblem } from '../../../count/instance.ts';
import type { Outcome, ProjectResult } from '../../../count/outcome.ts';
import { inReadingOrder } from '../../../count/reading-order.ts';
import { type Rule, TooHard } from '../../../count/rule.ts';
import { type Tally, tallyOf } from '../../../count/tally.ts';
import type { Contest, Option } from '../../../domain/vote/contest.ts';
import type { CountedProject, OutcomeTeller } from '../../../i18n/outcome-words.ts';
import type { ContestResult } from '../../../wire/result-file.ts';

/** A proposal and what became of it in the vote. */
export type OptionView = CountedProject & {
  readonly option: Option;
  /** What the count went by. */
  readonly score: number;
  readonly funded: ProjectResult['funded'];
  /** In which order it was chosen, from 1; null where it was not. */
  readonly place: number | null;
  /** What its voters could pay of its cost at best, in per cent; under rules with shares only. */
  readonly support: number | null;
};

/** What Equal Shares went through. */
export type SharesFacts = Pick<SharesOutcome, 'runs' | 'bought' | 'comparison' | 'passingTies'> & {
  readonly each: number;
};

/** One contest, counted again from what was published. Amounts are in `unit`s of the currency. */
export type ContestView = {
  readonly contest: Contest;
  readonly bundle: Bundle;
  readonly unit: number;
  readonly scored: OutcomeTeller['scored'];
  readonly ballots: ContestResult['ballots'];
  /** All of them, the highest score first. */
  readonly options: readonly OptionView[];
  /** In the order they were chosen. */
  readonly winners: readonly OptionView[];
  readonly budget: number;
  readonly cost: number;
  readonly toFind: number;
  readonly rule: Rule;
  readonly ties: TieRule;
  readonly met: Outcome['ties'];
  readonly shares: SharesFacts | null;
  readonly beside: readonly {
    readonly rule: Rule | null;
    readonly name: string;
    readonly winners: number;
    readonly same: number;
    readonly cost: number;
  }[];
  /** Where counting again came to something else; empty where it agrees. */
  readonly differences: readonly Difference[];
  /** The outcome itself, for the table that other programs read. */
  readonly outcome: Outcome;
};

/** Counts a contest of a published result again. Throws where the file cannot be what a count has written. */
export function contestView(result: ContestResult, contest: Contest, rules: RuleReader): ContestView {
  const bundle = Bundle.parse(result.bundle);
  const { election, rule, ties, result: published } = bundle;
  const again = recounted(bundle);
  const { outcome, differences } = again;
  const tally = tallyOf(election);
  const chosen = new Map(outcome.winners.map((id, at) => [id, at + 1]));
  const options = contest.options.map((option): OptionView => {
    const project = projectOf(outcome, option);
    return {
      ...project,
      option,
      score: scoreOf(tally, rule, project.id),
      place: chosen.get(project.id) ?? null,
      support: project.effectiveSupport,
    };
  });
  if (options.length !== outcome.projects.length)
    throw new RangeError(`${contest.id} holds projects that were no options`);
  const winners = options
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return {
    contest,
    bundle,
    unit: election.unit ?? 1,
    scored: election.voteType === 'ranking' && !goesByVotes(rule) ? 'points' : 'votes',
    ballots: result.ballots,
    options: inReadingOrder(options.sort(byNumber), ({ score }) => score, outcome),
    winners,
    budget: election.budget,
    cost: outcome.cost,
    toFind: outcome.toFind,
    rule,
    ties,
    met: outcome.ties,
    shares: sharesOf(outcome),
    beside: result.beside.map((other) => ({
      rule: rules(other.rule),
      name: other.rule.name,
      winners: other.winners.length,
      same: other.winners.filter((id) => published.winners.includes(id)).length,
      cost: other.cost,
    })),
    differences,
    outcome,
  };
}

/** Reads another rule as it stands in the file; null for one that this program does not know. */
export type RuleReader = (rule: unknown) => Rule | null;

const byNumber = (a: OptionView, b: OptionView): number => a.option.number - b.option.number;

function recounted(bundle: Bundle): {
  readonly outcome: Outcome | SharesOutcome;
  readonly differences: readonly Difference[];
} {
  try {
    const again = recount(bundle);
    if ('problems' in again) throw new RangeError(problemNames(again.problems));
    return again;
  } catch (error) {
    // A yardstick, which no round is counted by: a result that names it as its rule cannot be explained.
    if (error instanceof TooHard) throw new RangeError('the best total was not found in time');
    throw error;
  }
}

const problemNames = (problems: readonly InstanceProblem[]): string =>
  problems.map(({ kind }) => kind).join(', ');

/** An option is called by its id in a bundle, or by the number that stands beside it on paper. */
function projectOf(outcome: Outcome, { id, number }: Option): ProjectResult {
  const found =
    outcome.projects.find((project) => project.id === id) ??
    outcome.projects.find((project) => project.id === `${number}`);
  if (!found) throw new RangeError(`option ${id} was not counted`);
  return found;
}

const goesByVotes = (rule: Rule): boolean => rule.name === 'greedy' && rule.measure.startsWith('votes');

function scoreOf(tally: Tally, rule: Rule, id: string): number {
  const at = tally.ids.indexOf(id);
  const borda =
    (rule.name === 'greedy' && rule.measure.startsWith('borda')) ||
    (rule.name === 'equal-shares' && rule.satisfaction === 'borda');
  const scores = goesByVotes(rule) ? tally.votes : borda ? tally.borda : tally.points;
  return scores[at] ?? 0;
}

function sharesOf(outcome: Outcome | SharesOutcome): SharesFacts | null {
  if (!('endowment' in outcome)) return null;
  const { endowment, runs, bought, comparison, passingTies } = outcome;
  return { each: endowment.each, runs, bought, comparison, passingTies };
}
