import * as z from 'zod/mini';
import { AreaId, ContestId, OptionId } from '../log/ids.ts';

/** How a ballot is marked. Approval: up to `votes` different options. Points: `votes` in all, up to `perOption` on one. */
export const Method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approval'), votes: z.int().check(z.gte(1), z.lte(50)) }),
  z
    .strictObject({
      kind: z.literal('points'),
      votes: z.int().check(z.gte(1), z.lte(50)),
      perOption: z.int().check(z.gte(1), z.lte(50)),
    })
    .check(
      z.refine((method) => method.perOption <= method.votes, { error: 'method.per-option-above-votes' }),
    ),
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

/** One question put to the voters of one area: options, a method, and (through the cycle's pots) a budget. */
export const Contest = z.strictObject({
  id: ContestId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  area: AreaId,
  method: Method,
  options: z.array(Option).check(z.minLength(1), z.maxLength(999)),
});
export type Contest = z.infer<typeof Contest>;

/** The option that carries this number on paper. */
export const optionNumbered = (contest: Contest, number: number): Option | undefined =>
  contest.options.find((option) => option.number === number);
