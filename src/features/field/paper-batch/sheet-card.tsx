import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCell } from '../../../ui/cell.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { AskedStyle } from './asked-style.ts';
import { leftIn } from './batch-words.ts';
import { InvalidReason } from './invalid-reason.tsx';
import css from './paper-batch.module.css';
import { SheetAnswer } from './sheet-answer.tsx';
import type { SheetDesk } from './sheet-desk.ts';
import { invalidIn, isUntouched } from './typed-sheet.ts';

export type SheetCardProps = {
  desk: SheetDesk;
  style: AskedStyle;
  currency: string;
  name: string;
  /** The first sheet of the bundle tells how it is done; a practised hand needs no telling. */
  explained: boolean;
};

/** The sheet that is being typed, as it will be counted: options, votes, what is left, and what is wrong where. */
export function SheetCard({ desk, style, currency, name, explained }: SheetCardProps) {
  const typed = useCell(desk.typed);
  const { questions } = style;
  const [only, ...more] = questions;
  const [answer] = typed.answers;
  const alone = only && answer && more.length === 0 && typed.says === 'votes' && !answer.blank;
  const invalid = invalidIn(questions, typed);
  return (
    <Card title={name} level={2} note={alone ? leftIn(only, answer, currency) : undefined}>
      {typed.says === 'spoiled' && <p class={css['said']}>{t`Kasserad sedel`}</p>}
      {typed.says === 'invalid' && <InvalidReason desk={desk} />}
      {explained && isUntouched(typed) && <p class={css['quiet']}>{howTo(questions.length)}</p>}
      {typed.says === 'votes' &&
        questions.map((question, at) => (
          <SheetAnswer
            key={question.id}
            desk={desk}
            style={style}
            question={question}
            at={at}
            currency={currency}
          />
        ))}
      {invalid.length > 0 && (
        <Notice
          kind="warning"
          live="now"
          title={invalidWords(
            questions.length,
            invalid.map((question) => question.name),
          )}
          actions={
            <>
              <Button onClick={desk.erase}>{t`Ta bort det senaste`}</Button>
              <Button onClick={desk.saveAsItIs}>{t`Spara som den är`}</Button>
            </>
          }
        >
          {t`Rätta med raderknappen om du skrev fel. Står det så på papperet: tryck + eller Spara som den är.`}
        </Notice>
      )}
    </Card>
  );
}

const howTo = (questions: number): string =>
  questions === 1
    ? t`Skriv förslagets nummer och tryck Enter. Tryck Enter en gång till när sedeln är klar.`
    : t`Skriv förslagets nummer och tryck Enter. Tryck Enter en gång till för nästa fråga, och efter den sista frågan för att spara.`;

/** With several questions on a sheet, only those that cannot be counted are lost. */
function invalidWords(questions: number, invalid: readonly string[]): string {
  if (questions === 1) return t`Sedeln räknas som ogiltig`;
  const names = invalid.join(', ');
  return t`Räknas som ogiltig: ${names}`;
}
