import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { Bag } from '../../../../domain/vote/bag.ts';
import { voteLength } from '../../../../domain/vote/ballot-bytes.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import { questionsOf } from '../../../../domain/vote/question.ts';
import { envelopeLength } from '../../../../sealing/envelope.ts';

/** Signs of sealed votes that the page reads out of the log in one go: a millisecond or two, and few on a slow computer. */
const SIGNS_AT_ONCE = 80_000;

/** Sheets that the page hands over in one go. */
const SHEETS_AT_ONCE = 500;

/** Bags in portions that the page can read without halting, by the longest envelope that the round has. */
export function bagPortions(cycle: Cycle, bags: readonly Bag[]): Generator<readonly Bag[]> {
  const lengths = cycle.voting.styles.map(({ id }) => envelopeLength(voteLength(questionsOf(cycle, id))));
  const longest = Math.max(1, ...lengths);
  return portions(bags, ({ envelopes }) => envelopes * longest, SIGNS_AT_ONCE);
}

/** Readings of paper in portions that the page can hand over without halting. */
export const batchPortions = (batches: readonly PaperBatch[]): Generator<readonly PaperBatch[]> =>
  portions(batches, ({ sheets }) => sheets.size, SHEETS_AT_ONCE);

/** Portions that come to `most` at the least, each as soon as it does. */
export function* portions<Item>(
  items: Iterable<Item>,
  weight: (item: Item) => number,
  most: number,
): Generator<readonly Item[]> {
  let portion: Item[] = [];
  let sum = 0;
  for (const item of items) {
    portion.push(item);
    sum += weight(item);
    if (sum < most) continue;
    yield portion;
    [portion, sum] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}
