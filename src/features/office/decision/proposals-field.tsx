import { plural, t } from '@lingui/core/macro';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { DecisionRefusal } from '../../../domain/outcome/decision-decisions.ts';
import { CheckList } from '../../../ui/choice-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pager } from '../ideas/pager.tsx';
import form from '../shell/form.module.css';
import { type DecisionDraft, type Elsewhere, type RowDraft, rowFor } from './decision-draft.ts';
import { ContestSumLine } from './contest-sum-line.tsx';
import css from './decision.module.css';
import { proposalFaults, proposalOf } from './fault-words.ts';
import { filterProposals, type ProposalFilter, rowDeparts, type Shown } from './proposal-filter.ts';
import { ProposalRow } from './proposal-row.tsx';
import { ProposalSearch } from './proposal-search.tsx';
import { contestSums } from './proposal-sums.ts';
import type { VoteOutcome } from './vote-outcome.ts';

export type ProposalsFieldProps = {
  outcome: VoteOutcome;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  elsewhere: Elsewhere;
  faults: readonly DecisionRefusal[];
  filter: ProposalFilter;
  onFilter: (filter: ProposalFilter) => void;
  /** Counts the tries to record it: after each, what is shown is found anew. */
  tries: number;
};

/** Proposals on a page: enough to see the whole of most rounds, few enough to type without a wait. */
const PAGE = 50;

/** Every proposal beside the vote's word. What is suggested follows the vote, so that only departures take work. */
export function ProposalsField(props: ProposalsFieldProps) {
  const { outcome, draft, onChange, elsewhere, faults, filter, onFilter, tries } = props;
  const [turned, setTurned] = useState({ filter, page: 1 });
  const { currency } = outcome.file.cycle;
  const written = outcome.contests
    .filter(({ contest }) => !draft.without.includes(contest.id))
    .flatMap(({ proposals }) => proposals.map((voted) => ({ voted, row: rowFor(draft, voted, elsewhere) })));
  const faulty = new Set(faults.flatMap(({ params }) => proposalOf(params) ?? []));
  const keys = useMemo(
    () => new Set(filterProposals(written, filter, faulty).map(({ voted }) => voted.key)),
    // What is in the list stays there while it is written about: no proposal vanishes under the hand that mends it.
    // oxlint-disable-next-line react/exhaustive-deps
    [filter, outcome, draft.without, tries],
  );
  const found = written.filter(({ voted }) => keys.has(voted.key));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const here = turned.filter === filter ? Math.min(turned.page, pages) : 1;
  const write = (key: string, row: RowDraft) => onChange({ rows: { ...draft.rows, [key]: row } });
  const counts: Record<Shown, number> = {
    all: written.length,
    departs: written.filter(rowDeparts).length,
    faulty: written.filter(({ voted }) => faulty.has(voted.key)).length,
    won: written.filter(({ voted }) => voted.won).length,
    lost: written.filter(({ voted }) => !voted.won).length,
  };
  return (
    <fieldset class={form['group']}>
      <legend class={form['legend']}>{t`Förslagen`}</legend>
      <p>
        {t`Förvalt är att besluta som invånarna röstade. Välj något annat där nämnden avviker, så öppnas ett fält för skälet.`}
      </p>
      {outcome.contests.length > 1 && (
        <CheckList
          label={t`Omröstningar som beslutet gäller`}
          layout="grid"
          values={outcome.contests
            .map(({ contest }) => contest.id)
            .filter((id) => !draft.without.includes(id))}
          onChange={(values) =>
            onChange({
              without: outcome.contests.map(({ contest }) => contest.id).filter((id) => !values.includes(id)),
            })
          }
          options={outcome.contests.map(({ contest, proposals }) => ({
            value: contest.id,
            label: contest.name,
            hint: plural(proposals.length, { one: '# förslag', other: '# förslag' }),
          }))}
        />
      )}
      <ProposalSearch
        filter={filter}
        onFilter={onFilter}
        counts={counts}
        contests={outcome.contests
          .map(({ contest }) => contest)
          .filter(({ id }) => !draft.without.includes(id))}
      />
      {found.length === 0 ? (
        <EmptyState title={t`Inget förslag här`}>{t`Ändra sökningen eller vad som visas.`}</EmptyState>
      ) : (
        <ol class={css['proposals']}>
          {found.slice((here - 1) * PAGE, here * PAGE).map((each, at, all) => (
            <Fragment key={each.voted.key}>
              {outcome.contests.length > 1 && all[at - 1]?.voted.contest.id !== each.voted.contest.id && (
                <li class={css['contest']}>{each.voted.contest.name}</li>
              )}
              <ProposalRow
                written={each}
                currency={currency}
                elsewhere={elsewhere.has(each.voted.key)}
                faults={proposalFaults(faults, each.voted.key)}
                onChange={(part) => write(each.voted.key, { ...each.row, ...part })}
              />
            </Fragment>
          ))}
        </ol>
      )}
      <Pager page={here} pages={pages} onPage={(page) => setTurned({ filter, page })} />
      <div class={css['sums']}>
        {contestSums(outcome, written).map((sum) => (
          <ContestSumLine
            key={sum.contest}
            sum={sum}
            currency={currency}
            named={outcome.contests.length > 1}
          />
        ))}
      </div>
    </fieldset>
  );
}
