import { t } from '@lingui/core/macro';
import { X } from 'lucide-preact';
import type { Question } from '../../../domain/vote/question.ts';
import { money } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { useCell } from '../../../ui/cell.ts';
import { FieldError } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { type AskedStyle, stylesNumbered } from './asked-style.ts';
import { leftIn, troubleAt } from './batch-words.ts';
import css from './paper-batch.module.css';
import type { SheetDesk } from './sheet-desk.ts';
import { rowsOf, type SheetRow } from './sheet-row.ts';
import { marksOf } from './typed-sheet.ts';

export type SheetAnswerProps = {
  desk: SheetDesk;
  style: AskedStyle;
  question: Question;
  /** Where it stands on the sheet, from 0. */
  at: number;
  currency: string;
};

/** What stands on the sheet for one question. Where there are several, the one that is being read is marked. */
export function SheetAnswer({ desk, style, question, at, currency }: SheetAnswerProps) {
  const typed = useCell(desk.typed);
  const answer = typed.answers[at];
  if (!answer) return null;
  const severally = style.questions.length > 1;
  const rows = rowsOf(question, marksOf(answer));
  const strange = rows.some(
    ({ trouble, number }) => trouble === 'unknown' && elsewhere(style, number).length > 0,
  );
  return (
    <div
      class={css['answer']}
      data-current={severally && typed.at === at ? '' : undefined}
      data-brief={severally && typed.at !== at && rows.every(({ trouble }) => !trouble) ? '' : undefined}
    >
      {severally && (
        <div class={css['asked']}>
          <h3>
            <button
              type="button"
              class={css['goTo']}
              aria-current={typed.at === at ? 'step' : undefined}
              onClick={() => desk.goTo(at)}
            >
              {question.name}
            </button>
          </h3>
          {!answer.blank && <span class={css['quiet']}>{leftIn(question, answer, currency)}</span>}
        </div>
      )}
      {answer.blank && <p class={css['said']}>{severally ? t`Blank` : t`Blank sedel`}</p>}
      {/* On a telephone, where sheet and keys must be seen together, one question stands open at a time. */}
      {rows.length > 0 && (
        <p class={css['brief']} aria-hidden="true">
          {briefly(rows)}
        </p>
      )}
      {rows.length > 0 && (
        <ol class={css['rows']}>
          {rows.map((row) => (
            <Row
              key={row.option}
              row={row}
              question={question}
              currency={currency}
              trouble={troubleAt(row, question, currency, elsewhere(style, row.number))}
              onTake={() => desk.unvote(at, row.option)}
            />
          ))}
        </ol>
      )}
      {strange && (
        <div class={css['aside']}>
          <p>
            {t`Har en sedel av en annan variant hamnat här? Skriv inte in den i den här bunten. Lägg den i bunten för sin variant, och skriv om det när du stänger bunten.`}
          </p>
          <Button onClick={desk.layAside}>{t`Lägg sedeln åt sidan`}</Button>
        </div>
      )}
    </div>
  );
}

const briefly = (rows: readonly SheetRow[]): string =>
  rows.map(({ number, votes }) => (votes > 1 ? `${number} ×${String(votes)}` : number)).join(', ');

const elsewhere = (style: AskedStyle, number: string): readonly string[] =>
  stylesNumbered(style, Number(number));

type RowProps = {
  row: SheetRow;
  question: Question;
  currency: string;
  trouble: string | undefined;
  onTake: () => void;
};

function Row({ row, question, currency, trouble, onTake }: RowProps) {
  const title = row.title ?? t`Okänt nummer`;
  return (
    <li class={css['row']} data-wrong={row.trouble ? '' : undefined}>
      {row.rank !== undefined && <span class={css['rank']}>{rankWords(row.rank)}</span>}
      <span class={css['number']}>{row.number}</span>
      <span class={css['option']}>
        <span dir="auto">{title}</span>
        {row.votes > 1 && <strong class={css['times']}> ×{row.votes}</strong>}
        {question.method.kind === 'knapsack' && row.title !== undefined && (
          <span class={css['cost']}>{money(row.cost, currency)}</span>
        )}
        <FieldError id={`trouble-${row.option}`} error={trouble} />
      </span>
      <IconButton icon={X} label={takeWords(title, question)} onClick={onTake} />
    </li>
  );
}

const takeWords = (title: string, { method }: Question): string =>
  method.kind === 'points' ? t`Ta bort en röst på ${title}` : t`Ta bort ${title}`;
const rankWords = (rank: number): string => t`${rank}:a`;
