import { t } from '@lingui/core/macro';
import { Vote } from 'lucide-preact';
import type { BatchTally } from '../../../domain/vote/batch-tally.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { to } from '../place.ts';
import type { BundleRow } from './bundle-row.ts';
import { BundleState } from './bundle-state.tsx';
import css from './batches.module.css';

/** Every bundle with its figures; valid, blank, invalid and spoiled add up to entered. */
export function BatchTable({ rows, locale }: { rows: readonly BundleRow[]; locale: string }) {
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

const columns = (): readonly Column<BundleRow>[] => [
  { key: 'number', head: t`Bunt`, rowHeader: true, cell: nameCell, sortBy: (row) => row.number },
  { key: 'style', head: t`Röstsedel`, cell: (row) => row.style, sortBy: (row) => row.style },
  { key: 'declared', head: t`Uppräknade`, align: 'end', cell: (row) => number(row.declared) },
  figure('entered', t`Inskrivna`),
  figure('valid', t`Giltiga`),
  figure('blank', t`Blanka`),
  figure('invalid', t`Ogiltiga`),
  figure('spoiled', t`Kasserade`),
];

type Figure = 'entered' | 'valid' | 'blank' | 'invalid' | 'spoiled';

const figure = (key: Figure, head: string): Column<BundleRow> => ({
  key,
  head,
  align: 'end',
  cell: ({ tallies }) => (tallies ? figuresOf(tallies, key) : '–'),
});

/** One figure, or one for each question where they are not the same: "12 / 11". */
export function figuresOf(tallies: readonly BatchTally[], key: Figure): string {
  const figures = tallies.map((tally) => number(tally[key]));
  return new Set(figures).size === 1 ? (figures[0] ?? '') : figures.join(' / ');
}

const nameCell = (row: BundleRow) => (
  <span class={css['name']}>
    <a href={to.batch(row.id)}>{bundleName(row.number)}</a>
    <span class={css['from']}>{dotted(tabletsOf(row), row.event)}</span>
    <BundleState bundle={row} look="bare" />
  </span>
);

/** The tablets that a bundle was read on, each once. */
export const tabletsOf = ({ readings }: BundleRow): string =>
  [...new Set(readings.map(({ tablet }) => tablet))].join(', ');

export const bundleName = (at: number): string => {
  const shown = number(at);
  return t`Bunt ${shown}`;
};
