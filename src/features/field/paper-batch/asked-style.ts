import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { optionNumbered } from '../../../domain/vote/contest.ts';
import { type Question, questionsOf } from '../../../domain/vote/question.ts';

/** A ballot style as its sheets lie on the table: its name, and its questions in the order of the paper. */
export type AskedStyle = {
  readonly id: string;
  readonly name: string;
  readonly questions: readonly Question[];
  /** The round's other styles: a sheet of one of them may have slipped into the stack. */
  readonly others: readonly { readonly name: string; readonly questions: readonly Question[] }[];
};

/** A ballot style of a round; undefined where the round has none of this name, or nothing stands on it. */
export function askedStyle(cycle: Cycle | undefined, style: string): AskedStyle | undefined {
  const found = cycle?.voting.styles.find(({ id }) => id === style);
  if (!cycle || !found) return undefined;
  const questions = questionsOf(cycle, found.id);
  if (questions.length === 0) return undefined;
  const others = cycle.voting.styles
    .filter(({ id }) => id !== found.id)
    .map(({ id, name }) => ({ name, questions: questionsOf(cycle, id) }));
  return { id: found.id, name: found.name, questions, others };
}

/** The other styles on which an option carries this number. */
export const stylesNumbered = ({ others }: AskedStyle, number: number): readonly string[] =>
  others
    .filter(({ questions }) => questions.some((question) => optionNumbered(question, number)))
    .map(({ name }) => name);
