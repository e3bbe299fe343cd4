import type { Contest } from '../../../domain/vote/contest.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import type { PaperBatch } from '../../../domain/vote/paper-batch.ts';

/** A bundle of paper ballots in a list: names instead of ids, sheets in figures. */
export type BatchRow = {
  readonly id: string;
  readonly number: number | undefined;
  readonly contest: string;
  readonly tablet: string;
  readonly event: string;
  readonly declared: number | undefined;
  readonly tally: BatchTally;
  readonly withdrawn: number;
  readonly closed: boolean;
  readonly note: string | undefined;
};

const EMPTY: BatchTally = { entered: 0, valid: 0, blank: 0, invalid: 0, spoiled: 0, votes: new Map() };

/** One bundle as a row. A bundle whose contest is unknown here has no figures to judge its sheets by. */
export function batchRow(
  batch: PaperBatch,
  contest: Contest | undefined,
  names: { readonly tablet: string; readonly event: string },
): BatchRow {
  return {
    id: batch.id,
    number: batch.opened?.number,
    contest: contest?.name ?? '',
    ...names,
    declared: batch.opened?.declared,
    tally: contest ? tallySheets(contest, [batch]) : EMPTY,
    withdrawn: [...batch.sheets.values()].filter((sheet) => sheet.withdrawn).length,
    closed: batch.closed !== undefined,
    note: batch.closed?.note,
  };
}
