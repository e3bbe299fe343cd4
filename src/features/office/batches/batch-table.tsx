import { t } from '@lingui/core/macro';
import { Vote } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import type { BatchRow } from './batch-row.ts';
import css from './batches.module.css';

/** Every bundle with its figures; valid, blank, invalid and spoiled add up to entered. */
export function BatchTable({ rows, locale }: { rows: readonly BatchRow[]; locale: string }) {
  const figure = (key: 'entered' | 'valid' | 'blank' | 'invalid' | 'spoiled', head: string) => ({
    key,
    head,
    align: 'end' as const,
    cell: (row: BatchRow) => number(row.tally[key]),
    sortBy: (row: BatchRow) => row.tally[key],
  });
  return (
    <DataTable
      caption={t`Buntar`}
      locale={locale}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon={Vote} title={t`Inga buntar än`}>
          {t`En bunt är ett antal röstsedlar på papper som skrivs in på en platta. Den syns här när plattan har haft nät.`}
        </EmptyState>
      }
      columns={[
        {
          key: 'number',
          head: t`Bunt`,
          rowHeader: true,
          cell: (row) => <a href={to.batch(row.id)}>{batchName(row.number)}</a>,
          sortBy: (row) => row.number,
        },
        { key: 'tablet', head: t`Platta`, cell: (row) => row.tablet, sortBy: (row) => row.tablet },
        { key: 'contest', head: t`Omröstning`, cell: (row) => row.contest, sortBy: (row) => row.contest },
        { key: 'event', head: t`Träff`, cell: (row) => row.event, sortBy: (row) => row.event },
        {
          key: 'declared',
          head: t`Uppräknade`,
          align: 'end',
          cell: (row) => (row.declared === undefined ? '–' : number(row.declared)),
          sortBy: (row) => row.declared,
        },
        figure('entered', t`Inskrivna`),
        figure('valid', t`Giltiga`),
        figure('blank', t`Blanka`),
        figure('invalid', t`Ogiltiga`),
        figure('spoiled', t`Kasserade`),
        { key: 'state', head: t`Läge`, cell: (row) => <BatchState row={row} /> },
      ]}
    />
  );
}

export const batchName = (at: number | undefined): string => {
  if (at === undefined) return t`Bunt utan nummer`;
  const shown = number(at);
  return t`Bunt ${shown}`;
};

/** Open, closed, or closed with something to read. */
export function BatchState({ row }: { row: Pick<BatchRow, 'closed' | 'note'> }) {
  if (!row.closed) return <Pill state="waiting">{t`Öppen`}</Pill>;
  return (
    <span class={css['states']}>
      {row.note === undefined ? (
        <Pill state="ok">{t`Stängd`}</Pill>
      ) : (
        <Pill state="info">{t`Stängd med anteckning`}</Pill>
      )}
    </span>
  );
}
