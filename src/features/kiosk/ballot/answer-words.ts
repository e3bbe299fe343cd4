import { plural, t } from '@lingui/core/macro';
import { money } from '../../../i18n/format.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { costOf, leftOf, rankOf } from './choices.ts';
import { leftWords, votesWords } from './method-words.ts';

/** One answer in words: a line for each proposal, and what is left over. */
export type AnswerWords = {
  readonly lines: readonly { readonly option: string; readonly title: string; readonly note: string }[];
  /** The sum, or what has not been used; empty where there is nothing to say. */
  readonly foot: string;
  /** All of it, to be read aloud. */
  readonly said: readonly string[];
};

/** Says an answer in words: a ranking in the order of the ranks, all else in that of the ballot. */
export function answerWords(question: Question, marks: Marks, currency: string): AnswerWords {
  const { kind } = question.method;
  const chosen = question.options.flatMap((option) => {
    const mark = marks.find((each) => each.option === option.id);
    return mark ? [{ option, mark }] : [];
  });
  if (kind === 'ranking') chosen.sort((a, b) => rankOf(marks, a.option.id) - rankOf(marks, b.option.id));
  const lines = chosen.map(({ option, mark }) => ({
    option: option.id,
    title: kind === 'ranking' ? `${rankOf(marks, option.id)}. ${option.title}` : option.title,
    note:
      kind === 'points' ? votesWords(mark.votes) : kind === 'knapsack' ? money(option.cost, currency) : '',
  }));
  const foot = lines.length === 0 ? '' : footOf(question, marks, currency);
  const said = [...lines.flatMap(({ title, note }) => [title, note]), foot].filter((words) => words !== '');
  return { lines, foot, said: lines.length === 0 ? [t`Blank röst`] : said };
}

function footOf(question: Question, marks: Marks, currency: string): string {
  const left = leftOf(question, marks);
  if (left.of === 'money') {
    const cost = money(costOf(question, marks), currency);
    const rest = leftWords(left, currency);
    return t`Tillsammans ${cost}. ${rest}.`;
  }
  if (left.left === 0) return '';
  return left.of === 'ranks'
    ? plural(left.left, {
        one: 'Du kan välja # förslag till, men du måste inte.',
        other: 'Du kan välja # förslag till, men du måste inte.',
      })
    : plural(left.left, {
        one: 'Du har # röst kvar, men du måste inte använda den.',
        other: 'Du har # röster kvar, men du måste inte använda dem.',
      });
}
