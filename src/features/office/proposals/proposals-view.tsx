import { plural, t } from '@lingui/core/macro';
import { FileText, SearchX } from 'lucide-preact';
import { ASSESSMENT_STATES, tenths } from '../../../domain/proposal/comparison.ts';
import { money, number } from '../../../i18n/format.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import { AssessedFilters, assessedCell } from './assess/assessed-column.tsx';
import { type AssessedFilter, isAssessedAs } from './assess/assessed.ts';
import { isInFilter, PROPOSAL_FILTERS, type ProposalFilter, type ProposalRow } from './proposal-rows.ts';
import { proposalStateLook, proposalStateName } from './proposal-words.ts';
import css from './proposals.module.css';

export type ProposalsViewProps = {
  kicker: string;
  rows: readonly ProposalRow[];
  filter: ProposalFilter | undefined;
  onFilter: (filter: ProposalFilter | undefined) => void;
  /** How it is narrowed by where the assessments stand; undefined in a round without criteria. */
  assessed:
    | { filter: AssessedFilter | undefined; onFilter: (filter: AssessedFilter | undefined) => void }
    | undefined;
  /** Shows every proposal again. */
  onAll: () => void;
  currency: string;
  locale: string;
  /** Whether the reader may open ideas to make proposals of. */
  mayWork: boolean;
};

/** All proposals of the round, by how far they have come. */
export function ProposalsView(props: ProposalsViewProps) {
  const { rows, filter, onFilter, assessed } = props;
  const narrowed = assessed?.filter;
  const shown = rows.filter(
    (row) =>
      (filter === undefined || isInFilter(row, filter)) &&
      (narrowed === undefined || (row.state !== 'ended' && isAssessedAs(row.assessed, narrowed))),
  );
  return (
    <>
      <PageHeader
        kicker={props.kicker}
        title={t`Förslag`}
        lead={t`Idéer som ni arbetar vidare med, räknar på och gör färdiga för röstsedeln.`}
        actions={
          <>
            {assessed && <LinkButton href={to.assessQueue}>{t`Bedömning`}</LinkButton>}
            <LinkButton href={to.shortlist}>{t`Till röstsedeln`}</LinkButton>
            <LinkButton href={to.reasons}>{t`Skäl för nej`}</LinkButton>
            {props.mayWork && <LinkButton href={to.translations}>{t`Översättningar`}</LinkButton>}
            <LinkButton href={to.development}>{t`Kriterier och röstsedlar`}</LinkButton>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={FileText}
          title={t`Inga förslag än`}
          action={props.mayWork && <LinkButton href={to.ideas}>{t`Till idéerna`}</LinkButton>}
        >
          {t`Välj en eller flera idéer i listan över idéer och tryck på ”Gör ett förslag”.`}
        </EmptyState>
      ) : (
        <>
          <Filters rows={rows} filter={filter} onFilter={onFilter} />
          {assessed && <AssessedFilters rows={rows} mayAssess={props.mayWork} {...assessed} />}
          <output class={css['found']}>
            {plural(shown.length, { one: '# förslag', other: '# förslag' })}
          </output>
          <DataTable
            caption={t`Förslag`}
            captionHidden
            locale={props.locale}
            rows={shown}
            rowKey={(row) => row.id}
            columns={columns(props.currency, assessed !== undefined)}
            empty={
              <EmptyState
                icon={SearchX}
                title={t`Inget förslag har det läget`}
                action={<Button onClick={props.onAll}>{t`Visa alla förslag`}</Button>}
              />
            }
          />
        </>
      )}
    </>
  );
}

function Filters({ rows, filter, onFilter }: Pick<ProposalsViewProps, 'rows' | 'filter' | 'onFilter'>) {
  const all = number(rows.length);
  return (
    <div class={css['filters']} role="group" aria-label={t`Läge`}>
      <Button kind="quiet" pressed={filter === undefined} onClick={() => onFilter(undefined)}>
        {t`Alla ${all}`}
      </Button>
      {PROPOSAL_FILTERS.map((each) => {
        const count = rows.filter((row) => isInFilter(row, each)).length;
        // Nobody needs to hear that nobody disagrees.
        if (each === 'disputed' && count === 0 && filter !== each) return null;
        const name = each === 'disputed' ? t`Ni är oense` : proposalStateName(each);
        return (
          <Button key={each} kind="quiet" pressed={filter === each} onClick={() => onFilter(each)}>
            {`${name} ${number(count)}`}
          </Button>
        );
      })}
    </div>
  );
}

const columns = (currency: string, assessed: boolean): readonly Column<ProposalRow>[] => [
  { key: 'title', head: t`Förslag`, rowHeader: true, cell: titleCell, sortBy: (row) => row.title },
  { key: 'state', head: t`Läge`, cell: stateCell, sortBy: (row) => PROPOSAL_FILTERS.indexOf(row.state) },
  ...(assessed
    ? [
        {
          key: 'assessed',
          head: t`Bedömning`,
          cell: assessedCell,
          // The best first, and then by how far it has come.
          sortBy: (row: ProposalRow) =>
            row.assessed.sum ? tenths(row.assessed.sum) : ASSESSMENT_STATES.indexOf(row.assessed.state) - 10,
        },
      ]
    : []),
  { key: 'area', head: t`Område`, cell: (row) => row.area, sortBy: (row) => row.area },
  {
    key: 'ideas',
    head: t`Idéer`,
    align: 'end',
    cell: (row) => number(row.ideas),
    sortBy: (row) => row.ideas,
  },
  {
    key: 'cost',
    head: t`Kostnad`,
    align: 'end',
    cell: (row) => (row.cost === undefined ? '' : money(row.cost, currency)),
    sortBy: (row) => row.cost,
  },
];

const titleCell = (row: ProposalRow) => (
  <a class={css['titleCell']} href={to.proposal(row.id)} lang={row.language} dir={directionOf(row.language)}>
    <bdi>{row.title ?? t`(utan rubrik)`}</bdi>
  </a>
);

const stateCell = (row: ProposalRow) =>
  row.disputed ? (
    <Pill state="help" look="bare">
      {t`Ni är oense`}
    </Pill>
  ) : (
    <Pill state={proposalStateLook[row.state]} look="bare">
      {proposalStateName(row.state)}
    </Pill>
  );
