import { t } from '@lingui/core/macro';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import type { OpenedBatch, EnteredSheet } from '../../../domain/vote/paper-batch.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName, sheetsOf } from './batch-words.ts';
import { EnteredSheets } from './entered-sheets.tsx';
import css from './paper-batch.module.css';
import { QuestionFigures } from './question-figures.tsx';

export type BatchSummaryProps = { bundle: Bundle; style: AskedStyle; onBack: () => void };

/** A bundle that is done, in figures, with the notes that say why they differ. Votes are counted at the office. */
export function BatchSummary({ bundle, style, onBack }: BatchSummaryProps) {
  const contents = bundle.sheets.map(({ content }) => content);
  const declared = bundle.readings[0]?.opened.declared ?? 0;
  const notes = bundle.readings.flatMap(({ closed }) => closed?.note ?? []);
  const sheets = sheetsOf(contents.length, declared);
  return (
    <Screen
      width="wide"
      top={<TopBar back={{ label: t`Buntar`, onClick: onBack }} />}
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onBack}>
            {t`Till buntarna`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        kicker={bundleName(bundle.number, style.name)}
        title={t`Bunten är stängd`}
        lead={howRead(bundle)}
      />
      {contents.length === declared ? (
        <Notice kind="success" title={t`Antalet stämmer: ${sheets}`} />
      ) : (
        <Notice kind="warning" title={t`Antalet skiljer sig: ${sheets}`} />
      )}
      {notes.map((note) => (
        <blockquote key={note} class={css['note']} dir="auto">
          {note}
        </blockquote>
      ))}
      <QuestionFigures questions={style.questions} sheets={contents} />
      <EnteredSheets sheets={sheetsShown(bundle)} questions={style.questions} saved={() => true} />
    </Screen>
  );
}

/** Who read it, and how the readings came together. */
function howRead({ readings }: Bundle): string | undefined {
  const [first, second] = readings;
  const { reader = '', witness } = first?.opened ?? {};
  if (!second) return witness === undefined ? undefined : t`Läst upp av ${reader}. ${witness} såg på.`;
  const other = second.opened.reader ?? '';
  const settled = settlement(first, second);
  if (!settled) return t`Läst av ${reader} och av ${other}. Läsningarna är lika.`;
  const [one = '', two = ''] = settled;
  return t`Läst av ${reader} och av ${other}. Det som skilde sig avgjordes av ${one} och ${two}.`;
}

const settlement = (first: OpenedBatch | undefined, second: OpenedBatch): readonly string[] | undefined =>
  (first?.settled ?? second.settled)?.by;

/** Of one reading every sheet, those taken back too; of two, what counts. */
function sheetsShown({ readings, sheets }: Bundle): readonly EnteredSheet[] {
  const [only, ...more] = readings;
  if (only && more.length === 0) return [...only.sheets.values()];
  return sheets.map(({ number, content }) => ({
    id: String(number),
    entry: String(number),
    number,
    content,
    withdrawn: false,
  }));
}
