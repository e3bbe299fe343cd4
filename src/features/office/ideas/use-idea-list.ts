import { i18n } from '@lingui/core';
import { useMemo } from 'preact/hooks';
import { withDescendants } from '../../../domain/cycle/area.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import type { State } from '../../../domain/log/state.ts';
import { languageName } from '../../../i18n/languages.ts';
import { sortRows, type TableSort } from '../../../ui/table-sort.ts';
import { authorName } from '../words/author-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { useOffice } from '../office-context.ts';
import { filterIdeas, type IdeaFilter } from './idea-filter.ts';
import { coveredFor, ideaState } from './idea-state.ts';
import { findIdeas } from './search/find.ts';
import { useIdeaSearch } from './search/idea-search.ts';
import { stateWords } from './triage-words.ts';

/** The columns by which ideas are sorted, as values to compare. */
export function sortValue(cycle: Cycle, state: State, by: string): (idea: Idea) => string | undefined {
  switch (by) {
    case 'title':
      return (idea) => idea.title;
    case 'area':
      return (idea) => areaName(cycle, areaOfIdea(state, idea));
    case 'event':
      return (idea) => eventName(state, idea.event);
    case 'language':
      return (idea) => languageName(idea.language, i18n.locale);
    case 'state':
      return (idea) => stateWords(ideaState(state.ideaWork.get(idea.id))).text;
    case 'from':
      return (idea) => authorName(state, idea.author);
    default:
      return (idea) => idea.at;
  }
}

/** The area an idea is about: the one it names, else that of the event it was left at. */
export const areaOfIdea = (state: State, idea: Idea): string | undefined =>
  idea.area ?? (idea.event === undefined ? undefined : state.events.get(idea.event)?.plan?.area);

export type IdeaList = {
  readonly ideas: readonly Idea[];
  /** Whether everything is searched in; ideas that just arrived take a moment. */
  readonly searched: boolean;
};

/** The ideas that pass the filter, in the order chosen; else those that answer a search best, or the newest first. */
export function useIdeaList(cycle: Cycle, filter: IdeaFilter, sort: TableSort | undefined): IdeaList {
  const { office, state } = useOffice();
  const { text, state: inState, area, theme, event, language, tablet } = filter;
  const { member } = office;
  const { index, ready, turn } = useIdeaSearch(office.log, cycle.id, state.ideas);
  const scores = useMemo(() => {
    if (text.trim() === '') return undefined;
    // Words that are kept off this person's screen are not found by them either.
    return new Map(
      [...findIdeas(index, text)].filter(
        ([id]) => coveredFor(state, state.ideaWork.get(id), member) === undefined,
      ),
    );
    // oxlint-disable-next-line react/exhaustive-deps -- the index is filled in place, and `turn` and the ideas say when
  }, [index, turn, text, state, member]);
  const found = useMemo(() => {
    const chosen = cycle.areas.find((each) => each.id === area);
    return filterIdeas(
      [...state.ideas.values()].toReversed(),
      { text, state: inState, area, theme, event, language, tablet },
      {
        areaOf: (idea) => areaOfIdea(state, idea),
        withinArea: chosen ? withDescendants(cycle.areas, chosen.id) : new Set(),
        work: state.ideaWork,
        found: scores,
      },
    );
  }, [cycle, state, scores, text, inState, area, theme, event, language, tablet]);
  const by = sort?.by;
  const direction = sort?.direction;
  const ideas = useMemo(() => {
    if (by !== undefined && direction !== undefined) {
      return sortRows(found, sortValue(cycle, state, by), direction, i18n.locale);
    }
    return scores ? found.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0)) : found;
  }, [found, scores, cycle, state, by, direction]);
  return { ideas, searched: ready };
}
