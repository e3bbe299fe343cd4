import * as z from 'zod/mini';

const Whole = z.int().check(z.nonnegative());

/** Where every sealed vote went. All are numbers of envelopes. */
export const EnvelopeSums = z.strictObject({
  /** As they lay in the bags. */
  cast: Whole,
  /** The same envelope in a second bag: a tablet that was copied or set back seals what it had sealed before. */
  repeated: Whole,
  /** Double votes. */
  aside: Whole,
  /** Outsides that no office key opens. */
  unopenable: Whole,
  /** Insides that the count key does not open. */
  unopened: Whole,
  /** Insides that opened, and hold no vote of their ballot style. */
  unreadable: Whole,
  counted: Whole,
});
export type EnvelopeSums = z.infer<typeof EnvelopeSums>;

/** Where every sheet of paper went. Spoiled sheets were replaced at the point, and are no votes. */
export const SheetSums = z.strictObject({ typed: Whole, spoiled: Whole, invalid: Whole, counted: Whole });
export type SheetSums = z.infer<typeof SheetSums>;

/** What became of everything that was cast, at one ballot point or in all. */
export const CountSums = z.strictObject({ envelopes: EnvelopeSums, sheets: SheetSums });
export type CountSums = z.infer<typeof CountSums>;

/** Nothing at all. */
export const noSums = (): CountSums => ({
  envelopes: { cast: 0, repeated: 0, aside: 0, unopenable: 0, unopened: 0, unreadable: 0, counted: 0 },
  sheets: { typed: 0, spoiled: 0, invalid: 0, counted: 0 },
});

/** The sums of several ballot points together. */
export function sumsOf(parts: Iterable<CountSums>): CountSums {
  let all = noSums();
  for (const { envelopes, sheets } of parts)
    all = { envelopes: added(all.envelopes, envelopes), sheets: added(all.sheets, sheets) };
  return all;
}

const added = <Sums extends Record<string, number>>(to: Sums, more: Sums): Sums => {
  const sum: Record<string, number> = { ...to };
  for (const [name, figure] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + figure;
  // The same names as in both.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return sum as Sums;
};

/** Whether nothing disappeared: everything that was cast is counted, or stands in the sum of why it is not. */
export function addsUp({ envelopes, sheets }: CountSums): boolean {
  const { cast, repeated, aside, unopenable, unopened, unreadable, counted } = envelopes;
  const { typed, spoiled, invalid } = sheets;
  return (
    cast === repeated + aside + unopenable + unopened + unreadable + counted &&
    typed === spoiled + invalid + sheets.counted
  );
}
