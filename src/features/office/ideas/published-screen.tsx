import { t } from '@lingui/core/macro';
import { Lightbulb } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { publicVersion } from '../../../domain/ideas/idea-work.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Card } from '../../../ui/card.tsx';
import { dotted } from '../../../i18n/dotted.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { areaName } from '../words/names.ts';
import css from './ideas.module.css';
import { listAddress } from './list-address.ts';
import { Pager } from './pager.tsx';
import { PAGE_ROWS } from './idea-walk.ts';
import { wordsOf } from './search/words.ts';

/** What members read who do not work with ideas: the published versions, and nothing of the originals. */
export function PublishedScreen() {
  const { state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const text = query['text'] ?? '';
  const all = useMemo(
    () =>
      [...state.ideaWork.values()].flatMap((work) => {
        const version = publicVersion(work);
        return version?.cycle === cycle.id ? [{ id: work.id, ...version }] : [];
      }),
    [state.ideaWork, cycle.id],
  );
  const found = useMemo(() => {
    const wanted = wordsOf(text);
    return all.filter(({ title, text: body }) => {
      const has = wordsOf(`${title} ${body}`);
      return wanted.every((word) => has.some((each) => each.startsWith(word)));
    });
  }, [all, text]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
  return (
    <>
      <PageHeader
        kicker={phaseDates(cycle.phases, 'ideas')}
        title={t`Idéer`}
        lead={t`De idéer som är publicerade. Namn och ansikten är täckta.`}
      />
      {all.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t`Inga publicerade idéer än`}>
          {t`Samordnare och bedömare läser idéerna först. Det som publiceras dyker upp här.`}
        </EmptyState>
      ) : (
        <>
          <TextInput
            type="search"
            label={t`Sök i rubrik och text`}
            value={text}
            onInput={(next) => route(listAddress({ text: next }), true)}
          />
          {found.length === 0 && <p class={css['noText']}>{t`Ingen idé passar`}</p>}
          {found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS).map((idea) => (
            <Card
              key={idea.id}
              title={
                <bdi lang={idea.language} dir="auto">
                  {idea.title}
                </bdi>
              }
              note={dotted(areaName(cycle, idea.area) ?? '', idea.theme ?? '')}
            >
              {idea.text !== '' && (
                <div class={css['text']} lang={idea.language} dir="auto">
                  {idea.text}
                </div>
              )}
            </Card>
          ))}
          <Pager
            page={page}
            pages={pages}
            onPage={(next) => {
              route(listAddress({ text, page: String(next) }), true);
              scrollTo(0, 0);
            }}
          />
        </>
      )}
    </>
  );
}
