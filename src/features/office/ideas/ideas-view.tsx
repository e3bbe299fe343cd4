import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { FileJson, FileSpreadsheet, Lightbulb, Rows3, SearchX, Table2 } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { TableSort } from '../../../ui/table-sort.ts';
import { FilterBar, type FilterChoices } from './filter-bar.tsx';
import { IdeaCards } from './idea-cards.tsx';
import type { IdeaFilter } from './idea-filter.ts';
import type { IdeaRow } from './idea-row.ts';
import { IdeaTable } from './idea-table.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Pager } from './pager.tsx';
import { shownTitle } from './shown-title.ts';
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
  choices: FilterChoices;
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
  onExport: (as: 'csv' | 'json') => void;
  /** How the page is shown: a table to compare, or the words to read. */
  look: 'table' | 'cards';
  onLook: (look: 'table' | 'cards') => void;
  /** Rows that are chosen, on this page and on others. */
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  /** What can be done with them. */
  chosenActs: ComponentChildren;
  /** False while ideas that just arrived are still being made findable. */
  searched: boolean;
  /** The ways for ideas to come in that were not left on a tablet. */
  bringIn: ComponentChildren;
  onKeyDown: (event: KeyboardEvent) => void;
  timeZone: string;
  now: string;
  locale: string;
};

/** All ideas: narrowed, searched, sorted, a page at a time, and exported. */
export function IdeasView(props: IdeasProps) {
  const { total, found } = props;
  const narrowed = found !== total;
  const shown = number(found);
  const all = number(total);
  return (
    <>
      <PageHeader
        kicker={props.kicker}
        title={t`Idéer`}
        lead={t`Så som invånarna har lämnat dem. Bara ni på kontoret ser dem här.`}
        actions={
          <>
            {props.bringIn}
            {total > 0 && <Export onExport={props.onExport} />}
          </>
        }
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
            {!props.searched && props.filter.text !== '' && (
              <output class={css['noText']}>{t`Söker vidare …`}</output>
            )}
            <div class={css['looks']}>
              <Button
                kind="quiet"
                icon={Table2}
                pressed={props.look === 'table'}
                onClick={() => props.onLook('table')}
              >
                {t`Tabell`}
              </Button>
              <Button
                kind="quiet"
                icon={Rows3}
                pressed={props.look === 'cards'}
                onClick={() => props.onLook('cards')}
              >
                {t`Läslista`}
              </Button>
            </div>
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
            // The keys go to the links inside, which are what takes the focus.
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
            <div onKeyDown={props.onKeyDown}>
              <Rows {...props} />
            </div>
          )}
          {props.look === 'table' && props.chosenActs}
          <Pager page={props.page} pages={props.pages} onPage={props.onPage} />
          <KeysHelp />
        </>
      )}
    </>
  );
}

function Rows(props: IdeasProps) {
  const { rows, timeZone, now } = props;
  return props.look === 'cards' ? (
    <IdeaCards label={t`Idéer`} rows={rows} timeZone={timeZone} now={now} />
  ) : (
    <IdeaTable
      rows={rows}
      sort={props.sort}
      onSort={props.onSort}
      timeZone={timeZone}
      now={now}
      locale={props.locale}
      choice={{
        chosen: props.chosen,
        onChange: props.onChosen,
        allLabel: t`Välj alla på sidan`,
        rowLabel: (row) => chooseWords(row),
      }}
    />
  );
}

function chooseWords(row: IdeaRow): string {
  const title = row.covered ?? shownTitle(row.title);
  return t`Välj ${title}`;
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
