import { plural, t } from '@lingui/core/macro';
import { Check, StickyNote, TriangleAlert } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Facts } from '../shell/facts.tsx';
import { to } from '../place.ts';
import type { BatchRow } from './batch-row.ts';
import { batchName, BatchState } from './batch-table.tsx';
import css from './batches.module.css';
import type { SheetRow } from './sheet-rows.ts';

export type BatchViewProps = {
  batch: BatchRow;
  openedAt: string | undefined;
  closedAt: string | undefined;
  sheets: readonly SheetRow[];
  timeZone: string;
  locale: string;
  /** Takes the note off the overview; left out once that is done. */
  onRead: (() => void) | undefined;
};

/** One bundle: its figures, its note, and every sheet as it lies there, the withdrawn ones too. */
export function BatchView({ batch, openedAt, closedAt, sheets, timeZone, locale, onRead }: BatchViewProps) {
  const { tally, declared } = batch;
  const differ = batch.closed && declared !== undefined && declared !== tally.entered;
  const when = (instant: string | undefined) => (instant === undefined ? '–' : dateTime(instant, timeZone));
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={batchName(batch.number)}
        lead={dotted(batch.tablet, batch.contest, batch.event)}
        state={<BatchState batch={batch} />}
      />
      {differ && (
        <Notice kind="warning" icon={TriangleAlert} title={t`Siffrorna går inte ihop`}>
          {plural(declared, { one: '# sedel räknades upp', other: '# sedlar räknades upp' })},{' '}
          {plural(tally.entered, { one: '# skrevs in', other: '# skrevs in' })}.
        </Notice>
      )}
      {batch.note !== undefined && (
        <Notice
          kind="info"
          icon={StickyNote}
          title={t`Anteckning när bunten stängdes`}
          actions={onRead && <Button icon={Check} onClick={onRead}>{t`Jag har läst anteckningen`}</Button>}
        >
          <p class={css['note']} dir="auto">
            {batch.note}
          </p>
        </Notice>
      )}
      <Card>
        <Facts
          columns
          facts={[
            { label: t`Uppräknade`, value: declared === undefined ? '–' : number(declared) },
            { label: t`Inskrivna`, value: number(tally.entered) },
            { label: t`Giltiga`, value: number(tally.valid) },
            { label: t`Blanka`, value: number(tally.blank) },
            { label: t`Ogiltiga`, value: number(tally.invalid) },
            { label: t`Kasserade`, value: number(tally.spoiled) },
            { label: t`Återtagna sedlar`, value: number(batch.withdrawn) },
            { label: t`Öppnad`, value: when(openedAt) },
            { label: t`Stängd`, value: when(closedAt) },
          ]}
        />
      </Card>
      <DataTable
        caption={t`Sedlar`}
        locale={locale}
        rows={sheets}
        rowKey={(sheet) => sheet.id}
        empty={<EmptyState title={t`Inga sedlar än`} />}
        columns={sheetColumns()}
      />
    </>
  );
}

const sheetColumns = (): readonly Column<SheetRow>[] => [
  {
    key: 'number',
    head: t`Sedel`,
    rowHeader: true,
    cell: (sheet) => struck(sheet, number(sheet.number)),
    sortBy: (sheet) => sheet.number,
  },
  { key: 'says', head: t`Vad den säger`, cell: (sheet) => struck(sheet, sheet.says) },
  {
    key: 'verdict',
    head: t`Räknas som`,
    cell: (sheet) => sheet.verdict,
    sortBy: (sheet) => sheet.verdict,
  },
];

/** A withdrawn sheet stays readable, struck through. */
const struck = (sheet: SheetRow, words: string) =>
  sheet.withdrawn ? <s class={css['withdrawn']}>{words}</s> : words;
