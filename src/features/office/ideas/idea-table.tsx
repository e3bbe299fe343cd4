import { t } from '@lingui/core/macro';
import { directionOf } from '../../../i18n/languages.ts';
import { type Column, DataTable, type RowChoice } from '../../../ui/data-table.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { TableSort } from '../../../ui/table-sort.ts';
import { flagWords } from '../words/flag-words.ts';
import { shortTime } from '../words/short-time.ts';
import type { IdeaRow } from './idea-row.ts';
import { shownTitle } from './shown-title.ts';
import { stateWords } from './triage-words.ts';
import css from './ideas.module.css';

export type IdeaTableProps = {
  rows: readonly IdeaRow[];
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
  timeZone: string;
  now: string;
  locale: string;
  choice: RowChoice<IdeaRow>;
};

/** The order is the caller's, over all pages: the table is told what a column sorts by, and sorts nothing itself. */
const unsorted = () => undefined;

/** One page of ideas. */
export function IdeaTable({ rows, sort, onSort, timeZone, now, locale, choice }: IdeaTableProps) {
  return (
    <DataTable
      caption={t`Idéer`}
      captionHidden
      locale={locale}
      rows={rows}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={onSort}
      empty={null}
      choice={choice}
      columns={columns(timeZone, now)}
    />
  );
}

const columns = (timeZone: string, now: string): readonly Column<IdeaRow>[] => [
  { key: 'title', head: t`Idé`, rowHeader: true, cell: titleCell, sortBy: unsorted },
  { key: 'state', head: t`Läge`, cell: stateCell, sortBy: unsorted },
  { key: 'area', head: t`Område`, cell: (row) => row.area, sortBy: unsorted },
  { key: 'event', head: t`Träff`, cell: (row) => row.event, sortBy: unsorted },
  { key: 'language', head: t`Språk`, cell: (row) => row.languageName, sortBy: unsorted },
  { key: 'from', head: t`Från`, cell: fromCell, sortBy: unsorted },
  { key: 'at', head: t`Skriven`, cell: (row) => shortTime(row.at, timeZone, now), sortBy: unsorted },
];

const stateCell = (row: IdeaRow) => {
  const { text, look } = stateWords(row.state);
  return (
    <Pill state={look} look="bare">
      {text}
    </Pill>
  );
};

const fromCell = (row: IdeaRow) => <span class={css['oneLine']}>{row.from}</span>;

const titleCell = (row: IdeaRow) => (
  <span class={css['titleCell']}>
    <a href={row.href} data-idea={row.id} lang={row.language} dir={directionOf(row.language)}>
      <bdi>{row.covered ?? shownTitle(row.title)}</bdi>
    </a>
    {row.flags.length > 0 && (
      <span class={css['flags']}>{row.flags.map((flag) => flagWords(flag).name).join(', ')}</span>
    )}
  </span>
);
