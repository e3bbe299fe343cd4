import { ratio } from './exact.ts';
import { mostVotesOf } from './greedy.ts';
import type { Instance } from './instance.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import { compareByVoters, type Comparison } from './comparison.ts';
import type { Outcome } from './outcome.ts';
import { addOne, type Increments, type PassingTie } from './shares-add-one.ts';
import { explainShares } from './shares-explain.ts';
import { openShop, type Shop } from './shares-shop.ts';
import type { Satisfaction } from './supporters.ts';
import { tallyOf, type Tally } from './tally.ts';
import { tieBreaker, type TieOrder } from './ties.ts';

/** The variant is part of the rule: it changes winners. What is left out has the recommended default. */
export type SharesOptions = Partial<Increments> & {
  readonly satisfaction?: Satisfaction | undefined;
  /**
   * How money that the shares leave over is used: not; `add1` raises everybody's share and counts again; `utilitarian` gives it to
   * the most votes; `add1u` does first the one, then the other.
   */
  readonly completion?: 'none' | 'add1' | 'add1u' | 'utilitarian' | undefined;
  /** Most votes within the budget takes the place of the outcome if strictly more voters prefer it. */
  readonly comparison?: boolean | undefined;
  readonly minimum?: Minimum | undefined;
  readonly exclusive?: readonly (readonly string[])[] | undefined;
  readonly ties: TieOrder;
};

export type SharesOutcome = Outcome & {
  /** What each voter had in the run that stands: `amount / parts` exactly (as decimal digits), and as a Number of money. */
  readonly endowment: { readonly amount: string; readonly parts: string; readonly each: number };
  /** How many endowments the count went through. */
  readonly runs: number;
  /** How many of the winners were bought with shares; those after them came by the completion. */
  readonly bought: number;
  /** By order of winners bought with shares: what a voter with enough money paid, per point where ballots carry points. Rounded. */
  readonly prices: readonly number[];
  readonly passingTies: readonly PassingTie[];
  readonly comparison: Comparison | null;
};

/** The Method of Equal Shares, exactly. Sources: Peters, Pierczyński, Skowron (NeurIPS 2021); equalshares.net for Add1 and ties. */
export function equalShares(instance: Instance, options: SharesOptions): SharesOutcome {
  return equalSharesOf(tallyOf(instance), options);
}

/** `equalShares` on a tally. */
export function equalSharesOf(tally: Tally, options: SharesOptions): SharesOutcome {
  const { satisfaction = 'cost', completion = 'add1u', minimum, exclusive, ties } = options;
  const shop = openShop(tally, satisfaction);
  const breaker = tieBreaker(tally, ties);
  const rivals = rivalsIn(tally, exclusive ?? []);
  const candidates = tally.ids
    .map((_, project) => project)
    .filter((project) => isCandidate(shop, project, minimumOf(tally, project, minimum)));
  const raised = completion === 'add1' || completion === 'add1u';
  const { run, runs, passingTies } = addOne(shop, {
    start: options.start ?? 'exact',
    increment: options.increment ?? 1,
    stop: raised ? (options.stop ?? 'exhaustive') : 'at-once',
    candidates,
    before: breaker.before,
    rivals,
  });
  const byVotes = { measure: measureOf(satisfaction), ties, minimum, exclusive };
  const fills = completion === 'utilitarian' || completion === 'add1u';
  const completed = fills ? mostVotesOf(tally, byVotes, { stage: 'completion', already: run.winners }) : null;
  const outcome = explainShares(shop, run, { rivals, completed, settledBy: breaker.settledBy, minimum });
  const { amount, parts } = run.endowment;
  const shares = {
    endowment: { amount: `${amount}`, parts: `${parts}`, each: ratio(amount, parts) },
    runs,
    bought: run.winners.length,
    prices: run.prices,
    passingTies,
  };
  if (!options.comparison) return { ...outcome, ...shares, comparison: null };
  const greedy = mostVotesOf(tally, byVotes);
  const comparison = compareByVoters(tally, satisfaction, outcome.winners, greedy.winners);
  return comparison.prefersSecond > comparison.prefersFirst
    ? { ...greedy, ...shares, bought: 0, prices: [], comparison }
    : { ...outcome, ...shares, comparison };
}

const measureOf = (satisfaction: Satisfaction): 'votes' | 'points' | 'borda' =>
  satisfaction === 'points' || satisfaction === 'borda' ? satisfaction : 'votes';

function isCandidate(shop: Shop, project: number, needed: number): boolean {
  const supporters = shop.supporters[project];
  return (
    supporters !== undefined &&
    supporters.total > 0 &&
    supporters.scale > 0 &&
    (shop.tally.votes[project] ?? 0) >= needed
  );
}

function rivalsIn(
  tally: Tally,
  groups: readonly (readonly string[])[],
): (project: number) => readonly number[] {
  const position = new Map(tally.ids.map((id, index) => [id, index]));
  const known = groups.map((group) =>
    group.map((id) => position.get(id) ?? -1).filter((index) => index >= 0),
  );
  return (project) =>
    known
      .filter((group) => group.includes(project))
      .flatMap((group) => group.filter((each) => each !== project));
}
