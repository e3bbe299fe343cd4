import * as z from 'zod/mini';
import { bestTotalOf } from './best-total.ts';
import { equalSharesOf, type SharesOutcome } from './equal-shares.ts';
import { mostVotesOf } from './greedy.ts';
import type { Outcome } from './outcome.ts';
import { phragmenOf } from './phragmen.ts';
import type { Tally } from './tally.ts';
import type { TieOrder } from './ties.ts';

const Whole = z.int().check(z.minimum(0));
const Groups = z.array(z.array(z.string()));
const Minimum = z.strictObject({
  votes: z.optional(Whole),
  percent: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  byArea: z.optional(z.record(z.string(), Whole)),
  costShare: z.optional(z.int().check(z.minimum(1))),
});
const Tier = z.strictObject({
  upTo: z.optional(Whole),
  budget: z.optional(Whole),
  projects: z.optional(Whole),
});

const MostVotes = z.strictObject({
  name: z.literal('greedy'),
  measure: z._default(
    z.enum(['votes', 'points', 'borda', 'votes-per-cost', 'points-per-cost', 'borda-per-cost']),
    'votes',
  ),
  fit: z._default(z.enum(['skip', 'stop']), 'skip'),
  covered: z.optional(Whole.check(z.minimum(1), z.maximum(100))),
  minimum: z.optional(Minimum),
  tiers: z.optional(z.array(Tier)),
  exclusive: z.optional(Groups),
  areaCeilings: z.optional(z.record(z.string(), Whole)),
  priority: z.optional(
    z.strictObject({ areas: z.array(z.string()), mode: z.enum(['best-first', 'at-ties']) }),
  ),
  extraForTies: z.optional(Whole),
});

const EqualShares = z.strictObject({
  name: z.literal('equal-shares'),
  satisfaction: z._default(z.enum(['cost', 'cardinality', 'points', 'borda']), 'cost'),
  completion: z._default(z.enum(['none', 'add1', 'add1u', 'utilitarian']), 'add1u'),
  increment: z._default(z.int().check(z.minimum(1)), 1),
  start: z._default(z.enum(['exact', 'integral']), 'exact'),
  stop: z._default(z.enum(['exhaustive', 'infeasible']), 'exhaustive'),
  comparison: z._default(z.boolean(), false),
  minimum: z.optional(Minimum),
  exclusive: z.optional(Groups),
});

const BestTotal = z.strictObject({
  name: z.literal('best-total'),
  satisfaction: z._default(z.enum(['cost', 'cardinality']), 'cost'),
  minimum: z.optional(Minimum),
});

const Phragmen = z.strictObject({ name: z.literal('phragmen'), minimum: z.optional(Minimum) });

/** A rule with its whole variant, as it is written down before the vote and published with the result. */
export const Rule = z.discriminatedUnion('name', [MostVotes, EqualShares, Phragmen, BestTotal]);
export type Rule = z.infer<typeof Rule>;

/** Thrown for a best total that could not be found in reasonable time. Other rules always end. */
export class TooHard extends Error {}

/** Counts by a rule. Only Equal Shares adds its endowment, runs and comparison. */
export function countBy(tally: Tally, rule: Rule, ties: TieOrder): Outcome | SharesOutcome {
  switch (rule.name) {
    case 'greedy':
      return mostVotesOf(tally, { ...rule, ties });
    case 'equal-shares':
      return equalSharesOf(tally, { ...rule, ties });
    case 'phragmen':
      return phragmenOf(tally, { ...rule, ties });
    case 'best-total': {
      const outcome = bestTotalOf(tally, { ...rule, ties });
      if (!outcome) throw new TooHard();
      return outcome;
    }
  }
}

/** The rules that a result is shown beside, for understanding only: the cycle's rule, fixed before the vote, decides. */
export const otherRules: readonly { readonly label: string; readonly rule: Rule }[] = [
  { label: 'most votes', rule: Rule.parse({ name: 'greedy' }) },
  { label: 'most votes for the money', rule: Rule.parse({ name: 'greedy', measure: 'votes-per-cost' }) },
  { label: 'equal shares', rule: Rule.parse({ name: 'equal-shares' }) },
  {
    label: 'equal shares, by number of projects',
    rule: Rule.parse({ name: 'equal-shares', satisfaction: 'cardinality' }),
  },
  { label: 'phragmén', rule: Rule.parse({ name: 'phragmen' }) },
];
