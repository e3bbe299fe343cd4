import { i18n } from '@lingui/core';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { ASSESSED_FILTERS } from './assess/assessed.ts';
import { PROPOSAL_FILTERS, proposalRows } from './proposal-rows.ts';
import { ProposalsView } from './proposals-view.tsx';

/** The list of proposals; what it is narrowed to stands in the address. */
export function ProposalsScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const { author } = office.log;
  const rows = useMemo(() => proposalRows(cycle, state, author), [cycle, state, author]);
  const filter = PROPOSAL_FILTERS.find((each) => each === query['state']);
  const assessed = ASSESSED_FILTERS.find((each) => each === query['assessed']);
  /** The list narrowed by either, or by both. */
  const narrow = (wanted: { state: string | undefined; assessed: string | undefined }) => {
    const parts = Object.entries(wanted).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${value}`],
    );
    route(parts.length === 0 ? to.proposals : `${to.proposals}?${parts.join('&')}`, true);
  };
  return (
    <ProposalsView
      kicker={phaseDates(cycle.phases, 'development')}
      rows={rows}
      filter={filter}
      onFilter={(next) => narrow({ state: next, assessed })}
      assessed={
        cycle.criteria.length === 0
          ? undefined
          : { filter: assessed, onFilter: (next) => narrow({ state: filter, assessed: next }) }
      }
      onAll={() => narrow({ state: undefined, assessed: undefined })}
      currency={cycle.currency}
      locale={i18n.locale}
      mayWork={mayReadIdeas(office.member)}
    />
  );
}
