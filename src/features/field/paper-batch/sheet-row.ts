import { highestOnOne, votesAllowed } from '../../../domain/vote/ballot.ts';
import type { Option } from '../../../domain/vote/contest.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';

/** A row of the sheet as it will be counted, with what is wrong at this very row. */
export type SheetRow = {
  readonly option: string;
  /** What stands on paper: the option's number, or the number that no option has. */
  readonly number: string;
  readonly title: string | undefined;
  readonly votes: number;
  /** In whole units of the currency; 0 for a number that no option has. */
  readonly cost: number;
  /** The place in a ranking, from 1; undefined elsewhere. */
  readonly rank: number | undefined;
  readonly trouble: 'unknown' | 'too-many-on-one' | 'too-many' | 'over-budget' | undefined;
};

/** The rows of one question; too many votes in all, or too much money, are shown at the row where they became too many. */
export function rowsOf(question: Question, marks: Marks): readonly SheetRow[] {
  const options = new Map<string, Option>(question.options.map((each) => [each.id, each]));
  const allowed = votesAllowed(question.method) ?? Infinity;
  const budget = question.method.kind === 'knapsack' ? question.budget : Infinity;
  const perOption = highestOnOne(question.method);
  let given = 0;
  let spent = 0;
  return marks.map(({ option: id, votes }, at) => {
    const option = options.get(id);
    const before = { given, spent };
    given += votes;
    spent += option?.cost ?? 0;
    const trouble = !option
      ? 'unknown'
      : votes > perOption
        ? 'too-many-on-one'
        : given > allowed && before.given <= allowed
          ? 'too-many'
          : spent > budget && before.spent <= budget
            ? 'over-budget'
            : undefined;
    return {
      option: id,
      number: option ? String(option.number) : id.replace('#', ''),
      title: option?.title,
      votes,
      cost: option?.cost ?? 0,
      rank: question.method.kind === 'ranking' ? at + 1 : undefined,
      trouble,
    };
  });
}

/** What the options on a sheet cost together, in whole units of the currency. An option counts once, however often it stands there. */
export const costOf = (question: Question, marks: Marks): number =>
  rowsOf(question, marks).reduce((sum, { cost }) => sum + cost, 0);
