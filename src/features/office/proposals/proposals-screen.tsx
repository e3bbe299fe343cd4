import { i18n } from '@lingui/core';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { PROPOSAL_FILTERS, proposalRows } from './proposal-rows.ts';
import { ProposalsView } from './proposals-view.tsx';

/** The list of proposals; what it is narrowed to stands in the address. */
export function ProposalsScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const rows = useMemo(() => proposalRows(cycle, state), [cycle, state]);
  return (
    <ProposalsView
      kicker={phaseDates(cycle.phases, 'development')}
      rows={rows}
      filter={PROPOSAL_FILTERS.find((each) => each === query['state'])}
      onFilter={(filter) =>
        route(filter === undefined ? to.proposals : `${to.proposals}?state=${filter}`, true)
      }
      currency={cycle.currency}
      locale={i18n.locale}
      mayWork={mayReadIdeas(office.member)}
    />
  );
}
