import { t } from '@lingui/core/macro';
import type { Contest } from '../../../domain/vote/contest.ts';
import { tallySheets } from '../../../domain/vote/batch-tally.ts';
import { number } from '../../../i18n/format.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { bundleName, sheetsOf } from './batch-words.ts';
import { EnteredSheets } from './entered-sheets.tsx';
import type { OpenedBatch } from './own-batches.ts';
import css from './paper-batch.module.css';

export type BatchSummaryProps = { batch: OpenedBatch; contest: Contest; onBack: () => void };

/** A closed bundle in figures, with the note that says why they differ. Votes are counted at the office. */
export function BatchSummary({ batch, contest, onBack }: BatchSummaryProps) {
  const tally = tallySheets(contest, [batch]);
  const { number: bundle, declared } = batch.opened;
  const note = batch.closed?.note;
  const sheets = sheetsOf(tally.entered, declared);
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
      <PageHeader kicker={bundleName(bundle, contest.name)} title={t`Bunten är stängd`} />
      {tally.entered === declared ? (
        <Notice kind="success" title={t`Antalet stämmer: ${sheets}`} />
      ) : (
        <Notice kind="warning" title={t`Antalet skiljer sig: ${sheets}`} />
      )}
      {note !== undefined && (
        <blockquote class={css['note']} dir="auto">
          {note}
        </blockquote>
      )}
      <dl class={css['figures']}>
        <Figure label={t`Giltiga`} value={tally.valid} />
        <Figure label={t`Blanka`} value={tally.blank} />
        <Figure label={t`Ogiltiga`} value={tally.invalid} />
        <Figure label={t`Kasserade`} value={tally.spoiled} />
      </dl>
      <EnteredSheets batch={batch} contest={contest} saved={() => true} />
    </Screen>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div class={css['figure']}>
      <dt>{label}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
