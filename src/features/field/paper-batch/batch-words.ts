import { plural, t } from '@lingui/core/macro';
import { highestOnOne, judge, votesAllowed } from '../../../domain/vote/ballot.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { money } from '../../../i18n/format.ts';
import type { PillState } from '../../../ui/pill.tsx';
import { costOf, rowsOf, type SheetRow } from './sheet-row.ts';
import { marksOf, type TypedAnswer } from './typed-sheet.ts';

/** "31 av 50 sedlar". */
export const sheetsOf = (entered: number, declared: number): string =>
  plural(declared, { one: `${entered} av # sedel`, other: `${entered} av # sedlar` });

export type Verdict = { readonly word: string; readonly state: PillState };

/** How a sheet counts, in a word and a state: one word for all its questions where they agree, else one for each. */
export function verdictOf(questions: readonly Question[], content: Sheet): Verdict {
  if (content.as === 'spoiled') return { word: t`kasserad`, state: 'plain' };
  if (content.as === 'invalid') return { word: t`ogiltig`, state: 'help' };
  const verdicts = questions.map((question, at) =>
    wordOf(judge(question, content.answers[at] ?? []).verdict),
  );
  const words = [...new Set(verdicts.map(({ word }) => word))];
  const state = verdicts.find((each) => each.state === 'help')?.state ?? verdicts[0]?.state ?? 'plain';
  return {
    word: words.length === 1 ? (words[0] ?? '') : verdicts.map(({ word }) => word).join(' / '),
    state,
  };
}

function wordOf(verdict: ReturnType<typeof judge>['verdict']): Verdict {
  switch (verdict) {
    case 'valid':
      return { word: t`giltig`, state: 'ok' };
    case 'blank':
      return { word: t`blank`, state: 'info' };
    case 'invalid':
      return { word: t`ogiltig`, state: 'help' };
  }
}

/** "3, 7 ×2, 12", or "3 / 17, 18" where two questions stand on the sheet; the reason of one that is invalid; else the empty string. */
export function numbersOn(questions: readonly Question[], content: Sheet): string {
  if (content.as === 'spoiled') return '';
  if (content.as === 'invalid') return content.reason;
  const parts = questions.map((question, at) =>
    rowsOf(question, content.answers[at] ?? [])
      .map(({ number, votes }) => (votes > 1 ? `${number} ×${String(votes)}` : number))
      .join(', '),
  );
  return parts.length > 1 ? parts.map((part) => part || '–').join(' / ') : (parts[0] ?? '');
}

/** What is wrong at a row of the sheet that is being typed. `elsewhere` names styles on which an unknown number stands. */
export function troubleAt(
  { number, votes, trouble }: SheetRow,
  question: Question,
  currency: string,
  elsewhere: readonly string[],
): string | undefined {
  const most = votesAllowed(question.method) ?? 0;
  switch (trouble) {
    case undefined:
      return undefined;
    case 'unknown': {
      const [style] = elsewhere;
      return style === undefined
        ? t`Det finns inget förslag med nummer ${number}.`
        : t`Här finns inget förslag med nummer ${number}. Det finns på röstsedeln ${style}.`;
    }
    case 'too-many-on-one': {
      if (question.method.kind !== 'points') return t`Förslaget står redan på sedeln.`;
      const allowed = highestOnOne(question.method);
      return plural(allowed, {
        one: `Här står ${votes} röster. Ett förslag får högst # röst.`,
        other: `Här står ${votes} röster. Ett förslag får högst # röster.`,
      });
    }
    case 'too-many':
      return question.method.kind === 'ranking'
        ? plural(most, {
            one: 'Här blir förslagen för många. # förslag får rangordnas.',
            other: 'Här blir förslagen för många. Högst # förslag får rangordnas.',
          })
        : plural(most, {
            one: 'Här blir rösterna för många. En sedel har # röst.',
            other: 'Här blir rösterna för många. En sedel har # röster.',
          });
    case 'over-budget': {
      const budget = money(question.budget, currency);
      return t`Här räcker inte budgeten längre. Den är på ${budget}.`;
    }
  }
}

/** What is left to give in a question: "2 röster kvar", "1 plats kvar", "340 000 kr av 500 000 kr"; undefined where nothing is. */
export function leftIn(question: Question, answer: TypedAnswer, currency: string): string | undefined {
  const { method } = question;
  if (method.kind === 'knapsack') {
    const [spent, budget] = [costOf(question, marksOf(answer)), question.budget];
    const [used, all] = [money(spent, currency), money(budget, currency)];
    return t`${used} av ${all}`;
  }
  const left = (votesAllowed(method) ?? 0) - answer.votes.length;
  if (left < 0) return undefined;
  return method.kind === 'ranking'
    ? plural(left, { one: '# plats kvar', other: '# platser kvar' })
    : plural(left, { one: '# röst kvar', other: '# röster kvar' });
}

/** Why a sheet is invalid as a whole, by the digit that says so, from 1. */
export const invalidReasons = (): readonly string[] => [
  t`Det går inte att se vad som är menat`,
  t`Namn eller annat kännetecken på sedeln`,
  t`Sedel från en annan omgång`,
  t`Går inte att läsa`,
];

/** "Bunt 4 · Söder". */
export const bundleName = (number: number, style: string): string => t`Bunt ${number} · ${style}`;

export const sheetName = (number: number): string => t`Sedel ${number}`;

/** "30 sparade på plattan": only those that are. */
export const savedSheets = (count: number): string =>
  plural(count, { one: '# sparad på plattan', other: '# sparade på plattan' });

export const unsavedSheets = (count: number): string =>
  plural(count, { one: '# sedel är inte sparad', other: '# sedlar är inte sparade' });
