import { departs } from '../../../domain/outcome/decision-standing.ts';
import type { RowDraft } from './decision-draft.ts';
import type { VotedProposal } from './vote-outcome.ts';

/** What the list of proposals is narrowed to. */
export const SHOWN = ['all', 'departs', 'faulty', 'won', 'lost'] as const;
export type Shown = (typeof SHOWN)[number];

export type ProposalFilter = { readonly shown: Shown; readonly text: string; readonly contest: string };

export const noFilter: ProposalFilter = { shown: 'all', text: '', contest: '' };

/** A proposal with what is written about it. */
export type WrittenProposal = { readonly voted: VotedProposal; readonly row: RowDraft };

/** Whether what is written departs from the vote. What another decision speaks of does not. */
export const rowDeparts = ({ voted, row }: WrittenProposal): boolean =>
  row.choice !== 'out' && departs(voted.won, row.choice);

/**
 * The proposals that the filter lets through. Numbers are found whole, words as parts of titles. `faulty` are the keys of
 * those that something is wrong with.
 */
export function filterProposals(
  written: readonly WrittenProposal[],
  { shown, text, contest }: ProposalFilter,
  faulty: ReadonlySet<string>,
): readonly WrittenProposal[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return written.filter((each) => {
    const { voted } = each;
    const title = plain(voted.option.title);
    return (
      (contest === '' || voted.contest.id === contest) &&
      words.every((word) => title.includes(word) || String(voted.option.number) === word) &&
      isShown(each, shown, faulty)
    );
  });
}

function isShown(each: WrittenProposal, shown: Shown, faulty: ReadonlySet<string>): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'departs':
      return rowDeparts(each);
    case 'faulty':
      return faulty.has(each.voted.key);
    case 'won':
      return each.voted.won;
    case 'lost':
      return !each.voted.won;
  }
}

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');
