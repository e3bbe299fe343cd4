import { t } from '@lingui/core/macro';
import { dateTime, number } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { to } from '../place.ts';
import type { EventRow } from './event-row.ts';

export type EventTableProps = { events: readonly EventRow[]; timeZone: string; locale: string };

/** Every event with what it gave, in an order one chooses. */
export function EventTable({ events, timeZone, locale }: EventTableProps) {
  return (
    <DataTable
      caption={t`Träffar`}
      captionHidden
      locale={locale}
      rows={events}
      rowKey={(event) => event.id}
      empty={null}
      columns={[
        {
          key: 'name',
          head: t`Träff`,
          rowHeader: true,
          cell: (event) => <a href={to.event(event.id)}>{event.name}</a>,
          sortBy: (event) => event.name,
        },
        {
          key: 'starts',
          head: t`Börjar`,
          cell: (event) => dateTime(event.starts, timeZone),
          sortBy: (event) => event.starts,
        },
        {
          key: 'kind',
          head: t`Slag`,
          cell: (event) => streetEventKind(event.kind),
          sortBy: (event) => streetEventKind(event.kind),
        },
        { key: 'area', head: t`Område`, cell: (event) => event.area, sortBy: (event) => event.area },
        {
          key: 'ideas',
          head: t`Idéer`,
          align: 'end',
          cell: (event) => number(event.figures.ideas),
          sortBy: (event) => event.figures.ideas,
        },
        {
          key: 'visitors',
          head: t`Besökare`,
          align: 'end',
          cell: (event) => number(event.figures.visitors),
          sortBy: (event) => event.figures.visitors,
        },
        {
          key: 'sheets',
          head: t`Sedlar`,
          align: 'end',
          cell: (event) => number(event.figures.sheets),
          sortBy: (event) => event.figures.sheets,
        },
      ]}
    />
  );
}
