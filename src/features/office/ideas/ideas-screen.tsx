import { i18n } from '@lingui/core';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { languageName } from '../../../i18n/languages.ts';
import type { TableSort } from '../../../ui/table-sort.ts';
import { FLAGS, type Flag } from '../../../wire/push.ts';
import { type OfficeNow, useCycle, useOffice } from '../office-context.ts';
import { authorName } from '../words/author-words.ts';
import { flagWords } from '../words/flag-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { phaseDates } from '../words/phase-dates.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type ExportedIdea, ideasAsCsv, ideasAsJson } from './idea-export.ts';
import { ideaChoices } from './idea-choices.ts';
import { filterFrom, noFilter, type IdeaFilter } from './idea-filter.ts';
import { ideaAddress, listAddress, type Query } from './list-address.ts';
import { IdeasView } from './ideas-view.tsx';
import { saveFile } from './save-file.ts';
import { areaOfIdea, useIdeaList } from './use-idea-list.ts';

/** Rows on a page: all of them are drawn, so that the browser's own search finds them. */
export const PAGE_ROWS = 50;

/** The list of ideas. What it is narrowed to and sorted by stands in the address, so that it keeps its place. */
export function IdeasScreen() {
  const now = useOffice();
  const { state } = now;
  const cycle = useCycle();
  const { query, route } = useLocation();
  const filter = filterFrom(query);
  const sort = sortFrom(query);
  const found = useIdeaList(cycle, state, filter, sort);
  const choices = useMemo(() => ideaChoices(cycle, state), [cycle, state]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
  const go = (part: Readonly<Record<string, string>>) =>
    route(listAddress({ ...query, page: '', ...part }), true);
  return (
    <IdeasView
      kicker={phaseDates(cycle.phases, 'ideas')}
      total={state.ideas.size}
      found={found.length}
      rows={found
        .slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)
        .map((idea) => rowOf(now, cycle, idea, query))}
      page={page}
      pages={pages}
      onPage={(next) => {
        go({ page: String(next) });
        scrollTo(0, 0);
      }}
      filter={filter}
      onFilter={(part: Partial<IdeaFilter>) => go(part)}
      onClear={() => go(noFilter)}
      choices={choices}
      sort={sort}
      onSort={(next) => go({ sort: next.by, order: next.direction })}
      onExport={(as) => {
        const exported = found.map((idea) => exportOf(now, cycle, idea));
        const name = `ideer-${now.today}.${as}`;
        if (as === 'csv') saveFile(name, 'text/csv;charset=utf-8', ideasAsCsv(exported));
        else saveFile(name, 'application/json', ideasAsJson(exported));
      }}
      timeZone={cycle.timeZone}
      now={now.now}
      locale={i18n.locale}
    />
  );
}

function sortFrom(query: Query): TableSort | undefined {
  const by = query['sort'];
  if (by === undefined || by === '') return undefined;
  return { by, direction: query['order'] === 'descending' ? 'descending' : 'ascending' };
}

const isFlag = (name: string): name is Flag => FLAGS.some((flag) => flag === name);

function rowOf({ office, state }: OfficeNow, cycle: Cycle, idea: Idea, query: Query) {
  return {
    id: idea.id,
    href: ideaAddress(idea.id, query),
    title: idea.title,
    language: idea.language,
    languageName: languageName(idea.language, i18n.locale),
    area: areaName(cycle, areaOfIdea(state, idea)) ?? '',
    event: eventName(state, idea.event) ?? '',
    from: authorName(state, idea.author),
    at: idea.at,
    flags: (office.log.fate(idea.entry)?.flags ?? []).filter(isFlag),
  };
}

function exportOf({ office, state }: OfficeNow, cycle: Cycle, idea: Idea): ExportedIdea {
  const fate = office.log.fate(idea.entry);
  return {
    idea,
    area: areaName(cycle, areaOfIdea(state, idea)) ?? '',
    event: eventName(state, idea.event) ?? '',
    author: authorName(state, idea.author),
    carrier: fate?.carrier === undefined ? '' : authorName(state, fate.carrier),
    received: fate?.received ?? '',
    flags: (fate?.flags ?? []).filter(isFlag).map((flag) => flagWords(flag).name),
  };
}
