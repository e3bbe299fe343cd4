import * as z from 'zod/mini';
import { Marks } from './marks.ts';

export const SHEET_REASON_MAX = 200;

/**
 * What a sheet of paper says: the marks on it, one list for each question in the order of the ballot style (none is a
 * blank vote); or why it cannot count as a whole (another round's sheet, a name on it, torn); or that the voter had it
 * replaced, which is no vote at all.
 */
export const Sheet = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('marked'), answers: z.array(Marks).check(z.minLength(1), z.maxLength(20)) }),
  z.strictObject({
    as: z.literal('invalid'),
    reason: z.string().check(z.minLength(1), z.maxLength(SHEET_REASON_MAX)),
  }),
  z.strictObject({ as: z.literal('spoiled') }),
]);
export type Sheet = z.infer<typeof Sheet>;

/** As sheets were written when each held one contest. */
export const SheetV1 = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('marked'), marks: Marks }),
  z.strictObject({ as: z.literal('spoiled') }),
]);

export const upcastSheet = (sheet: z.infer<typeof SheetV1>): Sheet =>
  sheet.as === 'spoiled' ? sheet : { as: 'marked', answers: [sheet.marks] };

/** Whether two people read the same on a sheet. The order in which marks were typed does not matter, but in a ranking. */
export function sameSheet(a: Sheet, b: Sheet, ranked: (question: number) => boolean): boolean {
  if (a.as !== 'marked' || b.as !== 'marked') return a.as === b.as;
  if (a.answers.length !== b.answers.length) return false;
  return a.answers.every((marks, at) => sameMarks(marks, b.answers[at] ?? [], ranked(at)));
}

function sameMarks(a: Marks, b: Marks, ranked: boolean): boolean {
  if (!ranked) {
    const [ours, theirs] = [added(a), added(b)];
    return ours.size === theirs.size && [...ours].every(([option, votes]) => theirs.get(option) === votes);
  }
  return a.length === b.length && a.every(({ option, votes }, at) => same(b[at], { option, votes }));
}

const same = (a: Marks[number] | undefined, b: Marks[number]): boolean =>
  a?.option === b.option && a.votes === b.votes;

function added(marks: Marks): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const mark of marks) votes.set(mark.option, (votes.get(mark.option) ?? 0) + mark.votes);
  return votes;
}
