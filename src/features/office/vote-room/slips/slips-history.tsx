import { t } from '@lingui/core/macro';
import { Ticket } from 'lucide-preact';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { SlipRow } from './slip-rows.ts';

export type SlipsHistoryProps = {
  rows: readonly (SlipRow & { readonly place: string; readonly styleName: string })[];
  /** Says an instant in a few words. */
  when: (instant: string) => string;
  locale: string;
  onVoid: (row: SlipRow) => void;
};

/** Every batch of slips that was printed: how many, where, and how many have been used. */
export function SlipsHistory({ rows, when, locale, onVoid }: SlipsHistoryProps) {
  return (
    <>
      <DataTable
        caption={t`Tryckta röstkoder`}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon={Ticket} title={t`Inga röstkoder är tryckta än`}>
            {t`Varje tryckning står här med sitt nummer, som också står på lapparna.`}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            head: t`Tryckning`,
            rowHeader: true,
            cell: (row) => number(row.number),
            sortBy: (row) => row.number,
          },
          { key: 'place', head: t`Delas ut`, cell: (row) => row.place, sortBy: (row) => row.place },
          { key: 'style', head: t`Röstsedel`, cell: (row) => row.styleName },
          {
            key: 'count',
            head: t`Koder`,
            align: 'end',
            cell: (row) => number(row.tags.length),
            sortBy: (row) => row.tags.length,
          },
          {
            key: 'used',
            head: t`Använda`,
            align: 'end',
            cell: (row) => number(row.used),
            sortBy: (row) => row.used,
          },
          { key: 'at', head: t`Dragna`, cell: (row) => when(row.at), sortBy: (row) => row.at },
          {
            key: 'void',
            head: t`Gäller`,
            cell: (row) => validity(row, onVoid),
          },
        ]}
      />
      {rows.length > 0 && (
        <Notice kind="info" title={t`En tryckning går inte att göra om`}>
          {t`Koderna finns ingenstans utom på lapparna. Blev en bunt förstörd eller borttappad: gör tryckningen ogiltig, och tryck nya. En platta känner till det när den har haft nät.`}
        </Notice>
      )}
    </>
  );
}

/** Whether the codes of a batch are good, and the way to make them void. */
function validity(row: SlipRow, onVoid: (row: SlipRow) => void) {
  if (row.voided) return t`Ogiltiga: ${row.voided.reason}`;
  return <Button kind="quiet" onClick={() => onVoid(row)}>{t`Gör ogiltiga`}</Button>;
}
