import type { Bundle, BundleStage } from '../../../domain/vote/bundle.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import { type OpenedBatch, type PaperBatch, standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { visibleSheets } from './bundle-sheets.ts';

/** A bundle of paper ballots in a list: names instead of ids, sheets in figures where they may be seen. */
export type BundleRow = {
  /** Of its first reading. */
  readonly id: string;
  readonly number: number;
  readonly style: string;
  readonly event: string;
  readonly readings: readonly ReadingRow[];
  readonly declared: number;
  readonly stage: BundleStage | 'discarded';
  /** One for each question of the style; undefined while a blind bundle is not done. */
  readonly tallies: readonly BatchTally[] | undefined;
};

/** One reading of a bundle. */
export type ReadingRow = {
  readonly id: string;
  readonly reader: string | undefined;
  readonly witness: string | undefined;
  readonly tablet: string;
  readonly openedAt: string;
  readonly lockedAt: string | undefined;
  readonly declared: number;
  /** How many sheets; undefined while that may not be seen. */
  readonly sheets: number | undefined;
  readonly withdrawn: number | undefined;
  readonly note: string | undefined;
  /** Why it does not count. */
  readonly discarded: string | undefined;
};

export type RowNames = {
  readonly style: string;
  readonly event: string;
  readonly tablet: (author: string) => string;
};

/** One bundle as a row. A bundle whose questions are unknown here has no figures to judge its sheets by. */
export function bundleRow(bundle: Bundle, questions: readonly Question[], names: RowNames): BundleRow {
  const seen = visibleSheets(bundle);
  const locked = bundle.stage !== 'typing' && bundle.stage !== 'second';
  return {
    id: bundle.readings[0]?.id ?? '',
    number: bundle.number,
    style: names.style,
    event: names.event,
    readings: bundle.readings.map((batch) => readingRow(batch, seen !== undefined || locked, names)),
    declared: bundle.readings[0]?.opened.declared ?? 0,
    stage: bundle.stage,
    tallies: seen && questions.map((question, at) => tallySheets(question, at, seen)),
  };
}

/** A reading that was discarded, as a row of its own: it stays on record, and none of its sheets counts. */
export const discardedRow = (batch: OpenedBatch, names: RowNames): BundleRow => ({
  id: batch.id,
  number: batch.opened.number,
  style: names.style,
  event: names.event,
  readings: [readingRow(batch, batch.opened.reading === 'aloud', names)],
  declared: batch.opened.declared,
  stage: 'discarded',
  tallies: undefined,
});

export const isDiscarded = (batch: PaperBatch): batch is OpenedBatch =>
  batch.opened !== undefined && batch.discarded !== undefined;

/** `seen`: whether it may be known how many sheets the reading has. */
function readingRow(batch: OpenedBatch, seen: boolean, { tablet }: RowNames): ReadingRow {
  const withdrawn = [...batch.sheets.values()].filter((sheet) => sheet.withdrawn);
  return {
    id: batch.id,
    reader: batch.opened.reader,
    witness: batch.opened.witness,
    tablet: tablet(batch.author),
    openedAt: batch.opened.at,
    lockedAt: batch.closed?.at,
    declared: batch.opened.declared,
    sheets: seen ? standingSheets(batch).length : undefined,
    withdrawn: seen ? withdrawn.length : undefined,
    note: batch.closed?.note,
    discarded: batch.discarded?.reason,
  };
}
