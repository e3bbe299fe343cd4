import { type PaperBatch, standingSheets } from '../../../domain/vote/paper-batch.ts';

/** The bundle that this tablet opened last and has not closed. */
export function openBatchOf(
  batches: ReadonlyMap<string, PaperBatch>,
  author: string,
): { readonly number: number; readonly entered: number; readonly declared: number } | undefined {
  const own = [...batches.values()].flatMap((batch) =>
    batch.author === author && batch.opened && !batch.closed && !batch.discarded
      ? [{ batch, opened: batch.opened }]
      : [],
  );
  const last = own.sort((a, b) => (a.opened.at < b.opened.at ? 1 : -1))[0];
  return (
    last && {
      number: last.opened.number,
      entered: standingSheets(last.batch).length,
      declared: last.opened.declared,
    }
  );
}
