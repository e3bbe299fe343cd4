import { plural, t } from '@lingui/core/macro';
import { type BallotProblem, judge } from '../../../domain/vote/ballot.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import type { EnteredSheet, PaperBatch } from '../../../domain/vote/paper-batch.ts';
import { number } from '../../../i18n/format.ts';

/** A sheet in words: what stands on it, and what it counts as. */
export type SheetRow = {
  readonly id: string;
  readonly number: number;
  readonly says: string;
  readonly verdict: string;
  readonly withdrawn: boolean;
};

/** Every sheet of a bundle in the order typed, withdrawn ones where they were. */
export function sheetRows(batch: PaperBatch, contest: Contest | undefined): readonly SheetRow[] {
  const sheets = [...batch.sheets.values()].sort(
    (a, b) => a.number - b.number || Number(b.withdrawn) - Number(a.withdrawn),
  );
  return sheets.map((sheet) => ({
    id: sheet.id,
    number: sheet.number,
    says: saysWords(sheet, contest),
    verdict: sheet.withdrawn ? t`återtagen, räknas inte` : verdictWords(sheet, contest),
    withdrawn: sheet.withdrawn,
  }));
}

function saysWords({ content }: EnteredSheet, contest: Contest | undefined): string {
  if (content.as === 'spoiled') return t`kasserad`;
  if (content.marks.length === 0) return t`inga kryss`;
  return content.marks
    .map((mark) => {
      const votes = plural(mark.votes, { one: '# röst', other: '# röster' });
      return `${optionWords(mark.option, contest)}: ${votes}`;
    })
    .join(', ');
}

function optionWords(option: string, contest: Contest | undefined): string {
  const found = contest?.options.find((each) => each.id === option);
  if (found) return `${number(found.number)}. ${found.title}`;
  const written = option.replace(/^#/, '');
  return t`”${written}”`;
}

function verdictWords({ content }: EnteredSheet, contest: Contest | undefined): string {
  if (content.as === 'spoiled') return t`kasserad`;
  if (!contest) return t`okänd omröstning`;
  const judged = judge(contest, content.marks);
  switch (judged.verdict) {
    case 'blank':
      return t`blank`;
    case 'valid':
      return t`giltig`;
    case 'invalid': {
      const why = judged.problems.map((problem) => problemWords(problem, contest)).join('; ');
      return t`ogiltig: ${why}`;
    }
  }
}

function problemWords(problem: BallotProblem, contest: Contest): string {
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
  }
}
