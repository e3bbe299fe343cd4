import { judge, votesAllowed } from './ballot.ts';
import type { Question } from './question.ts';
import type { Sheet } from './sheet.ts';

/**
 * Sheets in figures, for one question. valid + blank + invalid + spoiled = entered; and where a voter has a number of
 * votes, given + undervotes + overvotes = (valid + blank + invalid) x votes allowed.
 */
export type BatchTally = {
  readonly entered: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
  readonly spoiled: number;
  /** Votes per option over the valid sheets. */
  readonly votes: ReadonlyMap<string, number>;
  readonly given: number;
  /** Votes that voters could have given and did not, blank sheets included. */
  readonly undervotes: number;
  /** Votes lost on sheets that do not count. */
  readonly overvotes: number;
};

/** Counts sheets for one question: the one at `at` (from 0) in the order of their ballot style. */
export function tallySheets(question: Question, at: number, sheets: Iterable<Sheet>): BatchTally {
  const counted = { entered: 0, valid: 0, blank: 0, invalid: 0, spoiled: 0 };
  const sums = { given: 0, undervotes: 0, overvotes: 0 };
  const votes = new Map<string, number>();
  const allowed = votesAllowed(question.method) ?? 0;
  for (const sheet of sheets) {
    counted.entered += 1;
    if (sheet.as === 'spoiled') {
      counted.spoiled += 1;
      continue;
    }
    const judged = sheet.as === 'marked' ? judge(question, sheet.answers[at] ?? []) : INVALID;
    counted[judged.verdict] += 1;
    if (judged.verdict === 'blank') sums.undervotes += allowed;
    else if (judged.verdict === 'invalid') sums.overvotes += allowed;
    else {
      sums.undervotes += judged.unused;
      for (const [option, given] of judged.votes) {
        votes.set(option, (votes.get(option) ?? 0) + given);
        sums.given += given;
      }
    }
  }
  return { ...counted, ...sums, votes };
}

const INVALID = { verdict: 'invalid' } as const;

/** Whether the figures of a tally add up, as they must: a bundle whose figures do not is not closed. */
export function addsUp(question: Question, tally: BatchTally): boolean {
  const { valid, blank, invalid, spoiled, entered } = tally;
  if (valid + blank + invalid + spoiled !== entered) return false;
  const allowed = votesAllowed(question.method);
  if (allowed === undefined) return true;
  return tally.given + tally.undervotes + tally.overvotes === (valid + blank + invalid) * allowed;
}
