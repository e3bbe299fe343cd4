import { plural, t } from '@lingui/core/macro';
import { FileJson, FileSpreadsheet, Lightbulb, SearchX } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import type { SelectOption } from './filter-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { TableSort } from '../../../ui/table-sort.ts';
import { FilterBar } from './filter-bar.tsx';
import type { IdeaFilter } from './idea-filter.ts';
import type { IdeaRow } from './idea-row.ts';
import { IdeaTable } from './idea-table.tsx';
import { Pager } from './pager.tsx';
import css from './ideas.module.css';

export type IdeasProps = {
  kicker: string;
  /** All ideas that this browser holds. */
  total: number;
  /** Those that the filter lets through. */
  found: number;
  /** The page that is shown. */
  rows: readonly IdeaRow[];
  page: number;
  pages: number;
  onPage: (page: number) => void;
  filter: IdeaFilter;
  onFilter: (part: Partial<IdeaFilter>) => void;
  onClear: () => void;
  choices: {
    readonly areas: readonly SelectOption[];
    readonly events: readonly SelectOption[];
    readonly languages: readonly SelectOption[];
    readonly tablets: readonly SelectOption[];
  };
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
  onExport: (as: 'csv' | 'json') => void;
  timeZone: string;
  now: string;
  locale: string;
};

/** All ideas: narrowed, searched, sorted, a page at a time, and exported. */
export function IdeasView(props: IdeasProps) {
  const { total, found, rows } = props;
  const narrowed = found !== total;
  const shown = number(found);
  const all = number(total);
  return (
    <>
      <PageHeader
        kicker={props.kicker}
        title={t`Idéer`}
        lead={t`Så som invånarna har lämnat dem. Bara ni på kontoret ser dem här.`}
        actions={total > 0 && <Export onExport={props.onExport} />}
      />
      {total === 0 ? (
        <EmptyState icon={Lightbulb} title={t`Inga idéer än`}>
          {t`Idéer från plattorna dyker upp här av sig själva när plattorna har nät.`}
        </EmptyState>
      ) : (
        <>
          <FilterBar filter={props.filter} onFilter={props.onFilter} choices={props.choices} />
          <div class={css['foundRow']}>
            <output class={css['found']}>
              {narrowed ? t`${shown} av ${all} idéer` : plural(total, { one: '# idé', other: '# idéer' })}
            </output>
            {narrowed && (
              <Button kind="quiet" onClick={props.onClear}>
                {t`Visa alla`}
              </Button>
            )}
          </div>
          {found === 0 ? (
            <EmptyState
              icon={SearchX}
              title={t`Ingen idé passar`}
              action={<Button onClick={props.onClear}>{t`Visa alla idéer`}</Button>}
            >
              {t`Pröva färre ord eller ett annat område.`}
            </EmptyState>
          ) : (
            <IdeaTable
              rows={rows}
              sort={props.sort}
              onSort={props.onSort}
              timeZone={props.timeZone}
              now={props.now}
              locale={props.locale}
            />
          )}
          <Pager page={props.page} pages={props.pages} onPage={props.onPage} />
        </>
      )}
    </>
  );
}

function Export({ onExport }: Pick<IdeasProps, 'onExport'>) {
  return (
    <Menu
      kind="secondary"
      label={t`Exportera`}
      items={[
        {
          key: 'csv',
          icon: FileSpreadsheet,
          label: (
            <span class={css['export']}>
              {t`CSV för kalkylprogram`}
              <small>{t`Celler som börjar med =, +, - eller @ får en apostrof framför.`}</small>
            </span>
          ),
          onClick: () => onExport('csv'),
        },
        {
          key: 'json',
          icon: FileJson,
          label: (
            <span class={css['export']}>
              {t`JSON, till punkt och pricka`}
              <small>{t`Varje text precis som den sparades.`}</small>
            </span>
          ),
          onClick: () => onExport('json'),
        },
      ]}
    />
  );
}
