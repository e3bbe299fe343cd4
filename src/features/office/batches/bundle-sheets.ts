import type { Bundle } from '../../../domain/vote/bundle.ts';
import { standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';

/**
 * What may be seen of a bundle. What is read aloud has been heard already; of blind readings nothing is shown before
 * the bundle is done, so that nobody can tell a reader what the other one typed.
 */
export function visibleSheets(bundle: Bundle): readonly Sheet[] | undefined {
  if (bundle.stage === 'counted') return bundle.sheets.map(({ content }) => content);
  const [only, ...more] = bundle.readings;
  if (!only || more.length > 0 || only.opened.reading === 'blind') return undefined;
  return standingSheets(only).map(({ content }) => content);
}

/** The sheets of one question alone: the one at `at` (from 0) in the order of their style. */
export const answersAt = (at: number, sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.map((sheet) =>
    sheet.as === 'marked' ? { as: 'marked', answers: [sheet.answers[at] ?? []] } : sheet,
  );
