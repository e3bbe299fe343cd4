import { t } from '@lingui/core/macro';
import { answerDue, openRequests } from '../../../../domain/ideas/erasure.ts';
import type { State } from '../../../../domain/log/state.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { dateTime, day } from '../../../../i18n/format.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { authorName } from '../../words/author-words.ts';
import { coveredFor } from '../idea-state.ts';
import { shownTitle } from '../shown-title.ts';
import { coveredTitle } from '../triage-words.ts';
import { outcomeName, wayName } from './erasure-words.ts';
import { type ErasureRow, ErasuresView } from './erasures-view.tsx';

/** The list of requests to erase ideas. */
export function ErasuresScreen() {
  const { office, state, today } = useOffice();
  const { timeZone } = useCycle();
  if (!mayReadIdeas(office.member)) {
    return (
      <NotFound title={t`Sidan är för dem som arbetar med idéer`} back={{ href: to.ideas, label: t`Idéer` }}>
        {t`Samordnare och bedömare tar emot begäran om radering.`}
      </NotFound>
    );
  }
  const rowOf = (id: string, note: string): ErasureRow => ({ ...titleOf(id), id, href: to.idea(id), note });
  const titleOf = (id: string): Pick<ErasureRow, 'title' | 'language'> => {
    const idea = state.ideas.get(id);
    const officer = coveredFor(state, state.ideaWork.get(id), office.member);
    if (officer !== undefined) return { title: coveredTitle(state, officer), language: undefined };
    return idea
      ? { title: shownTitle(idea.title), language: idea.language }
      : { title: missingTitle(id, state), language: undefined };
  };
  const open = [...state.erasures]
    .flatMap(([id, erasure]) => openRequests(erasure).map((request) => ({ id, request })))
    .toSorted((a, b) => (a.request.day < b.request.day ? -1 : 1))
    .map(({ id, request }) => {
      const due = day(answerDue(request.day));
      const note = dotted(day(request.day), wayName(request.way), t`svar senast ${due}`);
      const late = today > answerDue(request.day);
      return { ...rowOf(id, note), pill: late ? { text: t`Försenad`, look: 'help' as const } : undefined };
    });
  const decided = [...state.erasures]
    .flatMap(([id, { decisions }]) => [...decisions.values()].map((decision) => ({ id, decision })))
    .toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : -1))
    .map(({ id, decision: { at, author, outcome } }) => ({
      ...rowOf(id, dotted(authorName(state, author), dateTime(at, timeZone))),
      pill: { text: outcomeName(outcome.as), look: 'plain' as const },
    }));
  return (
    <ErasuresView
      open={open}
      decided={decided}
      onFind={(code) =>
        [...state.ideas.values()]
          .filter(({ receipt }) => receipt === code)
          .map(({ id, at }) => rowOf(id, dateTime(at, timeZone)))
      }
    />
  );
}

const missingTitle = (id: string, { erasures }: State): string =>
  [...(erasures.get(id)?.decisions.values() ?? [])].some(({ outcome }) => outcome.as === 'erased')
    ? t`En raderad idé`
    : t`En idé som inte visas`;
