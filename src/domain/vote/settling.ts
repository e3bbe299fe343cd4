import type { Difference } from './bundle.ts';
import type { Question } from './question.ts';
import { readSheet } from './sheet-notation.ts';
import type { Sheet } from './sheet.ts';

/** What two people chose for a row on which two readings differ: one of the readings, or what they typed themselves. */
export type SettleChoice =
  { readonly as: 'first' | 'second' } | { readonly as: 'other'; readonly typed: string };

/** What a choice says of the sheet: null where there is none of that number, undefined while it says nothing yet. */
export function settledAs(
  difference: Difference,
  choice: SettleChoice | undefined,
  questions: readonly Question[],
): Sheet | null | undefined {
  switch (choice?.as) {
    case undefined:
      return undefined;
    case 'first':
      return difference.first ?? null;
    case 'second':
      return difference.second ?? null;
    case 'other':
      return readSheet(questions, choice.typed);
  }
}

/** Whether so many rows differ that a sheet was probably left out, or the sheets lay in another order. */
export const looksShifted = (differences: readonly Difference[], sheets: number): boolean =>
  differences.length >= 4 && differences.length * 2 > sheets;
