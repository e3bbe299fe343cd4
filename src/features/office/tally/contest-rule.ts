import { absurd } from '../../../domain/log/refusal.ts';
import type { Contest, Method } from '../../../domain/vote/contest.ts';
import type { Measure } from '../../../count/greedy-order.ts';
import { Rule } from '../../../count/rule.ts';

/**
 * The rule that a contest is counted by: the one it names, or most votes within the budget, where what does not fit is
 * passed over. Undefined where it names none that we know.
 */
export function ruleOf(contest: Contest): Rule | undefined {
  const measure = measureOf(contest.method);
  const read = Rule.safeParse(contest.counting?.rule ?? { name: 'greedy', measure });
  return read.success ? read.data : undefined;
}

/** What a list of most votes is ordered by: where votes may be stacked, or places are given, each of them counts. */
export function measureOf(method: Method): Measure {
  switch (method.kind) {
    case 'approval':
    case 'knapsack':
      return 'votes';
    case 'points':
    case 'ranking':
      return 'points';
    default:
      return absurd(method);
  }
}

/** What a tie is broken by before lots decide, in this order. Lots always come last: nothing else is left that is fair. */
export const stepsBeforeLots = (contest: Contest): readonly ('cost' | 'votes')[] => {
  const steps = contest.counting?.ties ?? ['draw'];
  return steps
    .slice(0, [...steps, 'draw'].indexOf('draw'))
    .flatMap((step) => (step === 'draw' ? [] : [step]));
};
