import { plural, t } from '@lingui/core/macro';
import { type BallotProblem, judge } from '../../../domain/vote/ballot.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import type { EnteredSheet } from '../../../domain/vote/paper-batch.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { money, number } from '../../../i18n/format.ts';

/** A sheet in words: what stands on it, and what it counts as. */
export type SheetRow = {
  readonly id: string;
  readonly number: number;
  readonly says: string;
  readonly verdict: string;
  readonly withdrawn: boolean;
};

/** Every sheet of a reading in the order typed, withdrawn ones where they were. */
export function sheetRows(
  entered: Iterable<EnteredSheet>,
  questions: readonly Question[],
  currency: string,
): readonly SheetRow[] {
  const sheets = [...entered].sort(
    (a, b) => a.number - b.number || Number(b.withdrawn) - Number(a.withdrawn),
  );
  return sheets.map(({ id, number: at, content, withdrawn }) => ({
    id,
    number: at,
    says: saysWords(content, questions),
    verdict: withdrawn ? t`återtagen, räknas inte` : verdictWords(content, questions, currency),
    withdrawn,
  }));
}

/** What stands on a sheet; of several questions each under its name. */
export function saysWords(content: Sheet, questions: readonly Question[]): string {
  if (content.as === 'spoiled') return t`kasserad`;
  if (content.as === 'invalid') return content.reason;
  const says = questions.map((question, at) => marksWords(content.answers[at] ?? [], question));
  return byQuestion(says, questions);
}

function marksWords(marks: Marks, question: Question): string {
  if (marks.length === 0) return t`inga kryss`;
  return marks
    .map((mark, at) => {
      const option = optionWords(mark.option, question);
      if (question.method.kind === 'ranking') return `${number(at + 1)}: ${option}`;
      if (question.method.kind !== 'points') return option;
      const votes = plural(mark.votes, { one: '# röst', other: '# röster' });
      return `${option}: ${votes}`;
    })
    .join(', ');
}

const byQuestion = (words: readonly string[], questions: readonly Question[]): string =>
  words.length === 1
    ? (words[0] ?? '')
    : words.map((each, at) => `${questions[at]?.name ?? ''}: ${each}`).join(' · ');

function optionWords(option: string, contest: Contest): string {
  const found = contest.options.find((each) => each.id === option);
  if (found) return `${number(found.number)}. ${found.title}`;
  const written = option.replace(/^#/, '');
  return t`”${written}”`;
}

/** What a sheet counts as, with the reason where it does not. */
export function verdictWords(content: Sheet, questions: readonly Question[], currency: string): string {
  if (content.as === 'spoiled') return t`kasserad`;
  if (content.as === 'invalid') return t`ogiltig`;
  if (questions.length === 0) return t`okänd röstsedel`;
  const verdicts = questions.map((question, at) =>
    judgedWords(question, content.answers[at] ?? [], currency),
  );
  return new Set(verdicts).size === 1 ? (verdicts[0] ?? '') : byQuestion(verdicts, questions);
}

function judgedWords(question: Question, marks: Marks, currency: string): string {
  const judged = judge(question, marks);
  switch (judged.verdict) {
    case 'blank':
      return t`blank`;
    case 'valid':
      return t`giltig`;
    case 'invalid': {
      const why = judged.problems.map((problem) => problemWords(problem, question, currency)).join('; ');
      return t`ogiltig: ${why}`;
    }
  }
}

function problemWords(problem: BallotProblem, contest: Contest, currency: string): string {
  switch (problem.kind) {
    case 'unknown-option': {
      const option = optionWords(problem.option, contest);
      return t`inget förslag heter ${option}`;
    }
    case 'too-many-votes': {
      const [given, allowed] = [number(problem.given), number(problem.allowed)];
      return t`${given} röster, högst ${allowed} får ges`;
    }
    case 'too-many-on-one': {
      const [given, allowed] = [number(problem.given), number(problem.allowed)];
      const option = optionWords(problem.option, contest);
      return t`${given} röster på ${option}, högst ${allowed} får ges på ett`;
    }
    case 'over-budget': {
      const [given, allowed] = [money(problem.given, currency), money(problem.allowed, currency)];
      return t`${given}, budgeten är ${allowed}`;
    }
  }
}
