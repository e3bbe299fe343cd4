import { i18n } from '@lingui/core';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { plannedEvents } from '../../../domain/meeting/street-event.ts';
import { languageName } from '../../../i18n/languages.ts';
import { areaOptions } from '../words/area-options.ts';
import { authorName } from '../words/author-words.ts';
import type { FilterChoices } from './filter-bar.tsx';
import { STATE_FILTERS } from './idea-state.ts';
import { stateFilterName } from './triage-words.ts';

/** What the list of ideas can be narrowed to: only languages and authors that ideas really have. */
export function ideaChoices(cycle: Cycle, state: State): FilterChoices {
  const ideas = [...state.ideas.values()];
  const languages = [...new Set(ideas.map((idea) => idea.language))];
  const authors = [...new Set(ideas.map((idea) => idea.author))];
  const themes = [...new Set(ideas.flatMap((idea) => idea.theme ?? []))];
  return {
    states: STATE_FILTERS.map((value) => ({ value, label: stateFilterName(value) })),
    themes: themes.map((value) => ({ value, label: value })).sort(byLabel),
    areas: areaOptions(cycle),
    events: plannedEvents(state.events, cycle.id).map(({ id, plan }) => ({ value: id, label: plan.name })),
    languages: languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.locale) })).sort(byLabel),
    tablets: authors.map((author) => ({ value: author, label: authorName(state, author) })).sort(byLabel),
  };
}

const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  a.label.localeCompare(b.label, i18n.locale, { numeric: true });
