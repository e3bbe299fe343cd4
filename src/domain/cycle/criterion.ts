import * as z from 'zod/mini';

/** What every idea is weighed against: a question, a scale from 0, and the Agenda 2030 goals (1 to 17) it serves. */
export const Criterion = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  question: z.string().check(z.minLength(1), z.maxLength(400)),
  /** The highest score. */
  scale: z.int().check(z.gte(1), z.lte(10)),
  goals: z.array(z.int().check(z.gte(1), z.lte(17))).check(z.maxLength(17)),
});
export type Criterion = z.infer<typeof Criterion>;
