import type { Bag } from './bag.ts';
import type { CheckIn } from './check-in.ts';
import type { PaperBatch } from './paper-batch.ts';

/**
 * The ids of what one author wrote at a ballot point, as far as states name it: check-ins and how they ended, bags, and
 * readings of paper with every sheet, those taken back too. A closing form fixes them by their hashes; whoever holds
 * the same entries finds the same ids, in whatever order they came.
 */
export function entriesOfPoint(
  known: {
    readonly checkIns: ReadonlyMap<string, CheckIn>;
    readonly bags: ReadonlyMap<string, Bag>;
    readonly batches: ReadonlyMap<string, PaperBatch>;
  },
  event: string,
  author: string,
): readonly string[] {
  const checkIns = [...known.checkIns.values()]
    .filter((each) => each.author === author && each.made?.event === event)
    .flatMap(({ made, undone, left }) => [made?.entry, undone?.entry, left?.entry]);
  const bags = [...known.bags.values()]
    .filter((bag) => bag.author === author && bag.event === event)
    .map(({ entry }) => entry);
  const batches = [...known.batches.values()]
    .filter((batch) => batch.author === author && batch.opened?.event === event)
    .flatMap(({ opened, sheets, closed, discarded, settled }) => [
      opened?.entry,
      ...[...sheets.values()].map(({ entry }) => entry),
      closed?.entry,
      discarded?.entry,
      settled?.entry,
    ]);
  return [...checkIns, ...bags, ...batches].filter((id) => id !== undefined).sort();
}
