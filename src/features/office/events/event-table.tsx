import { t } from '@lingui/core/macro';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { to } from '../place.ts';
import { shortTime } from '../words/short-time.ts';
import type { EventRow } from './event-row.ts';
import css from './events.module.css';

export type EventTableProps = { events: readonly EventRow[]; timeZone: string; now: string; locale: string };

/** Every event with what it gave, in an order one chooses. */
export function EventTable({ events, timeZone, now, locale }: EventTableProps) {
  return (
    <DataTable
      caption={t`Träffar`}
      captionHidden
      locale={locale}
      rows={events}
      rowKey={(event) => event.id}
      empty={null}
      columns={columns(timeZone, now)}
    />
  );
}

const columns = (timeZone: string, now: string): readonly Column<EventRow>[] => [
  { key: 'name', head: t`Träff`, rowHeader: true, cell: nameCell, sortBy: (event) => event.name },
  {
    key: 'starts',
    head: t`Börjar`,
    cell: (event) => shortTime(event.starts, timeZone, now),
    sortBy: (event) => event.starts,
  },
  { key: 'area', head: t`Område`, cell: (event) => event.area, sortBy: (event) => event.area },
  figure('ideas', t`Idéer`),
  figure('visitors', t`Besökare`),
  figure('sheets', t`Sedlar`),
];

const figure = (key: 'ideas' | 'visitors' | 'sheets', head: string): Column<EventRow> => ({
  key,
  head,
  align: 'end',
  cell: (event) => number(event.figures[key]),
  sortBy: (event) => event.figures[key],
});

const nameCell = (event: EventRow) => (
  <span class={css['nameCell']}>
    <a href={to.event(event.id)}>{event.name}</a>
    <span class={css['given']}>
      {dotted(
        streetEventKind(event.kind),
        event.cancelled !== undefined ? t`inställd` : event.moved ? t`flyttad` : '',
      )}
    </span>
  </span>
);
