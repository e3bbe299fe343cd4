import { plural, t } from '@lingui/core/macro';
import { CircleCheck, Hourglass, MapPin } from 'lucide-preact';
import { number } from '../../../../i18n/format.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { to } from '../../place.ts';
import css from './points.module.css';

/** A ballot point in figures. */
export type PointRow = {
  readonly id: string;
  readonly name: string;
  /** Day and area. */
  readonly from: string;
  readonly starts: string;
  /** Whether its form has come. */
  readonly closed: boolean;
  readonly tablets: number;
  readonly checkedIn: number;
  /** Sealed votes that are here. */
  readonly envelopes: number;
  readonly items: number;
  readonly held: number;
};

export type PointsViewProps = {
  open: boolean;
  /** Undefined where the reader does not see enough to say. */
  complete: boolean | undefined;
  /** Double votes are still to be looked for, or confirmed. */
  doubleVotes: boolean;
  rows: readonly PointRow[];
  locale: string;
  /** Why what is shown may be old. */
  behind: string | undefined;
  mayPlan: boolean;
};

/** Every ballot point with what has come from it; on top, whether the count can begin, or what it waits for. */
export function PointsView(props: PointsViewProps) {
  const { open, rows, locale } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={t`Röstställen`}
        lead={t`Förteckningen över allt som ska vara framme innan räkningen kan börja.`}
      />
      {rows.length > 0 && open && <State {...props} />}
      {props.behind !== undefined && (
        <Notice kind="info" title={props.behind}>
          {t`Du ser det som senast var känt här.`}
        </Notice>
      )}
      <DataTable
        caption={t`Röstställen`}
        captionHidden
        locale={locale}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns(open)}
        empty={
          <EmptyState
            icon={MapPin}
            title={t`Inget röstställe är planerat än`}
            action={
              props.mayPlan && (
                <LinkButton kind="primary" href={to.newEvent}>
                  {t`Planera ett röstställe`}
                </LinkButton>
              )
            }
          >
            {t`Ett röstställe är en träff av det slaget. Det syns här när det är planerat.`}
          </EmptyState>
        }
      />
    </>
  );
}

function State({ rows, complete, doubleVotes }: PointsViewProps) {
  if (complete === undefined)
    return (
      <Notice kind="info" title={t`Du ser inte hela förteckningen`}>
        {t`Papperssedlarna ser bara samordnare. Du kan skriva under det som plattorna är skyldiga.`}
      </Notice>
    );
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const from = rows.filter((row) => row.held > 0).length;
  const points = plural(from, { one: '# röstställe', other: '# röstställen' });
  if (!complete)
    return (
      <Notice
        kind="warning"
        icon={Hourglass}
        title={plural(held, { one: 'Räkningen väntar på # sak', other: 'Räkningen väntar på # saker' })}
      >
        {t`Från ${points}. Det som inte kommer kan avskrivas av två personer, med ett skäl som publiceras.`}
      </Notice>
    );
  return (
    <Notice
      kind="success"
      icon={CircleCheck}
      title={doubleVotes ? t`Allt är framme` : t`Räkningen kan börja`}
      actions={doubleVotes && <LinkButton href={to.doubleVotes}>{t`Vidare till dubbelrösterna`}</LinkButton>}
    >
      {doubleVotes
        ? t`Dubbelrösterna ska avgöras innan räkningen kan börja.`
        : t`Allt som ska räknas är framme, eller avskrivet av två personer.`}
    </Notice>
  );
}

function columns(open: boolean): readonly Column<PointRow>[] {
  return [
    { key: 'name', head: t`Röstställe`, rowHeader: true, cell: nameCell, sortBy: (row) => row.name },
    { key: 'state', head: t`Läge`, cell: (row) => stateCell(row, open), sortBy: (row) => -row.held },
    {
      key: 'tablets',
      head: t`Plattor`,
      align: 'end',
      cell: (row) => number(row.tablets),
      sortBy: (row) => row.tablets,
    },
    {
      key: 'checkedIn',
      head: t`Avprickade`,
      align: 'end',
      cell: (row) => number(row.checkedIn),
      sortBy: (row) => row.checkedIn,
    },
    {
      key: 'envelopes',
      head: t`Förseglade röster`,
      align: 'end',
      cell: (row) => number(row.envelopes),
      sortBy: (row) => row.envelopes,
    },
  ];
}

const nameCell = (row: PointRow) => (
  <span class={css['name']}>
    <a href={to.point(row.id)}>{row.name}</a>
    <span class={css['from']}>{row.from}</span>
  </span>
);

function stateCell(row: PointRow, open: boolean) {
  if (!open) return <Pill state="plain">{t`planerat`}</Pill>;
  const [here, all] = [number(row.items - row.held), number(row.items)];
  return (
    <span class={css['states']}>
      {row.held === 0 ? (
        <Pill state="ok">{t`Allt framme`}</Pill>
      ) : row.closed ? (
        <Pill state="help">{t`Något fattas`}</Pill>
      ) : (
        <Pill state="waiting">{t`Inte stängt`}</Pill>
      )}
      <span class={css['from']}>{t`${here} av ${all} är framme`}</span>
    </span>
  );
}
