import * as z from 'zod/mini';
import { commitmentOf, drawnOrder, seedOf } from './draw.ts';
import type { SharesOutcome } from './equal-shares.ts';
import { problemsOf, type Instance, type InstanceProblem } from './instance.ts';
import type { Outcome } from './outcome.ts';
import { countBy, Rule } from './rule.ts';
import { tallyOf } from './tally.ts';
import type { TieOrder } from './ties.ts';

const Money = z.int().check(z.minimum(0));

const Digits = z.string().check(z.regex(/^\d{1,40}$/));

const Election = z.strictObject({
  budget: Money,
  unit: z.optional(z.int().check(z.minimum(1))),
  voteType: z.enum(['approval', 'choose-one', 'points', 'knapsack', 'ranking']),
  blanksCount: z.optional(z.boolean()),
  pointsByPlace: z.optional(z.array(Money)),
  projects: z.array(
    z.strictObject({
      id: z.string(),
      cost: Money,
      name: z.optional(z.string()),
      area: z.optional(z.string()),
    }),
  ),
  ballots: z.array(
    z.strictObject({
      count: Money,
      choices: z.array(z.string()),
      points: z.optional(z.array(z.int())),
      area: z.optional(z.string()),
    }),
  ),
});

/** How ties were broken. `draw` for the public draw of `draw.ts`; `seed` alone where the seed came about in another way. */
const TieRule = z.strictObject({
  by: z.array(z.enum(['cost', 'votes', 'draw', 'id'])).check(z.minLength(1)),
  seed: z.optional(z.string()),
  draw: z.optional(
    z.strictObject({ commitment: z.string(), office: z.string(), trustees: z.array(z.string()) }),
  ),
});
export type TieRule = z.infer<typeof TieRule>;

/**
 * A published result: everything that anyone needs to count again and see whether it agrees. One JSON file, UTF-8:
 * the election (every ballot, identical ones grouped), the rule with its whole variant, how ties were broken, and what was
 * announced. Money is whole numbers of the unit that `election.unit` gives (1: whole kronor). Unknown fields are refused,
 * so that nothing that might change a count is passed over.
 */
export const Bundle = z.strictObject({
  format: z.literal('torg-count'),
  version: z.literal(1),
  title: z.optional(z.string()),
  currency: z.optional(z.string()),
  election: Election,
  rule: Rule,
  ties: TieRule,
  result: z.strictObject({
    winners: z.array(z.string()),
    cost: Money,
    endowment: z.optional(z.strictObject({ amount: Digits, parts: Digits.check(z.regex(/[1-9]/)) })),
  }),
});
export type Bundle = z.infer<typeof Bundle>;

/** Where a published result and our own count part. */
export type Difference =
  | { readonly kind: 'commitment'; readonly published: string; readonly own: string }
  | { readonly kind: 'seed'; readonly published: string; readonly own: string }
  | { readonly kind: 'only-published'; readonly projects: readonly string[] }
  | { readonly kind: 'only-own'; readonly projects: readonly string[] }
  | { readonly kind: 'order'; readonly published: readonly string[]; readonly own: readonly string[] }
  | { readonly kind: 'cost'; readonly published: number; readonly own: number }
  | { readonly kind: 'endowment'; readonly published: string; readonly own: string };

export type Recount =
  | { readonly problems: readonly InstanceProblem[] }
  | { readonly outcome: Outcome | SharesOutcome; readonly differences: readonly Difference[] };

/** The order of ties that a bundle names. Null when lots are to be drawn and it names no seed. */
export function tieOrderOf(ties: TieRule, ids: readonly string[]): TieOrder | null {
  if (!ties.by.includes('draw')) return { by: ties.by };
  const seed = ties.draw ? seedOf(ties.draw) : ties.seed;
  return seed === undefined ? null : { by: ties.by, drawn: drawnOrder(ids, seed) };
}

/** Puts a bundle together from a count that was just made. */
export function bundleOf(
  instance: Instance,
  {
    rule,
    ties,
    outcome,
    title,
    currency,
  }: { rule: Rule; ties: TieRule; outcome: Outcome | SharesOutcome; title?: string; currency?: string },
): Bundle {
  const { winners, cost } = outcome;
  const endowment =
    'endowment' in outcome ? { amount: outcome.endowment.amount, parts: outcome.endowment.parts } : undefined;
  return Bundle.parse({
    format: 'torg-count',
    version: 1,
    ...(title !== undefined && { title }),
    ...(currency !== undefined && { currency }),
    election: instance,
    rule,
    ties,
    result: { winners, cost, ...(endowment && { endowment }) },
  });
}

/** Counts a published result again. */
export function recount(bundle: Bundle): Recount {
  const { election, rule, ties, result } = bundle;
  const problems = problemsOf(election);
  const order = tieOrderOf(
    ties,
    election.projects.map(({ id }) => id),
  );
  if (problems.length > 0 || !order)
    return { problems: order ? problems : [...problems, { kind: 'no-seed' }] };
  const outcome = countBy(tallyOf(election), rule, order);
  const onlyPublished = result.winners.filter((id) => !outcome.winners.includes(id));
  const onlyOwn = outcome.winners.filter((id) => !result.winners.includes(id));
  const differences: Difference[] = [...drawDifferences(ties)];
  if (onlyPublished.length > 0) differences.push({ kind: 'only-published', projects: onlyPublished });
  if (onlyOwn.length > 0) differences.push({ kind: 'only-own', projects: onlyOwn });
  if (
    onlyPublished.length + onlyOwn.length === 0 &&
    result.winners.join('\n') !== outcome.winners.join('\n')
  ) {
    differences.push({ kind: 'order', published: result.winners, own: outcome.winners });
  }
  if (result.cost !== outcome.cost)
    differences.push({ kind: 'cost', published: result.cost, own: outcome.cost });
  if (result.endowment && 'endowment' in outcome) {
    const { amount, parts } = result.endowment;
    const own = outcome.endowment;
    const same = BigInt(amount) * BigInt(own.parts) === BigInt(own.amount) * BigInt(parts);
    if (!same)
      differences.push({
        kind: 'endowment',
        published: `${amount}/${parts}`,
        own: `${own.amount}/${own.parts}`,
      });
  }
  return { outcome, differences };
}

/** The office's line must be the one it committed itself to, and a seed that is published must be the one that was made. */
function drawDifferences({ draw, seed }: TieRule): Difference[] {
  if (!draw) return [];
  const commitment = commitmentOf(draw.office);
  const own = seedOf(draw);
  return [
    ...(commitment === draw.commitment
      ? []
      : [{ kind: 'commitment' as const, published: draw.commitment, own: commitment }]),
    ...(seed === undefined || seed === own ? [] : [{ kind: 'seed' as const, published: seed, own }]),
  ];
}
