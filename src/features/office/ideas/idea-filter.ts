import type { Idea } from '../../../domain/ideas/idea.ts';
import type { IdeaWork } from '../../../domain/ideas/idea-work.ts';
import { isInState } from './idea-state.ts';
import type { Query } from './list-address.ts';

/** What the list of ideas is narrowed to; an empty string narrows nothing. */
export type IdeaFilter = {
  /** Words that all must occur in title, text, place or receipt code. */
  readonly text: string;
  readonly state: string;
  readonly area: string;
  readonly theme: string;
  readonly event: string;
  readonly language: string;
  /** An author, `device:<id>`. */
  readonly tablet: string;
};

export const noFilter: IdeaFilter = {
  text: '',
  state: '',
  area: '',
  theme: '',
  event: '',
  language: '',
  tablet: '',
};

/** Reads a filter from an address's query; what is not there narrows nothing. */
export const filterFrom = (query: Query): IdeaFilter => ({
  text: query['text'] ?? '',
  state: query['state'] ?? '',
  area: query['area'] ?? '',
  theme: query['theme'] ?? '',
  event: query['event'] ?? '',
  language: query['language'] ?? '',
  tablet: query['tablet'] ?? '',
});

/** Where an idea is about: the area it names, else the area of the event it was left at. */
export type AreaOf = (idea: Idea) => string | undefined;

/** What the choices of a filter mean: where ideas are, what has been done with them, and what a search has found. */
export type Known = {
  readonly areaOf: AreaOf;
  /** The areas that count as the chosen one: itself and its parts. */
  readonly withinArea: ReadonlySet<string>;
  readonly work: ReadonlyMap<string, IdeaWork>;
  /** The ideas in which the words that are searched for were found; undefined when none are searched for. */
  readonly found: { has: (id: string) => boolean } | undefined;
};

/** The ideas that the filter lets through, in their own order. */
export function filterIdeas(ideas: readonly Idea[], filter: IdeaFilter, known: Known): readonly Idea[] {
  return ideas.filter(
    (idea) =>
      (known.found?.has(idea.id) ?? true) &&
      (filter.event === '' || idea.event === filter.event) &&
      (filter.theme === '' || idea.theme === filter.theme) &&
      (filter.language === '' || idea.language === filter.language) &&
      (filter.tablet === '' || idea.author === filter.tablet) &&
      (filter.area === '' || known.withinArea.has(known.areaOf(idea) ?? '')) &&
      (filter.state === '' || isInState(known.work.get(idea.id), filter.state)),
  );
}
