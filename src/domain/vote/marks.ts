import * as z from 'zod/mini';

/**
 * What stands on a ballot for one option. `option` is an OptionId, or `#` and what was written where no option
 * has that number, so that a sheet can be kept exactly as the voter left it.
 */
export const Mark = z.strictObject({
  option: z.string().check(z.regex(/^(?:[a-z0-9][a-z0-9-]{0,39}|#.{1,20})$/u)),
  votes: z.int().check(z.gte(1), z.lte(99)),
});
export type Mark = z.infer<typeof Mark>;

/** All the marks on one ballot; none is a blank vote. An option marked twice is added up. */
export const Marks = z.array(Mark).check(z.maxLength(200));
export type Marks = z.infer<typeof Marks>;
