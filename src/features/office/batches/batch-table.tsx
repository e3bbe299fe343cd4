import { t } from '@lingui/core/macro';
import { Vote } from 'lucide-preact';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import type { BatchRow } from './batch-row.ts';
import css from './batches.module.css';

/** Every bundle with its figures; valid, blank, invalid and spoiled add up to entered. */
export function BatchTable({ rows, locale }: { rows: readonly BatchRow[]; locale: string }) {
  return (
    <DataTable
      caption={t`Buntar`}
      locale={locale}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns()}
      empty={
        <EmptyState icon={Vote} title={t`Inga buntar än`}>
          {t`En bunt är ett antal röstsedlar på papper som skrivs in på en platta. Den syns här när plattan har haft nät.`}
        </EmptyState>
      }
    />
  );
}

const columns = (): readonly Column<BatchRow>[] => [
  { key: 'number', head: t`Bunt`, rowHeader: true, cell: nameCell, sortBy: (row) => row.number },
  { key: 'contest', head: t`Omröstning`, cell: (row) => row.contest, sortBy: (row) => row.contest },
  {
    key: 'declared',
    head: t`Uppräknade`,
    align: 'end',
    cell: (row) => (row.declared === undefined ? '–' : number(row.declared)),
  },
  figure('entered', t`Inskrivna`),
  figure('valid', t`Giltiga`),
  figure('blank', t`Blanka`),
  figure('invalid', t`Ogiltiga`),
  figure('spoiled', t`Kasserade`),
];

type Figure = 'entered' | 'valid' | 'blank' | 'invalid' | 'spoiled';

const figure = (key: Figure, head: string): Column<BatchRow> => ({
  key,
  head,
  align: 'end',
  cell: (row) => number(row.tally[key]),
});

const nameCell = (row: BatchRow) => (
  <span class={css['name']}>
    <a href={to.batch(row.id)}>{batchName(row.number)}</a>
    <span class={css['from']}>{dotted(row.tablet, row.event)}</span>
    <BatchState batch={row} look="bare" />
  </span>
);

export const batchName = (at: number | undefined): string => {
  if (at === undefined) return t`Bunt utan nummer`;
  const shown = number(at);
  return t`Bunt ${shown}`;
};

export type BatchStateProps = {
  batch: Pick<BatchRow, 'closed' | 'note'>;
  look?: 'ground' | 'bare';
};

/** Open, closed, or closed with something to read. */
export function BatchState({ batch, look = 'ground' }: BatchStateProps) {
  if (!batch.closed) return <Pill state="waiting" look={look}>{t`Öppen`}</Pill>;
  return batch.note === undefined ? (
    <Pill state="ok" look={look}>{t`Stängd`}</Pill>
  ) : (
    <Pill state="info" look={look}>{t`Stängd med anteckning`}</Pill>
  );
}
