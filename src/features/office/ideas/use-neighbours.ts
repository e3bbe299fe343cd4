import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { useOffice } from '../office-context.ts';
import { areaName } from '../words/names.ts';
import { to } from '../place.ts';
import type { Neighbour } from './alike-card.tsx';
import { coveredFor } from './idea-state.ts';
import { ideaAddress, type Query } from './list-address.ts';
import { alikeIdeas } from './search/alike.ts';
import { useIdeaSearch } from './search/idea-search.ts';
import { shownTitle } from './shown-title.ts';
import { areaOfIdea } from './use-idea-list.ts';

/** Ideas that may be about the same as this one, each with the reason. */
export function useNeighbours(
  cycle: Cycle,
  id: string,
  query: Query,
): { readonly neighbours: readonly Neighbour[]; readonly ready: boolean } {
  const { office, state } = useOffice();
  const { index, ready, turn } = useIdeaSearch(office.log, cycle.id, state.ideas);
  const neighbours = useMemo(() => {
    const areaOf = (idea: Idea) => areaOfIdea(state, idea);
    const same = (a: Idea, b: Idea) => areaOf(a) !== undefined && areaOf(a) === areaOf(b);
    return alikeIdeas(index, id, same)
      .filter(({ idea }) => coveredFor(state, state.ideaWork.get(idea.id), office.member) === undefined)
      .map(({ idea, words, samePlace }) => {
        const shared = words.join(', ');
        const area = areaName(cycle, areaOf(idea)) ?? '';
        return {
          id: idea.id,
          title: shownTitle(idea.title),
          language: idea.language,
          href: ideaAddress(idea.id, query),
          beside: to.besideIdeas([id, idea.id]),
          why:
            samePlace && area !== ''
              ? t`Samma ord: ${shared}. Samma område: ${area}.`
              : t`Samma ord: ${shared}.`,
        };
      });
    // oxlint-disable-next-line react/exhaustive-deps -- the index is filled in place, and `turn` says when
  }, [index, turn, ready, id, cycle, state, office.member, query]);
  return { neighbours, ready };
}
