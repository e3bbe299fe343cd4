import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso/router';
import { dotted } from '../../../i18n/dotted.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Card } from '../../../ui/card.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { areaName, eventName } from '../words/names.ts';
import { coveredFor, ideaState } from './idea-state.ts';
import css from './ideas.module.css';
import { shownTitle } from './shown-title.ts';
import { coveredTitle, stateWords } from './triage-words.ts';
import { areaOfIdea } from './use-idea-list.ts';

/** As many as can be read beside one another. */
export const BESIDE_MOST = 7;

/** Ideas side by side, as they were left: a person compares them. */
export function BesideScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query } = useLocation();
  const ids = (query['ideas'] ?? '').split(',').slice(0, BESIDE_MOST);
  const ideas = mayReadIdeas(office.member) ? ids.flatMap((id) => state.ideas.get(id) ?? []) : [];
  const [first] = ideas;
  if (!first) {
    return (
      <NotFound title={t`Idéerna finns inte här`} back={{ href: to.ideas, label: t`Alla idéer` }}>
        {t`De kan vara sparade på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  return (
    <>
      <PageHeader kicker={<a href={to.idea(first.id)}>{t`Tillbaka till idén`}</a>} title={t`Sida vid sida`} />
      <div class={css['beside']}>
        {ideas.map((idea) => {
          const work = state.ideaWork.get(idea.id);
          const officer = coveredFor(state, work, office.member);
          const { text, look } = stateWords(ideaState(work));
          return (
            <Card
              key={idea.id}
              title={
                <a href={to.idea(idea.id)}>
                  <bdi lang={idea.language} dir="auto">
                    {officer === undefined ? shownTitle(idea.title) : coveredTitle(state, officer)}
                  </bdi>
                </a>
              }
              note={dotted(
                areaName(cycle, areaOfIdea(state, idea)) ?? '',
                officer === undefined ? (idea.place ?? '') : '',
                eventName(state, idea.event) ?? '',
                languageName(idea.language, i18n.locale),
              )}
            >
              <Pill state={look} look="bare">
                {text}
              </Pill>
              {officer === undefined && (
                <div class={css['text']} lang={idea.language} dir="auto">
                  {idea.text}
                </div>
              )}
            </Card>
          );
        })}
      </div>
    </>
  );
}
