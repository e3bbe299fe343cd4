import type { TieRule } from '../count/bundle.ts';
import type { SharesOutcome } from '../count/equal-shares.ts';
import type { Outcome } from '../count/outcome.ts';
import type { Rule } from '../count/rule.ts';
import type { Tally } from '../count/tally.ts';
import type { TieOrder } from '../count/ties.ts';
import type { Figures } from './count-numbers.ts';

/** A count, and everything that the printed report is made of. */
export type Counted = {
  readonly title: string;
  /** The currency's code, or nothing. */
  readonly currency: string;
  readonly tally: Tally;
  readonly rule: Rule;
  readonly ties: TieRule;
  readonly order: TieOrder;
  readonly outcome: Outcome | SharesOutcome;
  readonly figures: Figures;
  /** What the city funded, where the file says so. */
  readonly selected: readonly string[] | null;
  readonly notes: readonly string[];
};
