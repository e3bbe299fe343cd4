import type { Tie } from './ties.ts';

export type Stage = 'votes' | 'equal-shares' | 'phragmen' | 'completion';

/** Money of a project's supporters that went to another project. */
export type Spent = { readonly project: string; readonly amount: number };

/** Why a project was funded or not. Amounts are in the instance's money; `percent` is whole. */
export type Why =
  | { readonly kind: 'funded'; readonly stage: Stage; readonly step: number }
  /** Funded although the money did not reach; `toFind` must be found elsewhere. */
  | { readonly kind: 'partly-covered'; readonly step: number; readonly toFind: number }
  /** A tie decides, and ties were left open. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'no-support' }
  | { readonly kind: 'below-minimum'; readonly has: number; readonly needed: number }
  | { readonly kind: 'over-budget' }
  | { readonly kind: 'does-not-fit'; readonly left: number; readonly missing: number }
  /** The count stopped at `stoppedBy` (the project itself, or one before it), which did not fit. */
  | { readonly kind: 'stopped'; readonly stoppedBy: string; readonly left: number }
  | { readonly kind: 'tier-full'; readonly upTo: number | null }
  | { readonly kind: 'area-full'; readonly area: string; readonly left: number }
  | { readonly kind: 'excluded'; readonly by: string }
  /** No list with it has as much satisfaction together as the one that was found. */
  | { readonly kind: 'left-out' }
  /** Equal Shares cannot value what costs nothing by its cost. */
  | { readonly kind: 'costs-nothing' }
  /** All its supporters' money together never reached the cost. */
  | { readonly kind: 'too-little-support'; readonly percent: number; readonly missing: number }
  /** Its supporters' money went to other projects first; `left` is what they had in the end, `missing` what lacked. */
  | {
      readonly kind: 'money-spent';
      readonly on: readonly Spent[];
      readonly left: number;
      readonly missing: number;
    };

/** What would have been enough for a project that lost, everything else unchanged: `votes` more, or a cost of at most `cost`. */
export type Enough = { readonly votes: number | null; readonly cost: number | null };

export type ProjectResult = {
  readonly id: string;
  readonly cost: number;
  readonly votes: number;
  /** The sum of points, or of the points of places; the same as `votes` on approval ballots. */
  readonly points: number;
  readonly funded: 'yes' | 'no' | 'undecided';
  readonly why: Why;
  readonly enough: Enough | null;
  /** What its supporters could pay of its cost at best, in whole per cent (rules with shares only; null when it costs nothing). */
  readonly effectiveSupport: number | null;
};

/** What a rule decided about an instance, with the reason for every project, in the order of the instance. */
export type Outcome = {
  /** Ids in the order in which they were chosen. */
  readonly winners: readonly string[];
  /** Ids that hang on a tie which was left open; always empty when ties are drawn. */
  readonly undecided: readonly string[];
  readonly cost: number;
  /** What of `cost` the budget does not cover: zero but for rules that allow it. */
  readonly toFind: number;
  /** Whether no eligible project that lost would still fit the money left. */
  readonly exhaustive: boolean;
  readonly ties: readonly Tie[];
  readonly projects: readonly ProjectResult[];
};
