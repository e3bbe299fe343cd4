import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { coverageOf } from '../../../domain/translation/unit-state.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { BallotsCard } from './ballots-card.tsx';
import { queueAddress, queueFilter, type QueueFilter } from './queue-address.ts';
import { queueRows } from './queue-rows.ts';
import { TranslationsView } from './translations-view.tsx';
import { useTexts } from './use-texts.ts';

/** Rows on a page of the queue. */
const PAGE_ROWS = 50;

/** What is translated, into which languages, and what is left. */
export function TranslationsScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const units = useTexts();
  const { proposals, translations } = state;
  const coverage = useMemo(
    () =>
      cycle.languages.map((language) => ({
        language,
        counts: coverageOf(units.values(), language, { proposals, translations }),
      })),
    [cycle.languages, units, proposals, translations],
  );
  const filter = queueFilter(query, cycle.languages);
  const { language, about, state: far, search } = filter;
  const rows = useMemo(
    () => queueRows(units, { language, about, state: far, search }, { proposals, translations }),
    [units, language, about, far, search, proposals, translations],
  );
  if (!mayReadIdeas(office.member)) {
    return (
      <NotFound
        title={t`Här översätter samordnare och bedömare`}
        back={{ href: to.proposals, label: t`Till förslagen` }}
      />
    );
  }
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number(query['page'] ?? 1) || 1));
  return (
    <TranslationsView
      coverage={coverage}
      ballots={<BallotsCard />}
      total={units.size}
      filter={filter}
      onFilter={(part: Partial<QueueFilter>) => route(queueAddress({ ...filter, ...part }), true)}
      found={rows.length}
      rows={rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
      first={rows[0]?.unit.id}
      page={page}
      pages={pages}
      onPage={(next) => route(`${queueAddress(filter)}&page=${next}`)}
      locale={i18n.locale}
    />
  );
}
