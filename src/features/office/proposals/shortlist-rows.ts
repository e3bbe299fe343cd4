import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import {
  contentOf,
  isProposalDisputed,
  proposalsOf,
  stateOf,
} from '../../../domain/proposal/proposal-standing.ts';
import { contestFor, type Shortlist, shortlistOf } from '../../../domain/proposal/shortlist.ts';
import { areaName } from '../words/names.ts';
import { proposalTitle } from './proposal-rows.ts';

/** A proposal that may be put to the vote, or that is on a ballot already. */
export type ShortlistRow = {
  readonly id: string;
  readonly title: string | undefined;
  readonly area: string;
  readonly cost: number | undefined;
  /** The contest that it is put to; empty for none. */
  readonly contest: string;
  /** The contest of its area. */
  readonly near: string | undefined;
  /** It was finished once, and is worked on again, ended or disputed: it cannot be on a ballot as it is. */
  readonly unready: boolean;
};

/** The finished proposals, and those on a ballot that are finished no more, by their titles. */
export function shortlistRows(
  cycle: Cycle,
  { proposals }: Pick<State, 'proposals'>,
  chosen: Shortlist,
  locale: string,
): readonly ShortlistRow[] {
  const listed = shortlistOf(cycle);
  return proposalsOf(proposals, cycle.id)
    .filter((proposal) => stateOf(proposal) === 'proposal' || listed.has(proposal.id))
    .map((proposal) => {
      const { area, cost } = contentOf(proposal);
      return {
        id: proposal.id,
        title: proposalTitle(cycle, proposal)?.text,
        area: areaName(cycle, area) ?? '',
        cost,
        contest: chosen.get(proposal.id) ?? '',
        near: contestFor(cycle, proposal)?.id,
        unready: stateOf(proposal) !== 'proposal' || isProposalDisputed(proposal),
      };
    })
    .toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '', locale));
}
