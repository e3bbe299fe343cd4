import { t } from '@lingui/core/macro';
import type { Difference } from '../../../domain/vote/bundle.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { settledAs, type SettleChoice } from '../../../domain/vote/settling.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import css from './batches.module.css';
import { saysWords, verdictWords } from './sheet-rows.ts';

export type SettleRowProps = {
  row: Difference;
  questions: readonly Question[];
  currency: string;
  /** Who read it first, and who second. */
  readers: readonly [string, string];
  choice: SettleChoice | undefined;
  onChoose: (choice: SettleChoice) => void;
  /** Whether it was left open when the names were signed. */
  missing: boolean;
};

/** One sheet on which the readings differ: what each says, and the choice between them. */
export function SettleRow(props: SettleRowProps) {
  const { row, questions, currency, readers, choice, onChoose, missing } = props;
  const content = settledAs(row, choice, questions);
  const typed = choice?.as === 'other' ? choice.typed : '';
  const { number } = row;
  const verdict = (sheet: Sheet) => verdictWords(sheet, questions, currency);
  const option = (value: 'first' | 'second', sheet: Sheet | undefined, reader: string) => ({
    value,
    label: sheet ? saysWords(sheet, questions) : t`Ingen sådan sedel`,
    hint: sheet ? `${reader} · ${verdict(sheet)}` : reader,
  });
  return (
    <div class={css['settle']}>
      <ChoiceList
        label={t`Vad står på sedel ${number}?`}
        layout="grid"
        value={choice?.as ?? ''}
        onChange={(value) => {
          if (value === 'first' || value === 'second') onChoose({ as: value });
          else onChoose({ as: 'other', typed: '' });
        }}
        options={[
          option('first', row.first, readers[0]),
          option('second', row.second, readers[1]),
          { value: 'other', label: t`Något annat` },
        ]}
        error={missing && choice?.as !== 'other' ? t`Välj vad som står på sedeln.` : undefined}
      />
      {choice?.as === 'other' && (
        <TextInput
          label={t`Skriv av sedel ${number}`}
          hint={
            questions.length > 1
              ? t`Numren med mellanrum, och / mellan frågorna: 3 7 / 12. Blank är 0. K är kasserad. O och varför är ogiltig.`
              : t`Numren med mellanrum: 3 7 12. Flera röster på samma: 7x2. Blank är 0. K är kasserad. O och varför är ogiltig.`
          }
          value={typed}
          onInput={(words) => onChoose({ as: 'other', typed: words })}
          note={content && `${saysWords(content, questions)} · ${verdict(content)}`}
          error={
            content === undefined && (missing || typed.trim() !== '')
              ? t`Det går inte att läsa som en sedel än.`
              : undefined
          }
          autofocus
        />
      )}
    </div>
  );
}
