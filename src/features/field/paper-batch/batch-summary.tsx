import { t } from '@lingui/core/macro';
import { standingSheets, type OpenedBatch } from '../../../domain/vote/paper-batch.ts';
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

export type BatchSummaryProps = { batch: OpenedBatch; style: AskedStyle; onBack: () => void };

/** A closed bundle in figures, with the note that says why they differ. Votes are counted at the office. */
export function BatchSummary({ batch, style, onBack }: BatchSummaryProps) {
  const contents = standingSheets(batch).map(({ content }) => content);
  const { number: bundle, declared } = batch.opened;
  const note = batch.closed?.note;
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
      <PageHeader kicker={bundleName(bundle, style.name)} title={t`Bunten är stängd`} />
      {contents.length === declared ? (
        <Notice kind="success" title={t`Antalet stämmer: ${sheets}`} />
      ) : (
        <Notice kind="warning" title={t`Antalet skiljer sig: ${sheets}`} />
      )}
      {note !== undefined && (
        <blockquote class={css['note']} dir="auto">
          {note}
        </blockquote>
      )}
      <QuestionFigures questions={style.questions} sheets={contents} />
      <EnteredSheets batch={batch} questions={style.questions} saved={() => true} />
    </Screen>
  );
}
