import { optionNumbered } from './contest.ts';
import type { Marks } from './marks.ts';
import type { Question } from './question.ts';
import { type Sheet, SHEET_REASON_MAX } from './sheet.ts';

/** More rows, or more votes in a row, than an entry holds. */
const MARKS_MAX = 200;
const VOTES_MAX = 99;

const SPOILED = /^[k*]$/i;
const INVALID = /^o[\s:]+(?<reason>\S.*)$/i;
const MARK = /^(?<number>\d{1,6})(?:[x×*](?<votes>\d{1,2}))?$/i;

/**
 * Reads a whole sheet out of one line, with the keys that sheets are typed with: `3 7x2 12` are numbers and votes, `0`
 * is blank, `/` stands between questions, `K` is spoiled, and `O` with words after it is invalid. In a ranking the
 * numbers stand in order of preference. A number that no option has is kept as it was written. Undefined for what is
 * no sheet, or leaves a question out.
 */
export function readSheet(questions: readonly Question[], line: string): Sheet | undefined {
  const text = line.trim();
  if (SPOILED.test(text)) return { as: 'spoiled' };
  const reason = INVALID.exec(text)?.groups?.['reason']?.trim();
  if (reason !== undefined) return reason.length > SHEET_REASON_MAX ? undefined : { as: 'invalid', reason };
  const parts = text.split('/');
  if (parts.length !== questions.length) return undefined;
  const answers: Marks[] = [];
  for (const [at, question] of questions.entries()) {
    const marks = readMarks(question, parts[at] ?? '');
    if (!marks) return undefined;
    answers.push(marks);
  }
  return { as: 'marked', answers };
}

function readMarks(question: Question, part: string): Marks | undefined {
  const words = part.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MARKS_MAX) return undefined;
  if (words.length === 1 && (words[0] === '0' || words[0] === '-')) return [];
  const votes = new Map<string, number>();
  for (const word of words) {
    const { number = '', votes: times = '1' } = MARK.exec(word)?.groups ?? {};
    if (number === '' || Number(number) === 0 || Number(times) === 0) return undefined;
    const option = optionNumbered(question, Number(number))?.id ?? `#${Number(number)}`;
    votes.set(option, (votes.get(option) ?? 0) + Number(times));
  }
  if ([...votes.values()].some((given) => given > VOTES_MAX)) return undefined;
  return [...votes].map(([option, given]) => ({ option, votes: given }));
}
