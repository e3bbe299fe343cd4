import { judge } from './ballot.ts';
import type { Contest } from './contest.ts';
import { type PaperBatch, standingSheets } from './paper-batch.ts';

/** A bundle in figures. valid + blank + invalid + spoiled = entered. */
export type BatchTally = {
  readonly entered: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
  readonly spoiled: number;
  /** Votes per option over the valid sheets. */
  readonly votes: ReadonlyMap<string, number>;
};

/** Counts the sheets that stand, over any number of bundles of one contest. */
export function tallySheets(contest: Contest, batches: Iterable<PaperBatch>): BatchTally {
  const tally = { entered: 0, valid: 0, blank: 0, invalid: 0, spoiled: 0, votes: new Map<string, number>() };
  for (const batch of batches) {
    for (const sheet of standingSheets(batch)) {
      tally.entered += 1;
      if (sheet.content.as === 'spoiled') {
        tally.spoiled += 1;
        continue;
      }
      const judgement = judge(contest, sheet.content.marks);
      tally[judgement.verdict] += 1;
      if (judgement.verdict !== 'valid') continue;
      for (const [option, votes] of judgement.votes)
        tally.votes.set(option, (tally.votes.get(option) ?? 0) + votes);
    }
  }
  return tally;
}
