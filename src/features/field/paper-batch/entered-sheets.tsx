import { t } from '@lingui/core/macro';
import type { EnteredSheet } from '../../../domain/vote/paper-batch.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { numbersOn, sheetName, verdictOf } from './batch-words.ts';
import css from './paper-batch.module.css';

export type EnteredSheetsProps = {
  /** In the order typed. */
  sheets: readonly EnteredSheet[];
  questions: readonly Question[];
  /** Whether a sheet lies on the disk. */
  saved: (sheet: EnteredSheet) => boolean;
};

/** As many as one compares with the last sheets of a stack; the rest are folded away. */
const LAST = 5;

/** What has been typed in, the last sheet first; those taken back stand struck through. */
export function EnteredSheets(props: EnteredSheetsProps) {
  const sheets = props.sheets.toReversed();
  if (sheets.length === 0) {
    return <EmptyState title={t`Inga sedlar än`}>{t`Den första sedeln du sparar visas här.`}</EmptyState>;
  }
  const earlier = sheets.slice(LAST);
  return (
    <div class={css['entered']}>
      <Rows {...props} label={t`Senaste sedlarna`} sheets={sheets.slice(0, LAST)} />
      {earlier.length > 0 && (
        <Disclosure summary={t`Visa tidigare sedlar`}>
          <Rows {...props} label={t`Tidigare sedlar`} sheets={earlier} />
        </Disclosure>
      )}
    </div>
  );
}

function Rows({
  label,
  sheets,
  questions,
  saved,
}: EnteredSheetsProps & { label: string; sheets: readonly EnteredSheet[] }) {
  return (
    <List label={label}>
      {sheets.map((sheet) => (
        <SheetLine key={sheet.id} sheet={sheet} questions={questions} saved={saved(sheet)} />
      ))}
    </List>
  );
}

type SheetLineProps = { sheet: EnteredSheet; questions: readonly Question[]; saved: boolean };

function SheetLine({ sheet, questions, saved }: SheetLineProps) {
  const name = sheetName(sheet.number);
  const numbers = numbersOn(questions, sheet.content);
  const verdict = verdictOf(questions, sheet.content);
  if (sheet.withdrawn) {
    return (
      <ListRow
        dense
        title={<s>{name}</s>}
        note={numbers && <s>{numbers}</s>}
        end={
          <Pill state="plain" look="bare">
            {t`ångrad`}
          </Pill>
        }
      />
    );
  }
  return (
    <ListRow
      dense
      title={name}
      note={numbers}
      end={
        <Pill state={saved ? verdict.state : 'waiting'} look="bare">
          {saved ? verdict.word : <span class={css['late']}>{t`inte sparad än`}</span>}
        </Pill>
      }
    />
  );
}
