import { t } from '@lingui/core/macro';
import type { Difference } from '../../../domain/vote/bundle.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';
import { settledAs, type SettleChoice } from '../../../domain/vote/settling.ts';
import { Card } from '../../../ui/card.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { AskedStyle } from './asked-style.ts';
import { numbersOn, sheetName, verdictOf } from './batch-words.ts';
import { rowsOf } from './sheet-row.ts';

export type SettleRowProps = {
  row: Difference;
  style: AskedStyle;
  readers: { readonly first: string; readonly second: string };
  choice: SettleChoice | undefined;
  onChoose: (choice: SettleChoice) => void;
  /** Whether it was left open when the names were signed. */
  missing: boolean;
};

/** One sheet on which the readings differ: what each says, and the choice between them. */
export function SettleRow({ row, style, readers, choice, onChoose, missing }: SettleRowProps) {
  const name = sheetName(row.number);
  const content = settledAs(row, choice, style.questions);
  const typed = choice?.as === 'other' ? choice.typed : '';
  return (
    <Card title={name}>
      <div data-fault={missing ? '' : undefined}>
        <ChoiceList
          label={t`Vad står på sedeln?`}
          layout="grid"
          value={choice?.as ?? ''}
          onChange={(value) => {
            if (value === 'first' || value === 'second') onChoose({ as: value });
            else onChoose({ as: 'other', typed: '' });
          }}
          options={[
            {
              value: 'first',
              label: saidBy(style, row.first),
              hint: hintOf(style, row.first, readers.first),
            },
            {
              value: 'second',
              label: saidBy(style, row.second),
              hint: hintOf(style, row.second, readers.second),
            },
            { value: 'other', label: t`Något annat` },
          ]}
          error={missing && choice?.as !== 'other' ? t`Välj vad som står på sedeln.` : undefined}
        />
      </div>
      {choice?.as === 'other' && (
        <TextInput
          label={t`Skriv av sedeln`}
          hint={
            style.questions.length > 1
              ? t`Numren med mellanrum, och / mellan frågorna: 3 7 / 12. Blank är 0. K är kasserad. O och varför är ogiltig.`
              : t`Numren med mellanrum: 3 7 12. Flera röster på samma: 7x2. Blank är 0. K är kasserad. O och varför är ogiltig.`
          }
          value={typed}
          onInput={(words) => onChoose({ as: 'other', typed: words })}
          note={content && `${namesOn(style, content)} · ${verdictOf(style.questions, content).word}`}
          error={
            content === undefined && (missing || typed.trim() !== '')
              ? t`Det går inte att läsa som en sedel än.`
              : undefined
          }
          autofocus
        />
      )}
    </Card>
  );
}

function saidBy({ questions }: AskedStyle, content: Sheet | undefined): string {
  if (!content) return t`Ingen sådan sedel`;
  return numbersOn(questions, content) || verdictOf(questions, content).word;
}

function hintOf(style: AskedStyle, content: Sheet | undefined, reader: string): string {
  if (!content) return reader;
  const { word } = verdictOf(style.questions, content);
  const says = content.as === 'marked' ? namesOn(style, content) : '';
  return says === '' ? `${reader} · ${word}` : `${reader} · ${says} · ${word}`;
}

/** The titles of what stands on a sheet, so that a wrong digit is seen as a wrong proposal. */
function namesOn({ questions }: AskedStyle, content: Sheet): string {
  if (content.as !== 'marked') return content.as === 'invalid' ? content.reason : '';
  const names = questions.flatMap((question, at) =>
    rowsOf(question, content.answers[at] ?? []).map(({ number, title }) => title ?? number),
  );
  return names.join(', ');
}
