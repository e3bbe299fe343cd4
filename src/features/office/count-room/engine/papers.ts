import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import type { SheetSums } from '../../../../domain/outcome/count-sums.ts';
import { type Bundle, bundlesOf } from '../../../../domain/vote/bundle.ts';
import type { PaperBatch } from '../../../../domain/vote/paper-batch.ts';
import { type Question, questionsOf } from '../../../../domain/vote/question.ts';
import type { Sheet } from '../../../../domain/vote/sheet.ts';
import { addVote, type GroupedVotes } from '../../tally/grouped-votes.ts';
import { heapOf } from './opener.ts';

/** Stands for the ballot point of papers that were typed in without one. */
export const NO_POINT = '';

/** Everything on paper: the votes of each contest, and where the sheets went, by ballot point and by ballot style. */
export type Papers = {
  readonly votes: ReadonlyMap<string, GroupedVotes>;
  readonly points: ReadonlyMap<string, SheetSums>;
  /** Sheets that somebody put into the box, by ballot style: those that replaced a spoiled one, not the spoiled one. */
  readonly styles: ReadonlyMap<string, number>;
};

/** The sheets of all bundles that are done. One that is not done is in no box of ours: somebody has signed for it. */
export function papersOf(cycle: Cycle, batches: Iterable<PaperBatch>): Papers {
  const votes = new Map<string, GroupedVotes>();
  const points = new Map<string, Counted>();
  const styles = new Map<string, number>();
  const asked = new Map<string, readonly Question[]>();
  const questions = (style: string): readonly Question[] => {
    const known = asked.get(style) ?? questionsOf(cycle, style);
    asked.set(style, known);
    return known;
  };
  const take = ({ style, event, sheets }: Bundle) => {
    const point = event ?? NO_POINT;
    const sums = points.get(point) ?? { typed: 0, spoiled: 0, invalid: 0, counted: 0 };
    points.set(point, sums);
    for (const { content } of sheets) {
      const became = addSheet(votes, questions(style), content);
      sums.typed += 1;
      sums[became] += 1;
      if (became !== 'spoiled') styles.set(style, (styles.get(style) ?? 0) + 1);
    }
  };
  for (const bundle of bundlesOf(batches, cycle.id, questions)) take(bundle);
  return { votes, points, styles };
}

type Counted = { -readonly [Sum in keyof SheetSums]: number };

/** Adds what stands on a sheet to the heap of each contest. A sheet is invalid when nothing on it counts. */
function addSheet(
  votes: Map<string, GroupedVotes>,
  questions: readonly Question[],
  sheet: Sheet,
): 'spoiled' | 'invalid' | 'counted' {
  if (sheet.as === 'spoiled') return 'spoiled';
  if (sheet.as === 'invalid') {
    for (const { id } of questions) heapOf(votes, id).invalid += 1;
    return 'invalid';
  }
  const counts = questions.map((question, at) =>
    addVote(heapOf(votes, question.id), question, sheet.answers[at] ?? []),
  );
  return counts.includes(true) ? 'counted' : 'invalid';
}
