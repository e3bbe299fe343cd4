import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Author } from '../../../domain/log/entry.ts';
import type { State } from '../../../domain/log/state.ts';
import { PROPOSAL_STATES, type Proposal, type ProposalState } from '../../../domain/proposal/proposal.ts';
import {
  contentOf,
  isProposalDisputed,
  originsOf,
  proposalsOf,
  stateOf,
} from '../../../domain/proposal/proposal-standing.ts';
import { bestWords } from '../../../domain/proposal/wording.ts';
import { areaName } from '../words/names.ts';
import { type Assessed, assessedAs } from './assess/assessed.ts';

/** A proposal in the list: names instead of ids. */
export type ProposalRow = {
  readonly id: string;
  readonly title: string | undefined;
  /** Of the title. */
  readonly language: string;
  readonly state: ProposalState;
  readonly disputed: boolean;
  readonly area: string;
  readonly cost: number | undefined;
  readonly ideas: number;
  readonly assessed: Assessed;
};

/** What a proposal is called at the office: in the first language of the round that it has a title in. */
export const proposalTitle = (cycle: Cycle, proposal: Proposal) => {
  const [first = 'sv', ...others] = cycle.languages;
  return bestWords(contentOf(proposal).title, first, others);
};

export function proposalRows(
  cycle: Cycle,
  { proposals, assessments }: Pick<State, 'proposals' | 'assessments'>,
  reader: Author,
): readonly ProposalRow[] {
  return proposalsOf(proposals, cycle.id).map((proposal) => {
    const title = proposalTitle(cycle, proposal);
    const { area, cost } = contentOf(proposal);
    return {
      id: proposal.id,
      title: title?.text,
      language: title?.language ?? cycle.languages[0] ?? 'sv',
      state: stateOf(proposal),
      disputed: isProposalDisputed(proposal),
      area: areaName(cycle, area) ?? '',
      cost,
      ideas: originsOf(proposal).length,
      assessed: assessedAs(cycle, assessments.get(proposal.id), reader),
    };
  });
}

/** What the list can be narrowed to: a state, or what waits for somebody to choose. */
export const PROPOSAL_FILTERS = [...PROPOSAL_STATES, 'disputed'] as const;
export type ProposalFilter = (typeof PROPOSAL_FILTERS)[number];

export const isInFilter = (row: ProposalRow, filter: ProposalFilter): boolean =>
  filter === 'disputed' ? row.disputed : row.state === filter;
