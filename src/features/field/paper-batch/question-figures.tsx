import { plural, t } from '@lingui/core/macro';
import { votesAllowed } from '../../../domain/vote/ballot.ts';
import { type BatchTally, tallySheets } from '../../../domain/vote/batch-tally.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { number } from '../../../i18n/format.ts';
import css from './paper-batch.module.css';

export type QuestionFiguresProps = { questions: readonly Question[]; sheets: readonly Sheet[] };

/** The sheets of a bundle in figures, question by question, and the sum that must come out even. */
export function QuestionFigures({ questions, sheets }: QuestionFiguresProps) {
  return (
    <>
      {questions.map((question, at) => {
        const tally = tallySheets(question, at, sheets);
        const sum = sumOf(question, tally);
        return (
          <section key={question.id} class={css['tally']} aria-label={question.name}>
            {questions.length > 1 && <h2>{question.name}</h2>}
            <dl class={css['figures']}>
              <Figure label={t`Giltiga`} value={tally.valid} />
              <Figure label={t`Blanka`} value={tally.blank} />
              <Figure label={t`Ogiltiga`} value={tally.invalid} />
              <Figure label={t`Kasserade`} value={tally.spoiled} />
            </dl>
            {sum !== undefined && <p class={css['sum']}>{sum}</p>}
          </section>
        );
      })}
    </>
  );
}

/** The sums of a reading alone, question by question: what its reader may see before another has read the same. */
export function QuestionSums({ questions, sheets }: QuestionFiguresProps) {
  const sums = questions.flatMap((question, at) => {
    const sum = sumOf(question, tallySheets(question, at, sheets));
    return sum === undefined ? [] : [{ name: question.name, sum }];
  });
  return (
    <ul class={css['closingSums']}>
      {sums.map(({ name, sum }) => (
        <li key={name}>
          {questions.length > 1 && <strong>{name}</strong>} {sum}
        </li>
      ))}
    </ul>
  );
}

/** "41 röster + 4 inte använda + 6 på ogiltiga sedlar = 17 sedlar × 3 röster". A knapsack has no number of votes. */
function sumOf(question: Question, tally: BatchTally): string | undefined {
  const allowed = votesAllowed(question.method);
  if (allowed === undefined) return undefined;
  const sheets = tally.valid + tally.blank + tally.invalid;
  const given = plural(tally.given, { one: '# röst', other: '# röster' });
  const [unused, lost] = [number(tally.undervotes), number(tally.overvotes)];
  const counted = plural(sheets, { one: '# sedel', other: '# sedlar' });
  const each = plural(allowed, { one: '# röst', other: '# röster' });
  return t`${given} + ${unused} inte använda + ${lost} på ogiltiga sedlar = ${counted} × ${each}`;
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div class={css['figure']}>
      <dt>{label}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
