import * as z from 'zod/mini';

/** A criterion as it stood before some weighed more than others. */
export const CriterionV2 = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  question: z.string().check(z.minLength(1), z.maxLength(400)),
  /** The highest score. */
  scale: z.int().check(z.gte(1), z.lte(10)),
  goals: z.array(z.int().check(z.gte(1), z.lte(17))).check(z.maxLength(17)),
});

/** What every idea is weighed against: a question, a scale from 0, and the Agenda 2030 goals (1 to 17) it serves. */
export const Criterion = z.strictObject({
  ...CriterionV2.shape,
  /** How much it counts beside the others; once, where nothing is said. */
  weight: z.optional(z.int().check(z.gte(1), z.lte(10))),
  /** An idea that scores 0 here does not go on. */
  required: z.optional(z.boolean()),
});
export type Criterion = z.infer<typeof Criterion>;
