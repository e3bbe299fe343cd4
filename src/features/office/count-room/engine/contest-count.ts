import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Contest } from '../../../../domain/vote/contest.ts';
import { asQuestion } from '../../../../domain/vote/question.ts';
import { bundleOf, type TieRule, tieOrderOf } from '../../../../count/bundle.ts';
import type { SharesOutcome } from '../../../../count/equal-shares.ts';
import { type InstanceProblem, problemsOf } from '../../../../count/instance.ts';
import type { Outcome } from '../../../../count/outcome.ts';
import { countBy, otherRules, type Rule, TooHard } from '../../../../count/rule.ts';
import { type Tally, tallyOf } from '../../../../count/tally.ts';
import type { ContestResult } from '../../../../wire/result-file.ts';
import { instanceOf } from '../../tally/contest-instance.ts';
import { ruleOf, stepsBeforeLots } from '../../tally/contest-rule.ts';
import { filledIn, type GroupedVotes } from '../../tally/grouped-votes.ts';
import { tiesForLots } from './ties-for-lots.ts';

/** The lots of a round as a bundle names them; absent where none were drawn. */
export type DrawnLots = Required<Pick<TieRule, 'seed' | 'draw'>>;

/** A contest that is counted: what is published of it, and what the rule said of every option and why. */
export type CountedContest = {
  readonly result: ContestResult;
  readonly rule: Rule;
  readonly outcome: Outcome | SharesOutcome;
};

/** Why a contest cannot be counted: its rule is none that we know, or asks for what no computer can, or it has no budget. */
export type Uncountable =
  | { readonly why: 'unknown-rule' | 'too-hard' }
  | { readonly why: 'bad-instance'; readonly problem: InstanceProblem };

export type ContestCount =
  | { readonly end: 'counted'; readonly counted: CountedContest }
  | { readonly end: 'needs-draw'; readonly between: readonly (readonly string[])[] }
  | ({ readonly end: 'uncountable' } & Uncountable);

/**
 * Counts a contest by the rule that it names. Where lots were drawn they settle every tie that the rule's own steps leave;
 * where none were and a tie hangs on them, nothing is counted.
 */
export function countContest(
  cycle: Cycle,
  contest: Contest,
  votes: GroupedVotes,
  lots: DrawnLots | undefined,
): ContestCount {
  const question = asQuestion(cycle, contest);
  const instance = instanceOf(question, votes);
  const rule = ruleOf(contest);
  if (!rule) return { end: 'uncountable', why: 'unknown-rule' };
  const [problem] = problemsOf(instance);
  if (problem) return { end: 'uncountable', why: 'bad-instance', problem };
  const tally = tallyOf(instance);
  const steps = stepsBeforeLots(contest);
  const ties: TieRule = lots ? { by: [...steps, 'draw'], ...lots } : { by: [...steps, 'id'] };
  try {
    const between = lots ? [] : tiesForLots(tally, rule, steps);
    if (between.length > 0) return { end: 'needs-draw', between };
    const count = countWith(tally, ties);
    const outcome = count(rule);
    const bundle = bundleOf(instance, { rule, ties, outcome, title: contest.name, currency: cycle.currency });
    const ballots = { valid: filledIn(votes), blank: votes.blank, invalid: votes.invalid };
    const beside = contest.counting?.beside === true ? besides(rule, count) : [];
    return {
      end: 'counted',
      counted: { result: { contest: contest.id, ballots, bundle, beside }, rule, outcome },
    };
  } catch (error) {
    if (error instanceof TooHard) return { end: 'uncountable', why: 'too-hard' };
    throw error;
  }
}

type CountWith = (rule: Rule) => Outcome | SharesOutcome;

function countWith(tally: Tally, ties: TieRule): CountWith {
  const order = tieOrderOf(ties, tally.ids);
  if (!order) throw new Error('Lots without a seed');
  return (rule) => countBy(tally, rule, order);
}

/** What the other rules would have given, for understanding alone. */
function besides(own: Rule, count: CountWith): ContestResult['beside'] {
  const others = otherRules.filter(({ rule }) => JSON.stringify(rule) !== JSON.stringify(own));
  return others.map(({ rule }) => {
    const { winners, cost } = count(rule);
    return { rule, winners: [...winners], cost };
  });
}
