import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Eraser, HeartHandshake } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { languageName } from '../../../i18n/languages.ts';
import { FLAGS, type Flag } from '../../../wire/push.ts';
import { type OfficeNow, useCycle, useOffice } from '../office-context.ts';
import { authorName } from '../words/author-words.ts';
import { flagWords } from '../words/flag-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { phaseDates } from '../words/phase-dates.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type ExportedIdea, ideasAsCsv, ideasAsJson } from './idea-export.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { to } from '../place.ts';
import { ideaChoices } from './idea-choices.ts';
import { BringIn } from './bring-in.tsx';
import { onBoardKey, focusedIdea, moveFocus } from './board-keys.ts';
import { coveredFor, ideaState } from './idea-state.ts';
import { cameFrom, PAGE_ROWS, rememberList } from './idea-walk.ts';
import { mayReadIdeas } from '../rights.ts';
import { ChosenIdeas } from '../proposals/chosen-ideas.tsx';
import { BESIDE_MOST } from './beside-screen.tsx';
import { PublishedScreen } from './published-screen.tsx';
import { sortFrom } from './sort-from.ts';
import { coveredTitle, stateWords } from './triage-words.ts';
import { useVerdicts } from './use-verdicts.tsx';
import { filterFrom, noFilter, type IdeaFilter } from './idea-filter.ts';
import { ideaAddress, listAddress, type Query } from './list-address.ts';
import { IdeasView } from './ideas-view.tsx';
import { saveFile } from './save-file.ts';
import { areaOfIdea, useIdeaList } from './use-idea-list.ts';

/** The list of ideas. What it is narrowed to and sorted by stands in the address, so that it keeps its place. */
export function IdeasScreen() {
  const { office } = useOffice();
  return mayReadIdeas(office.member) ? <Board /> : <PublishedScreen />;
}

function Board() {
  const now = useOffice();
  const { state } = now;
  const cycle = useCycle();
  const { query, route } = useLocation();
  const filter = filterFrom(query);
  const sort = sortFrom(query);
  const { ideas: found, searched } = useIdeaList(cycle, filter, sort);
  const choices = useMemo(() => ideaChoices(cycle, state), [cycle, state]);
  const { acts, say, dialog } = useVerdicts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
  const go = (part: Readonly<Record<string, string>>) =>
    route(listAddress({ ...query, page: '', ...part }), true);
  useEffect(
    () =>
      rememberList(
        query,
        found.map(({ id }) => id),
      ),
    [query, found],
  );
  useEffect(() => showWhereOneWas(), []);
  return (
    <>
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
        look={query['look'] === 'cards' ? 'cards' : 'table'}
        onLook={(look) => go({ look: look === 'cards' ? look : '', page: String(page) })}
        chosen={chosen}
        onChosen={setChosen}
        chosenActs={
          <ChosenIdeas chosen={chosen} besideMost={BESIDE_MOST} onClear={() => setChosen(new Set())} />
        }
        searched={searched}
        bringIn={
          <>
            <LinkButton
              icon={Eraser}
              kind="quiet"
              href={to.ideaErasures}
            >{t`Begäran om radering`}</LinkButton>
            <LinkButton icon={HeartHandshake} kind="quiet" href={to.concerns}>{t`Oro`}</LinkButton>
            <BringIn />
          </>
        }
        onKeyDown={onBoardKey({
          onNext: (board) => moveFocus(board, 1),
          onPrevious: (board) => moveFocus(board, -1),
          onVerdict: (as) => {
            const id = focusedIdea();
            if (id !== undefined) say(id, as);
          },
          onUndo: () => void acts.undoLast(),
        })}
        timeZone={cycle.timeZone}
        now={now.now}
        locale={i18n.locale}
      />
      {dialog}
    </>
  );
}

/** Whoever comes back from an idea finds it again: in sight, and with the focus. */
function showWhereOneWas(): void {
  const id = cameFrom();
  if (id === undefined) return;
  // After the page has turned, which puts the focus on the heading.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`main [data-idea="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  });
}

const isFlag = (name: string): name is Flag => FLAGS.some((flag) => flag === name);

function rowOf({ office, state }: OfficeNow, cycle: Cycle, idea: Idea, query: Query) {
  const work = state.ideaWork.get(idea.id);
  const officer = coveredFor(state, work, office.member);
  return {
    id: idea.id,
    href: ideaAddress(idea.id, query),
    title: idea.title,
    text: idea.text,
    covered: officer === undefined ? undefined : coveredTitle(state, officer),
    state: ideaState(work),
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
  const work = state.ideaWork.get(idea.id);
  const officer = coveredFor(state, work, office.member);
  const fate = office.log.fate(idea.entry);
  return {
    idea:
      officer === undefined
        ? idea
        : { ...idea, title: coveredTitle(state, officer), text: '', place: undefined },
    state: stateWords(ideaState(work)).text,
    area: areaName(cycle, areaOfIdea(state, idea)) ?? '',
    event: eventName(state, idea.event) ?? '',
    author: authorName(state, idea.author),
    carrier: fate?.carrier === undefined ? '' : authorName(state, fate.carrier),
    received: fate?.received ?? '',
    flags: (fate?.flags ?? []).filter(isFlag).map((flag) => flagWords(flag).name),
  };
}
