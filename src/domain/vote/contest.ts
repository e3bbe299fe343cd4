import * as z from 'zod/mini';
import { AreaId, ContestId, OptionId } from '../log/ids.ts';

const FewVotes = z.int().check(z.gte(1), z.lte(50));

const Approval = z.strictObject({ kind: z.literal('approval'), votes: FewVotes });
const Points = z
  .strictObject({ kind: z.literal('points'), votes: FewVotes, perOption: FewVotes })
  .check(z.refine((method) => method.perOption <= method.votes, { error: 'method.per-option-above-votes' }));

/**
 * How a ballot is marked. Approval: up to `votes` different options. Points: `votes` in all, up to `perOption` on one.
 * Knapsack: any options whose costs together stay within the contest's budget. Ranking: up to `ranks` options, the
 * best first.
 */
export const Method = z.discriminatedUnion('kind', [
  Approval,
  Points,
  z.strictObject({ kind: z.literal('knapsack') }),
  z.strictObject({ kind: z.literal('ranking'), ranks: FewVotes }),
]);
export type Method = z.infer<typeof Method>;

/** A costed proposal on a ballot. `number` is what stands beside it on paper and what is typed. */
export const Option = z.strictObject({
  id: OptionId,
  number: z.int().check(z.gte(1), z.lte(999)),
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  text: z.string().check(z.maxLength(2000)),
  area: z.optional(AreaId),
  /** Whole units of the cycle's currency. */
  cost: z.int().check(z.nonnegative()),
});
export type Option = z.infer<typeof Option>;

const asked = {
  id: ContestId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  area: AreaId,
};
const someOptions = z.array(Option).check(z.minLength(1), z.maxLength(999));

/** How ties are broken, in this order: the lower cost, the more votes, a lot drawn in public. */
const TieStep = z.enum(['cost', 'votes', 'draw']);

/**
 * How a contest is counted, fixed before the vote. `rule` is one of the counting rules with its whole variant, as
 * docs/counting.md writes them; it is kept here as it was written, and read by whoever counts.
 */
const Counting = z.strictObject({
  rule: z.looseObject({ name: z.string().check(z.minLength(1), z.maxLength(40)) }),
  ties: z.array(TieStep).check(z.minLength(1), z.maxLength(3)),
  /** Whether the result is shown beside what other rules would have given. */
  beside: z.boolean(),
});
export type Counting = z.infer<typeof Counting>;

const decided = {
  method: Method,
  /** Whether every voter meets the options in the order of their numbers, or in one drawn for them on the screen. */
  order: z.enum(['fixed', 'drawn']),
  /** Without it: most votes (or points, or places) within the budget, what does not fit is passed over, ties drawn. */
  counting: z.optional(Counting),
};

/**
 * One question put to the voters of one area: options, a method, and (through the cycle's pots) a budget. How it is
 * voted on stands from the beginning; the options come when ideas have become proposals.
 */
export const Contest = z.strictObject({
  ...asked,
  ...decided,
  options: z.array(Option).check(z.maxLength(999)),
});
export type Contest = z.infer<typeof Contest>;

/** As contests stood when none could be set up before its options. */
export const ContestV2 = z.strictObject({ ...asked, ...decided, options: someOptions });

/** As contests stood in the first version of a cycle. */
export const ContestV1 = z.strictObject({
  ...asked,
  options: someOptions,
  method: z.discriminatedUnion('kind', [Approval, Points]),
});

/** The option that carries this number on paper. */
export const optionNumbered = (contest: Contest, number: number): Option | undefined =>
  contest.options.find((option) => option.number === number);
