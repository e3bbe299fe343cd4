import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TabletSmartphone } from 'lucide-preact';
import { dayAndMonth } from '../events/event-dates.ts';
import { shortTime } from '../words/short-time.ts';
import type { Delivered, Tablet } from './tablet-list.ts';
import css from './tablets.module.css';

/** A tablet as a row: `silent` when it may hold something that nobody has seen. */
export type TabletRow = Tablet & { readonly silent: boolean };

export type TabletTableProps = {
  rows: readonly TabletRow[];
  timeZone: string;
  now: string;
  locale: string;
  /** Offered to those who may. */
  onRevoke: ((tablet: Tablet) => void) | undefined;
};

export const tabletName = (tablet: Pick<Tablet, 'number'>): string => {
  const name = tablet.number === undefined ? '?' : number(tablet.number);
  return t`Platta ${name}`;
};

/** All tablets: whether all they wrote has arrived, when they called, and what they have delivered. */
export function TabletTable(props: TabletTableProps) {
  return (
    <DataTable
      caption={t`Plattor`}
      captionHidden
      locale={props.locale}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={columns(props)}
      empty={
        <EmptyState icon={TabletSmartphone} title={t`Ingen platta är med än`}>
          {t`Hämta en kod ovanför och skriv in den på plattan.`}
        </EmptyState>
      }
    />
  );
}

function columns({ timeZone, now, onRevoke }: TabletTableProps): readonly Column<TabletRow>[] {
  const all: Column<TabletRow>[] = [
    {
      key: 'number',
      head: t`Platta`,
      rowHeader: true,
      cell: nameCell(timeZone),
      sortBy: (row) => row.number,
    },
    { key: 'state', head: t`Läge`, cell: stateCell },
    {
      key: 'contact',
      head: t`Hördes av`,
      cell: (row) => contactWords(row, timeZone, now),
      sortBy: (row) => row.lastContact ?? undefined,
    },
    figure('ideas', t`Idéer`),
    figure('visitors', t`Besökare`),
    figure('sheets', t`Sedlar`),
  ];
  return onRevoke ? [...all, { key: 'acts', head: t`Åtgärd`, cell: revokeCell(onRevoke) }] : all;
}

const figure = (key: keyof Delivered, head: string): Column<TabletRow> => ({
  key,
  head,
  align: 'end',
  cell: (row) => number(row.delivered[key]),
  sortBy: (row) => row.delivered[key],
});

const nameCell = (timeZone: string) => (row: TabletRow) => {
  const since = row.enrolled === undefined ? undefined : dayAndMonth(row.enrolled, timeZone);
  const day = since && `${since.day} ${since.month}`;
  return (
    <span class={css['name']}>
      {tabletName(row)}
      {day !== undefined && <span class={css['reason']}>{t`med sedan ${day}`}</span>}
    </span>
  );
};

const stateCell = (row: TabletRow) => <TabletState row={row} />;

const revokeCell = (onRevoke: (tablet: Tablet) => void) => (row: TabletRow) =>
  row.revoked ? null : (
    <Button kind="quiet" onClick={() => onRevoke(row)}>
      {t`Spärra`}
    </Button>
  );

function TabletState({ row }: { row: TabletRow }) {
  if (row.revoked) {
    return (
      <span class={css['states']}>
        <Pill state="plain">{t`Spärrad`}</Pill>
        {row.revoked.reason && (
          <span class={css['reason']} dir="auto">
            {row.revoked.reason}
          </span>
        )}
      </span>
    );
  }
  const count = row.waiting ?? 0;
  const waiting = number(count);
  return (
    <span class={css['states']}>
      {row.forked && <Pill state="help">{t`Två exemplar`}</Pill>}
      {row.silent && <Pill state="waiting">{t`Tyst sedan en träff`}</Pill>}
      {count > 0 && <Pill state="waiting">{t`${waiting} väntar`}</Pill>}
      {row.waiting === 0 && !row.forked && !row.silent && <Pill state="ok">{t`Allt framme`}</Pill>}
      {row.waiting === undefined && <span class={css['reason']}>{t`vet inte just nu`}</span>}
    </span>
  );
}

function contactWords(row: Tablet, timeZone: string, now: string): string {
  if (row.lastContact === undefined) return '–';
  return row.lastContact === null ? t`aldrig` : shortTime(row.lastContact, timeZone, now);
}
