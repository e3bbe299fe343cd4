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
import { filterIdeas, type IdeaFilter } from './idea-filter.ts';

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
    case 'from':
      return (idea) => authorName(state, idea.author);
    default:
      return (idea) => idea.at;
  }
}

/** The area an idea is about: the one it names, else that of the event it was left at. */
export const areaOfIdea = (state: State, idea: Idea): string | undefined =>
  idea.area ?? (idea.event === undefined ? undefined : state.events.get(idea.event)?.plan?.area);

/** The ideas that pass the filter, in the order chosen; without a choice the newest arrivals first. */
export function useIdeaList(
  cycle: Cycle,
  state: State,
  filter: IdeaFilter,
  sort: TableSort | undefined,
): readonly Idea[] {
  const { text, area, event, language, tablet } = filter;
  const found = useMemo(() => {
    const chosen = cycle.areas.find((each) => each.id === area);
    const within: ReadonlySet<string> = chosen ? withDescendants(cycle.areas, chosen.id) : new Set();
    return filterIdeas(
      [...state.ideas.values()].toReversed(),
      { text, area, event, language, tablet },
      (idea) => areaOfIdea(state, idea),
      within,
    );
  }, [cycle, state, text, area, event, language, tablet]);
  const by = sort?.by;
  const direction = sort?.direction;
  return useMemo(
    () =>
      by !== undefined && direction !== undefined
        ? sortRows(found, sortValue(cycle, state, by), direction, i18n.locale)
        : found,
    [found, cycle, state, by, direction],
  );
}
